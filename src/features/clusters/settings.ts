import { CLUSTER_VIEW, type ClusterView } from '../../state/clusters.ts';
import type { ClusterQuestion } from '../../analysis/methods/cluster/study.ts';
import { catalog } from '../../data/snapshot/catalog.ts';
import { countries } from '../../data/tables/countries.ts';
import type { Country, EventId, Month } from '../../schema.ts';
import { newsSource } from '../../findings/source-line.ts';

/** A country, as far as pictures and lists of clusters need it. */
export type ClusterPlace = Pick<Country, 'iso3' | 'm49' | 'name' | 'region'>;

/** What the workbench knows before it has loaded any series. */
export interface ClusterSettings {
  /** Sorted by name. */
  places: ClusterPlace[];
  /** The first month of any country, and the last one that all countries have. */
  firstMonth: Month;
  lastMonth: Month;
  source: string[];
  /** Bytes of each event's file. */
  bytes: Partial<Record<EventId, number>>;
}

/** The settings of the snapshot at hand, gathered at build time. */
export async function clusterSettings(): Promise<ClusterSettings> {
  const [all, { resources }, source] = await Promise.all([countries(), catalog(), newsSource()]);
  const parts = resources.find(({ name }) => name === 'events')?.parts ?? [];
  return {
    places: all
      .map(({ iso3, m49, name, region }) => ({ iso3, m49, name, region }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    firstMonth: all.map(({ firstMonth }) => firstMonth).sort()[0]!,
    lastMonth: all.map(({ lastMonth }) => lastMonth).sort()[0]!,
    source,
    bytes: Object.fromEntries(parts.map((part) => [part.path.replace(/^.*\/|\.parquet$/g, ''), part.bytes])),
  };
}

/** What a view asks, its open ends filled in. */
export function questionOf(
  { from, to, ...rest }: ClusterView,
  { firstMonth, lastMonth }: Pick<ClusterSettings, 'firstMonth' | 'lastMonth'>,
): ClusterQuestion {
  return { ...rest, from: from ?? firstMonth, to: to ?? lastMonth };
}

/** What the page asks by itself. */
export const defaultQuestion = (settings: ClusterSettings): ClusterQuestion =>
  questionOf(CLUSTER_VIEW, settings);
