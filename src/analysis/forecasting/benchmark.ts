import { mean } from 'd3-array';
import { combinationQuantiles, type Spread } from './combination.ts';
import { type ForecastSeries, HORIZONS, LEVELS } from './series.ts';
import { CRPS_LEVELS } from '../statistics/scores.ts';

export type BenchmarkName = 'naive' | 'mean12';

/**
 * A benchmark forecast with bounds of the same kind as the forecast's: one point in shares per 10,000 for all horizons,
 * and shares at `CRPS_LEVELS` per horizon. Those of `mean12` lie around the mean of log1p(share).
 */
export interface Benchmark {
  point: number;
  quantiles: number[][];
}

const ERRORS = { first: 12, last: 72 } as const;
const PLACES = CRPS_LEVELS.map((level) => LEVELS.indexOf(level));

/**
 * Computes a series' benchmarks as of any of its months, using only months up to it.
 *
 * @param spreadAt how far the event's series stray from their forecasts, as learned up to a month
 */
export function benchmarks(
  series: ForecastSeries,
  spreadAt: (t: number) => Spread,
): (t: number) => Record<BenchmarkName, Benchmark> {
  const year = mean12(series.observed);
  const yearLog = mean12(series.observed.map((share) => (share === null ? null : Math.log1p(share))));
  return (t) => ({
    naive: { point: Math.expm1(series.y[t]!), quantiles: quantiles(series, series.y, t, spreadAt(t)) },
    mean12: { point: year[t]!, quantiles: quantiles(series, yearLog, t, spreadAt(t)) },
  });
}

/**
 * The mean of up to 12 months as of each month, over those that were observed; no value is carried forward.
 *
 * @returns NaN where none of the 12 was observed
 */
export function mean12(observed: readonly (number | null)[]): Float64Array {
  return Float64Array.from(observed, (_, t) => {
    const year = observed.slice(Math.max(0, t + 1 - 12), t + 1);
    return mean(year, (share) => share ?? undefined) ?? NaN;
  });
}

function quantiles(series: ForecastSeries, point: Float64Array, t: number, spread: Spread): number[][] {
  const residuals = HORIZONS.map((h) => {
    const errors: number[] = [];
    for (let s = t - h; s >= ERRORS.first && s > t - h - ERRORS.last; s--) {
      if (series.observed[s + h] !== null && !Number.isNaN(point[s]!))
        errors.push(series.y[s + h]! - point[s]!);
    }
    return errors;
  });
  const path = HORIZONS.map(() => point[t]!);
  return combinationQuantiles({ path, residuals }, spread).map((levels) =>
    PLACES.map((place) => Math.expm1(levels[place]!)),
  );
}
