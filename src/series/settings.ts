import { compareText } from '../i18n/locale.ts';
import type { BreakRow, CountryRow } from '../rows.ts';
import { rowsOf } from '../data/tables/rows.ts';
import { catalog } from '../data/snapshot/catalog.ts';
import type { EventId } from '../schema.ts';
import type { Known } from '../state/view.ts';

/** A country, as far as the controls need it. */
export type Place = Pick<
  CountryRow,
  'iso3' | 'm49' | 'name' | 'producerName' | 'subregion' | 'neighbours' | 'firstMonth' | 'lastMonth'
>;

/** What the workbench knows before it has loaded any series; small enough to stand in the page. */
export interface Settings {
  /** Sorted by name. */
  places: Place[];
  breaks: BreakRow[];
  snapshot: { id: string; created: string };
  /** Bytes of each event's file. */
  bytes: Partial<Record<EventId, number>>;
}

/** The settings of the snapshot at hand, gathered at build time. */
export async function settings(): Promise<Settings> {
  const [all, changes, { id, created, resources }] = await Promise.all([
    rowsOf('countries'),
    rowsOf('breaks'),
    catalog(),
  ]);
  const places = all
    .map(({ iso3, m49, name, producerName, subregion, neighbours, firstMonth, lastMonth }) => ({
      iso3,
      m49,
      name,
      producerName,
      subregion,
      neighbours,
      firstMonth,
      lastMonth,
    }))
    .sort((a, b) => compareText(a.name, b.name));
  const parts = resources.find(({ name }) => name === 'events')?.parts ?? [];
  const bytes = Object.fromEntries(
    parts.map((part) => [part.path.replace(/^.*\/|\.parquet$/g, ''), part.bytes]),
  );
  return { places, breaks: changes, snapshot: { id, created }, bytes };
}

/** What a view is checked against. */
export function knownOf({ places, snapshot }: Settings): Known {
  const first = places.map(({ firstMonth }) => firstMonth).sort();
  const last = places.map(({ lastMonth }) => lastMonth).sort();
  return {
    countries: places.map(({ iso3 }) => iso3),
    firstMonth: first[0]!,
    lastMonth: last.at(-1)!,
    snapshot: snapshot.id,
  };
}
