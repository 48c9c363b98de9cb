import { type Catalog, catalog } from '../data/snapshot/catalog.ts';
import sourceWords from '../i18n/en/source.json' with { type: 'json' };
import { formatDay } from '../i18n/format.ts';
import type { Indicator } from '../series/indicator.ts';
import { licenceOf } from './table-facts.ts';
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(sourceWords);

export async function newsSource(): Promise<string[]> {
  return newsSourceOf(await catalog());
}

/** The source line of any indicators: every producer with its release and licence, and the snapshot. */
export async function sourceLine(
  indicators: readonly Pick<Indicator, 'kind' | 'sources' | 'title'>[],
  snapshot: Pick<Catalog, 'created' | 'id'>,
): Promise<string[]> {
  const names = new Set(indicators.flatMap(({ sources }) => sources));
  const news = newsSourceOf(snapshot);
  const own = indicators
    .filter(({ kind }) => kind === 'own')
    .map(({ title }) => t('source.own', { title: title ?? '' }));
  if (own.length === 0 && [...names].every((name) => name === NEWS)) return news;
  const manifest = await catalog();
  const others = manifest.sources
    .filter(({ name }) => names.has(name) && name !== NEWS)
    .map((source) =>
      t('source.line', {
        producer: source.producer,
        title: source.title,
        version: source.version,
        licence: licenceOf(source, manifest).title,
      }),
    );
  return [...(names.has(NEWS) ? news.slice(0, -1) : []), ...others, ...own, ...news.slice(-1)];
}

const NEWS = 'mlp-civic';

export function newsSourceOf({ created, id }: Pick<Catalog, 'created' | 'id'>): string[] {
  return [t('source.news', { date: formatDay(created) }), t('source.reports'), t('source.snapshot', { id })];
}
