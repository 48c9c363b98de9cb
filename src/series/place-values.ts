import { mean, sum } from 'd3-array';
import { type History, type HistoryMonth, valueOf } from '../analysis/history/history.ts';
import { pooledShare } from '../analysis/history/pooled.ts';
import type { Iso3, Measure, Month } from '../schema.ts';

/** How many of its last covered months stand for a country where no month is chosen. */
export const POOLED_MONTHS = 12;

/** One country's standing in one event, for rankings and maps. */
export interface PlaceValue {
  country: Iso3;
  /** Null where the country is not covered then, or where its past is too short for a z-score. */
  value: number | null;
  /** Articles that report the event, and all articles. */
  count: number;
  articles: number;
  /** The month, or half of the months, rest on fewer than 50 articles. */
  thin: boolean;
  partial: boolean;
  /** First and last of the months taken together; null where none is covered. */
  first: Month | null;
  last: Month | null;
}

/**
 * Where does each country stand in one event: in one month, or in its last twelve covered months taken together?
 * Pooled shares weigh articles alike, counts are sums, z-scores are the mean of the months'.
 */
export function placeValues(
  histories: readonly History[],
  { at, measure }: { at: Month | null; measure: Measure },
): PlaceValue[] {
  return histories.map(({ country, months }) => {
    const taken = at ? months.filter(({ month }) => month === at) : months.slice(-POOLED_MONTHS);
    return {
      country,
      value: at ? valueAt(taken, measure) : pooled(taken, measure),
      count: sum(taken, ({ count }) => count),
      articles: sum(taken, ({ articles }) => articles),
      thin: taken.length > 0 && 2 * taken.filter(({ thin }) => thin).length >= taken.length,
      partial: at !== null && taken.some(({ partial }) => partial),
      first: taken[0]?.month ?? null,
      last: taken.at(-1)?.month ?? null,
    };
  });
}

function valueAt([month]: readonly HistoryMonth[], measure: Measure): number | null {
  return month ? valueOf(month, measure) : null;
}

function pooled(months: readonly HistoryMonth[], measure: Measure): number | null {
  if (months.length === 0) return null;
  switch (measure) {
    case 'share':
      return pooledShare(months);
    case 'count':
      return sum(months, ({ count }) => count);
    case 'z':
      return mean(months, ({ z }) => z) ?? null;
    default:
      return measure satisfies never;
  }
}
