import { type EventId, EVENTS, type Iso3, type Observation, shareOf } from '../../schema.ts';
import { SnapshotError } from '../snapshot/snapshot-error.ts';
import { once, oncePer } from '../snapshot/once.ts';
import { rowsOf } from './rows.ts';

export interface Selection {
  countries?: readonly Iso3[] | undefined;
  events?: readonly EventId[] | undefined;
}

/**
 * What the news of each country and month reports of each event: counts, shares and the state of the month,
 * sorted by event, country, month (as text). Countries and months that are not covered have no rows.
 */
export async function observations({ countries, events = EVENTS }: Selection = {}): Promise<Observation[]> {
  const sorted = [...new Set(events)].sort();
  const groups = await Promise.all(sorted.map(observationsOf));
  return groups.flatMap((group) => {
    const codes = countries ? [...new Set(countries)].sort() : [...group.keys()];
    return codes.flatMap((code) => group.get(code) ?? []);
  });
}

const observationsOf = oncePer(async (event: EventId): Promise<Map<Iso3, Observation[]>> => {
  const columns = ['country', 'month', 'count', 'otherCount'] as const;
  const [rows, base] = await Promise.all([
    rowsOf('events', { columns, where: { event: [event] } }),
    newsBase(),
  ]);
  const made = rows.map(({ country, month, count, otherCount }): Observation => {
    const news = base.get(country)?.get(month);
    if (!news) throw new SnapshotError('snapshot.coverage', { country, month });
    const { articles, thin, partial, afterBreak } = news;
    const share = shareOf(count, articles);
    return { country, event, month, count, otherCount, articles, share, thin, partial, afterBreak };
  });
  return Map.groupBy(made, ({ country }) => country);
});

const newsBase = once(async () => {
  const columns = ['country', 'month', 'articles', 'thin', 'partial', 'afterBreak'] as const;
  const groups = Map.groupBy(await rowsOf('coverage', { columns }), ({ country }) => country);
  return new Map([...groups].map(([code, rows]) => [code, new Map(rows.map((row) => [row.month, row]))]));
});
