import { sum } from 'd3-array';
import { isMostlyThin, pooledValue } from '../analysis/history/pooled.ts';
import { addMonths, type Iso3, type Measure, type Month } from '../schema.ts';
import { isReporting, measureFor } from './indicator.ts';
import { monthsIn, type Series } from './series.ts';

export const POOLED_MONTHS = 12;

export interface PlaceValue {
  country: Iso3;
  /** Null where the country is not covered then, or where its past is too short for a z-score. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  count: number | null;
  articles: number | null;
  thin: boolean;
  partial: boolean;
  first: Month | null;
  last: Month | null;
}

/**
 * Where does each country stand: in one month, or in the last that it has? Reporting takes the last twelve covered months
 * together: pooled shares weigh articles alike, counts are sums, z-scores are the mean of the months'.
 *
 * @param series values in the measure, whole
 */
export function placeValues(
  series: readonly Series[],
  { at, measure }: { at: Month | null; measure: Measure },
): PlaceValue[] {
  return series.map(({ country, indicator, points }) => {
    const later = monthsIn(indicator.grain) - 1;
    const reports = isReporting(indicator);
    const taken = at
      ? points.filter(({ month }) => month <= at && addMonths(month, later) >= at)
      : points.slice(reports ? -POOLED_MONTHS : -1);
    const [one] = taken;
    return {
      country,
      value: at || !reports ? (one?.value ?? null) : pooledValue(taken, measureFor(indicator, measure)),
      lower: one?.lower ?? null,
      upper: one?.upper ?? null,
      count: reports ? sum(taken, ({ count }) => count) : null,
      articles: reports ? sum(taken, ({ articles }) => articles) : null,
      thin: isMostlyThin(taken),
      partial: at !== null && taken.some(({ partial }) => partial),
      first: one?.month ?? null,
      last: taken.at(-1)?.month ?? null,
    };
  });
}
