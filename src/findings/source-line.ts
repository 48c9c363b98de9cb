import { type Catalog, catalog } from '../data/snapshot/catalog.ts';
import { formatDay } from '../i18n/format.ts';

/** The source line of charts drawn from the news counts: who, which release, what it is not, and under which licence. */
export async function newsSource(): Promise<string[]> {
  return newsSourceOf(await catalog());
}

export function newsSourceOf({ created, id }: Pick<Catalog, 'created' | 'id'>): string[] {
  return [
    `Machine Learning for Peace, release of ${formatDay(created)}, MIT licence`,
    'Articles that report, not events',
    `Snapshot ${id}`,
  ];
}
