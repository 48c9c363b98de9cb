import { LEAST_ARTICLES } from '../analysis/history/enough-articles.ts';
import type { History, HistoryMonth } from '../analysis/history/history.ts';
import { type Summary, summarise } from '../analysis/history/summary.ts';
import type { CountryRow } from '../rows.ts';
import { countries } from '../data/tables/countries.ts';
import { historiesOf } from './histories.ts';
import { once } from '../data/snapshot/once.ts';
import { type EventId, shareOf } from '../schema.ts';

export interface CountryEvent extends Summary {
  country: CountryRow;
  event: EventId;
  history: History;
}

/** Sorted by event, then country. Computed once per build. */
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

export interface StandOut {
  country: CountryRow;
  event: EventId;
  month: HistoryMonth;
  /** Share over its baseline. */
  times: number;
}

/**
 * The live surges of each country's last whole month that rest on at least 15 articles, largest relative to the
 * baseline first, one per country. A baseline of zero counts as one article.
 */
export function standOuts(all: readonly CountryEvent[]): StandOut[] {
  const surged = all.flatMap(({ country, event, lastWhole: month }) => {
    if (month?.surge !== 'live' || month.count < LEAST_ARTICLES) return [];
    const baseline = Math.max(month.baseline!, shareOf(1, month.articles)!);
    return [{ country, event, month, times: month.share! / baseline }];
  });
  const sorted = surged.sort((a, b) => b.times - a.times);
  const seen = new Set<string>();
  return sorted.filter(({ country }) => !seen.has(country.iso3) && seen.add(country.iso3));
}
