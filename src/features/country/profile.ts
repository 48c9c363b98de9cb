import { least } from 'd3-array';
import type { History } from '../../analysis/history/history.ts';
import { type Summary, summarise } from '../../analysis/history/summary.ts';
import type { BreakRow, CountryRow, CoverageRow, OutletRow } from '../../rows.ts';
import { countries } from '../../data/tables/countries.ts';
import { rowsOf } from '../../data/tables/rows.ts';
import { historiesOf } from '../../series/histories.ts';
import { EVENTS, type EventId, type Iso3, type Month } from '../../schema.ts';

export interface Profile {
  country: CountryRow;
  histories: ReadonlyMap<EventId, History>;
  summaries: Map<EventId, Summary>;
  coverage: CoverageRow[];
  outlets: OutletRow[];
  breaks: BreakRow[];
  neighbours: CountryRow[];
  firstOfAll: Month;
}

export async function profile(iso3: Iso3): Promise<Profile> {
  const where = { country: [iso3] };
  const [all, own, coverage, outlets, breaks] = await Promise.all([
    countries(),
    historiesOf({ countries: [iso3] }),
    rowsOf('coverage', { where }),
    rowsOf('outlets', { where }),
    rowsOf('breaks'),
  ]);
  const country = all.find((entry) => entry.iso3 === iso3);
  if (!country) throw new Error(`The snapshot covers no country ${iso3}`);
  own.sort((a, b) => EVENTS.indexOf(a.event) - EVENTS.indexOf(b.event));
  const histories = new Map(own.map((history) => [history.event, history]));
  return {
    country,
    histories,
    summaries: new Map(own.map((history) => [history.event, summarise(history)])),
    coverage,
    outlets,
    breaks,
    neighbours: all.filter((entry) => country.neighbours.includes(entry.iso3)),
    firstOfAll: least(all, ({ firstMonth }) => firstMonth)!.firstMonth,
  };
}
