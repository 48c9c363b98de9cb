import { mean, quantileSorted } from 'd3-array';
import { type ForecastSeries, HORIZONS } from './series.ts';
import { CRPS_LEVELS } from '../statistics/scores.ts';

export type BenchmarkName = 'naive' | 'mean12';

/**
 * A benchmark forecast with bounds from its own past errors: one point in shares per 10,000 for all horizons, and
 * shares at `CRPS_LEVELS` per horizon.
 */
export interface Benchmark {
  point: number;
  quantiles: number[][];
}

const ERRORS = { last: 72 } as const;

/** Computes a series' benchmarks as of any of its months, using only months up to it. */
export function benchmarks(series: ForecastSeries): (t: number) => Record<BenchmarkName, Benchmark> {
  const shares = series.y.map((y) => Math.expm1(y));
  const year = mean12(series.observed);
  const y12 = year.map((share) => Math.log1p(share));
  return (t) => ({
    naive: { point: shares[t]!, quantiles: quantiles(series, series.y, t) },
    mean12: { point: year[t]!, quantiles: quantiles(series, y12, t) },
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

function quantiles({ y, observed }: ForecastSeries, point: Float64Array, t: number): number[][] {
  return HORIZONS.map((h) => {
    const errors: number[] = [];
    for (let s = t - h; s >= 12 && s > t - h - ERRORS.last; s--) {
      if (observed[s + h] !== null && !Number.isNaN(point[s]!)) errors.push(y[s + h]! - point[s]!);
    }
    errors.sort((a, b) => a - b);
    return CRPS_LEVELS.map((level) =>
      Math.max(0, Math.expm1(point[t]! + (quantileSorted(errors, level) ?? 0))),
    );
  });
}
