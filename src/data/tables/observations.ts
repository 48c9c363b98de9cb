import {
  EVENTS,
  type EventId,
  type Iso3,
  type Month,
  type Observation,
  type ProducerSurge,
} from '../../schema.ts';
import { resource } from '../snapshot/catalog.ts';
import { byCountry, picked } from './by-country.ts';
import { coverageByCountry } from './coverage.ts';
import { SnapshotError } from '../snapshot/files.ts';
import { once, oncePer } from '../snapshot/once.ts';
import { column, months, readTable, table } from './table.ts';

export interface Selection {
  /** All unless named. */
  countries?: readonly Iso3[] | undefined;
  /** All unless named; each costs one small file. */
  events?: readonly EventId[] | undefined;
}

/**
 * What the news of each country and month reports of each event: counts, shares and the state of the month,
 * sorted by event, country, month (as text). Countries and months that are not covered have no rows.
 */
export async function observations({ countries, events = EVENTS }: Selection = {}): Promise<Observation[]> {
  const sorted = [...new Set(events)].sort();
  const groups = await Promise.all(sorted.map(observationsOf));
  return groups.flatMap((group) => picked(group, countries));
}

/** The months that the news producer flagged as surges, sorted by event, country, month. */
export async function producerSurges({ countries, events = EVENTS }: Selection = {}): Promise<
  ProducerSurge[]
> {
  const groups = await surgesByCountry();
  const wanted = new Set(events);
  return picked(groups, countries)
    .filter((surge) => wanted.has(surge.event))
    .sort((a, b) => compare(a.event, b.event));
}

const observationsOf = oncePer(async (event): Promise<Map<Iso3, Observation[]>> => {
  const { parts } = await resource('events');
  const part = parts.find((entry) => entry.path.endsWith(`/${event}.parquet`));
  if (!part) throw new SnapshotError(`The snapshot has no file for the event ${event}.`);
  const [from, base] = await Promise.all([readTable(part), baseByMonth()]);
  const country = column<Iso3>(from, 'country');
  const month = months(from, 'month');
  const count = column<number>(from, 'count');
  const otherCount = column<number | null>(from, 'other_count');
  return byCountry(country, (row) => {
    const news = base.get(country[row]!)?.get(month[row]!);
    if (!news) throw new SnapshotError(`The snapshot has no coverage of ${country[row]} in ${month[row]}.`);
    const { articles, thin, partial, afterBreak } = news;
    return {
      country: country[row]!,
      event: event as EventId,
      month: month[row]!,
      count: count[row]!,
      otherCount: otherCount[row]!,
      articles,
      share: articles > 0 ? (10_000 * count[row]!) / articles : null,
      thin,
      partial,
      afterBreak,
    };
  });
});

const baseByMonth = once(async () => {
  const groups = await coverageByCountry();
  return new Map([...groups].map(([code, rows]) => [code, new Map(rows.map((row) => [row.month, row]))]));
});

const surgesByCountry = once(async () => {
  const from = await table('surges_producer');
  const event = column<EventId>(from, 'event');
  const country = column<Iso3>(from, 'country');
  const month: Month[] = months(from, 'month');
  return byCountry(country, (row): ProducerSurge => ({
    country: country[row]!,
    event: event[row]!,
    month: month[row]!,
  }));
});

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
