import { type History, histories } from '../../analysis/history/history.ts';
import { type Summary, summarise } from '../../analysis/history/summary.ts';
import { countries } from '../../data/tables/countries.ts';
import { breaks, coverage, outlets } from '../../data/tables/coverage.ts';
import { observations, producerSurges } from '../../data/tables/observations.ts';
import {
  type Break,
  type Country,
  type CoverageMonth,
  EVENTS,
  type EventId,
  type Iso3,
  type Outlet,
} from '../../schema.ts';

/** Everything a country page says, loaded and computed once. */
export interface Profile {
  country: Country;
  /** In the order of EVENTS. */
  histories: History[];
  summaries: Map<EventId, Summary>;
  coverage: CoverageMonth[];
  outlets: Outlet[];
  breaks: Break[];
  /** Land neighbours that the snapshot covers too. */
  neighbours: Country[];
}

export async function profile(iso3: Iso3): Promise<Profile> {
  const only = { countries: [iso3] };
  const [all, rows, flags] = await Promise.all([countries(), observations(only), producerSurges(only)]);
  const country = all.find((entry) => entry.iso3 === iso3);
  if (!country) throw new Error(`The snapshot covers no country ${iso3}`);
  const byEvent = new Map(histories(rows, flags).map((history) => [history.event, history]));
  const ordered = EVENTS.flatMap((event) => byEvent.get(event) ?? []);
  return {
    country,
    histories: ordered,
    summaries: new Map(ordered.map((history) => [history.event, summarise(history)])),
    coverage: await coverage(only),
    outlets: await outlets(only),
    breaks: await breaks(),
    neighbours: all.filter((entry) => country.neighbours.includes(entry.iso3)),
  };
}
