import { type Catalog, catalog } from '../data/snapshot/catalog.ts';
import sourceWords from '../i18n/en/source.json' with { type: 'json' };
import { formatDay } from '../i18n/format.ts';
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(sourceWords);

/** The source line of charts drawn from the news counts: who, which release, what it is not, and under which licence. */
export async function newsSource(): Promise<string[]> {
  return newsSourceOf(await catalog());
}

export function newsSourceOf({ created, id }: Pick<Catalog, 'created' | 'id'>): string[] {
  return [t('source.news', { date: formatDay(created) }), t('source.reports'), t('source.snapshot', { id })];
}
