import type { History } from '../analysis/history/history.ts';
import { type Summary, summarise } from '../analysis/history/summary.ts';
import type { CountryRow } from '../rows.ts';
import { countries } from '../data/tables/countries.ts';
import { historiesOf } from './histories.ts';
import { once } from '../data/snapshot/once.ts';
import type { EventId } from '../schema.ts';

export interface CountryEvent extends Summary {
  country: CountryRow;
  event: EventId;
  history: History;
}

export const countryEvents = once(async (): Promise<CountryEvent[]> => {
  const [all, found] = await Promise.all([countries(), historiesOf()]);
  const byIso3 = new Map(all.map((country) => [country.iso3, country]));
  return found.map((history) => ({
    country: byIso3.get(history.country)!,
    event: history.event,
    history,
    ...summarise(history),
  }));
});
