import { shareOf } from '../../../schema.ts';
import { ALPHAS, trailingMeans } from '../../forecasting/combination.ts';
import type { ForecastSeries } from '../../forecasting/series.ts';

/** The network's inputs for a month, in this order. `r` is the mean of the last 12 months; all on log1p share. */
/* eslint-disable house/words -- Names for programmers, which no page shows. */
export const INPUTS = [
  ...[0, 1, 2, 3, 4, 5].map((lag) => `the month ${lag} before, less r`),
  ...[3, 6, 24, 60].map((months) => `mean of ${months} months, less r`),
  'mean of all months, less r',
  'smoothed with 0.1, less r',
  'smoothed with 0.3, less r',
  'smoothed with the best weight, less r',
  'r',
  'log spread around the 12-month mean, 12 months',
  'log spread around the 12-month mean, 36 months',
  'one article of a usual month',
  'one article of a usual month, less r',
  'part of the last 12 months without an article',
  'distance of the month from r',
  'log mean change from month to month, less r',
  'log articles of the month against the last 12',
  'autocorrelation at one month',
  'autocorrelation × distance from the mean of all months',
  'one month of autoregression, less r',
] as const;

/**
 * The inputs of every month of a series: `INPUTS.length` values per month, month after month. Those of month t use
 * only months up to t, from the sixth month onwards: the best smoothed level starts at the mean of the first six, so
 * the first five know those six. Examples and forecasts start later. `base` is the mean of the last 12 months on
 * log1p share, to which the network's answer is added; `scale` the mean monthly change of the share so far, per
 * 10,000, the unit of errors.
 */
export interface Features {
  base: Float64Array;
  inputs: Float64Array;
  scale: Float64Array;
}

/** What was known of a series in each of its months? One pass, so that all months cost little more than the last. */
export function features({ y, articles, observed }: ForecastSeries): Features {
  const n = y.length;
  const mean = (months: number) => trailingMeans(y, months);
  const [m3, m6, base, m24, m60, all] = [mean(3), mean(6), mean(12), mean(24), mean(60), mean(n)];
  /* eslint-enable house/words */
  const articles12 = trailingMeans(articles, 12);
  const quiet = trailingMeans(
    y.map((value) => (value === 0 ? 1 : 0)),
    12,
  );
  const departures = y.map((value, t) => (value - base[t]!) ** 2);
  const [spread12, spread36] = [trailingMeans(departures, 12), trailingMeans(departures, 36)];
  const smoothed = [0.1, 0.3].map((alpha) => smooth(y, alpha));
  const best = bestSoFar(y);
  const phi = autocorrelationSoFar(y, all);
  const scale = changeSoFar(observed);

  const inputs = new Float64Array(n * INPUTS.length);
  for (let t = 0; t < n; t++) {
    const r = base[t]!;
    const before = (lag: number) => y[Math.max(0, t - lag)]! - r;
    const typical = Math.max(1, articles12[t]!);
    const article = Math.log1p(shareOf(1, typical)!);
    const pull = phi[t]! * (y[t]! - all[t]!);
    inputs.set(
      [
        ...[before(0), before(1), before(2), before(3), before(4), before(5)],
        ...[m3[t]! - r, m6[t]! - r, m24[t]! - r, m60[t]! - r, all[t]! - r],
        ...[smoothed[0]![t]! - r, smoothed[1]![t]! - r, best[t]! - r],
        r,
        ...[Math.log(Math.sqrt(spread12[t]! + 1e-3)), Math.log(Math.sqrt(spread36[t]! + 1e-3))],
        ...[article, article - r, quiet[t]!, Math.abs(before(0))],
        Math.log(Math.max(scale[t]!, 1e-3)) - r,
        Math.log(Math.max(1, articles[t]!) / typical),
        ...[phi[t]!, pull, all[t]! + pull - r],
      ],
      t * INPUTS.length,
    );
  }
  return { base, inputs, scale };
}

function smooth(y: Float64Array, alpha: number): Float64Array {
  let level = y[0]!;
  return y.map((value) => (level += alpha * (value - level)));
}

function bestSoFar(y: Float64Array): Float64Array {
  const start = trailingMeans(y, 6)[Math.min(5, y.length - 1)] ?? 0;
  const levels = new Float64Array(ALPHAS.length).fill(start);
  const loss = new Float64Array(ALPHAS.length);
  return y.map((value, t) => {
    let least = 0;
    for (let a = 0; a < ALPHAS.length; a++) {
      const error = value - levels[a]!;
      if (t > 0) loss[a]! += error * error;
      levels[a]! += ALPHAS[a]! * error;
      if (loss[a]! < loss[least]!) least = a;
    }
    return levels[least]!;
  });
}

function autocorrelationSoFar(y: Float64Array, mean: Float64Array): Float64Array {
  let [total, squares, products] = [0, 0, 0];
  return y.map((value, t) => {
    total += value;
    squares += value * value;
    if (t > 0) products += value * y[t - 1]!;
    const m = mean[t]!;
    const variance = squares - (t + 1) * m * m;
    const covariance = products - m * (total - y[0]!) - m * (total - value) + t * m * m;
    return variance > 1e-12 ? Math.min(0.98, Math.max(0, covariance / variance)) : 0;
  });
}

function changeSoFar(observed: readonly (number | null)[]): Float64Array {
  let [total, changes] = [0, 0];
  return Float64Array.from(observed, (now, t) => {
    const before = observed[t - 1] ?? null;
    if (now !== null && before !== null) {
      total += Math.abs(now - before);
      changes++;
    }
    return changes > 0 ? total / changes : 0;
  });
}
