import { compareText } from '../../i18n/locale.ts';
import { catalog } from '../../data/snapshot/catalog.ts';
import { comparedMonths, type ComparedMonths } from '../../series/cluster-question.ts';
import type { CountryRow } from '../../rows.ts';
import { countries } from '../../data/tables/countries.ts';
import type { EventId } from '../../schema.ts';
import { newsSource } from '../../findings/source-line.ts';

export type ClusterPlace = Pick<CountryRow, 'iso3' | 'm49' | 'name' | 'region'>;

export interface ClusterSettings extends ComparedMonths {
  places: ClusterPlace[];
  source: string[];
  bytes: Partial<Record<EventId, number>>;
}

export async function clusterSettings(): Promise<ClusterSettings> {
  const [all, { resources }, source, months] = await Promise.all([
    countries(),
    catalog(),
    newsSource(),
    comparedMonths(),
  ]);
  const parts = resources.find(({ name }) => name === 'events')?.parts ?? [];
  return {
    places: all
      .map(({ iso3, m49, name, region }) => ({ iso3, m49, name, region }))
      .sort((a, b) => compareText(a.name, b.name)),
    ...months,
    source,
    bytes: Object.fromEntries(parts.map((part) => [part.path.replace(/^.*\/|\.parquet$/g, ''), part.bytes])),
  };
}
