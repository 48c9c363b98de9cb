import { quantileSorted } from 'd3-array';
import { HORIZONS, LEVELS } from './series.ts';

export const ALPHAS = Array.from({ length: 49 }, (_, i) => 0.02 * (i + 1));

const STEPS = HORIZONS.length;
/** Residuals start at the 13th month and go back 72 months at most; the event's own spread counts as 12 more. */
const RESIDUALS = { from: 12, last: 72, prior: 12 } as const;
const LARGEST_PHI = 0.98;

/**
 * Forecasts of one series by the simple combination, before intervals, on log1p share: one value per horizon in
 * `path`; per horizon, oldest first, the residuals (outcome − what the same two parameters would have forecast).
 */
export interface Combination {
  path: number[];
  residuals: number[][];
}

/**
 * What does the mean of three simple rules forecast? They are simple exponential smoothing with the weight that has
 * done best so far, a first-order autoregression towards the mean, and the mean of the last 12 months.
 *
 * @param y log1p shares of consecutive months, oldest first, without gaps; at least 13 for a residual
 * @param known whether a month's residual counts; all do by default
 */
export function combination(y: ArrayLike<number>, known?: (t: number) => boolean): Combination {
  const n = y.length;
  const level = bestLevels(y);
  const mean = trailingMeans(y, n);
  const phi = autocorrelation(y, mean[n - 1]!);
  const year = trailingMeans(y, 12);
  const forecast = (t: number, h: number) =>
    (level[t]! + mean[t]! + phi ** h * (y[t]! - mean[t]!) + year[t]!) / 3;
  return {
    path: HORIZONS.map((h) => forecast(n - 1, h)),
    residuals: HORIZONS.map((h) => {
      const errors: number[] = [];
      for (let t = n - h - 1; t >= RESIDUALS.from && t >= n - h - RESIDUALS.last; t--) {
        if (known?.(t + h) ?? true) errors.push(y[t + h]! - forecast(t, h));
      }
      return errors.reverse();
    }),
  };
}

/**
 * How far an event's series stray from the combination, estimated from all of them. Per horizon: the mean over series
 * of their mean squared residual, and quantiles at `LEVELS` of residuals divided by their series' deviation.
 */
export interface Spread {
  variance: number[];
  shape: number[][];
}

/** The spread of one event from the combinations of all its series. Throws without any residual. */
export function spreadOf(combinations: readonly Combination[]): Spread {
  const variance: number[] = [];
  const shape: number[][] = [];
  for (let h = 0; h < STEPS; h++) {
    const residuals = combinations.map((each) => each.residuals[h]!).filter(({ length }) => length > 0);
    if (residuals.length === 0) throw new Error('a spread requires at least 1 residual, there is none');
    const pooled = residuals.reduce((total, e) => total + squares(e) / e.length, 0) / residuals.length;
    const ratios = residuals.flatMap((e) => e.map((error) => error / deviationOf(e, pooled)));
    ratios.sort((a, b) => a - b);
    variance.push(pooled);
    shape.push(LEVELS.map((level) => quantileSorted(ratios, level)!));
  }
  return { variance, shape };
}

/** Quantiles of one series' combination on log1p share, per horizon, at `LEVELS`; none below 0. */
export function combinationQuantiles({ path, residuals }: Combination, spread: Spread): number[][] {
  return path.map((centre, h) => {
    const deviation = deviationOf(residuals[h]!, spread.variance[h]!);
    return spread.shape[h]!.map((ratio) => Math.max(0, centre + deviation * ratio));
  });
}

function deviationOf(residuals: readonly number[], variance: number): number {
  const { prior } = RESIDUALS;
  return Math.sqrt((squares(residuals) + prior * variance) / (residuals.length + prior));
}

function squares(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value * value;
  return total;
}

function bestLevels(y: ArrayLike<number>): Float64Array {
  const n = y.length;
  const start = trailingMeans(y, 6)[Math.min(5, n - 1)]!;
  const loss = ALPHAS.map((alpha) => {
    let [level, total] = [start, 0];
    for (let t = 0; t < n; t++) {
      const error = y[t]! - level;
      if (t > 0) total += error * error;
      level += alpha * error;
    }
    return total;
  });
  const alpha = ALPHAS[loss.indexOf(Math.min(...loss))]!;
  const levels = new Float64Array(n);
  for (let t = 0, level = start; t < n; t++) levels[t] = level += alpha * (y[t]! - level);
  return levels;
}

function autocorrelation(y: ArrayLike<number>, mean: number): number {
  let [products, variance] = [0, 0];
  for (let t = 0; t < y.length; t++) {
    variance += (y[t]! - mean) ** 2;
    if (t > 0) products += (y[t]! - mean) * (y[t - 1]! - mean);
  }
  return variance > 0 ? Math.min(LARGEST_PHI, Math.max(0, products / variance)) : 0;
}

export function trailingMeans(y: ArrayLike<number>, months: number): Float64Array {
  const sums = new Float64Array(y.length + 1);
  for (let t = 0; t < y.length; t++) sums[t + 1] = sums[t]! + y[t]!;
  return Float64Array.from({ length: y.length }, (_, t) => {
    const from = Math.max(0, t + 1 - months);
    return (sums[t + 1]! - sums[from]!) / (t + 1 - from);
  });
}
