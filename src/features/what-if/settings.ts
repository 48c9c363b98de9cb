import { compareText } from '../../i18n/locale.ts';
import { AHEAD } from '../../analysis/methods/what-if/what-if.ts';
import { catalog } from '../../data/snapshot/catalog.ts';
import type { BreakRow } from '../../rows.ts';
import { countries } from '../../data/tables/countries.ts';
import { rowsOf } from '../../data/tables/rows.ts';
import { EVENTS, type EventId, type Iso3, type Verdict } from '../../schema.ts';
import type { Reach } from '../../state/scenario.ts';
import { packVerdicts, verdictAt } from '../../findings/verdict-letters.ts';
import { seriesRecord } from '../../analysis/methods/skill/series-record.ts';

export interface Settings {
  places: { iso3: Iso3; name: string; verdicts: string }[];
  breaks: BreakRow[];
  snapshot: { id: string; created: string };
}

export async function settings(): Promise<Settings> {
  const [all, changes, records, { id, created }] = await Promise.all([
    countries(),
    rowsOf('breaks'),
    rowsOf('skill'),
    catalog(),
  ]);
  const record = Map.groupBy(records, ({ country, event }) => `${country} ${event}`);
  const places = all.map(({ iso3, name }) => ({
    iso3,
    name,
    verdicts: packVerdicts(
      EVENTS.map((event) => seriesRecord(record.get(`${iso3} ${event}`) ?? [])?.verdict ?? null),
    ),
  }));
  places.sort((a, b) => compareText(a.name, b.name));
  return { places, breaks: changes, snapshot: { id, created } };
}

export function reachOf({ places }: Pick<Settings, 'places'>): Reach {
  return { countries: places.map(({ iso3 }) => iso3), months: AHEAD };
}

export function verdictOf({ places }: Settings, country: Iso3, event: EventId): Verdict | null {
  return verdictAt(places.find(({ iso3 }) => iso3 === country)?.verdicts, EVENTS.indexOf(event));
}
