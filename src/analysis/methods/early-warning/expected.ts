import { ALPHAS } from '../../forecasting/combination.ts';

/**
 * What a series was expected to do in the following month, as of each month, on log1p share. `centre` is the mean of
 * three simple rules, NaN before the first value; `squares` and `misses` are the sum and number of squared misses in
 * the last 72 months.
 */
export interface Expected {
  centre: Float64Array;
  squares: Float64Array;
  misses: Float64Array;
}

const RULES = { start: 6, year: 12, firstMiss: 12, misses: 72, largestPhi: 0.98 } as const;

/**
 * What would the simple combination have expected of the next month, in every month of a series, in one pass? The
 * combination is the mean of exponential smoothing with the weight that has done best so far, a first-order
 * autoregression towards the mean, and the mean of the last 12 months.
 *
 * @param y log1p shares of consecutive months, oldest first; NaN where missing: the last value is used, and does not
 *   count as a miss
 * @returns one value per month. Month t uses only months up to t, except that smoothing starts at the mean of the first
 *   six values: the first five months know those six.
 */
export function expectedNext(y: Float64Array): Expected {
  const empty = () => new Float64Array(y.length).fill(NaN);
  const expected: Expected = { centre: empty(), squares: empty(), misses: empty() };
  const first = y.findIndex((value) => !Number.isNaN(value));
  if (first < 0) return expected;
  const filled = carriedForward(y.subarray(first));
  const start = filled.subarray(0, RULES.start);
  const levels = new Float64Array(ALPHAS.length).fill(sumOf(start) / start.length);
  const losses = new Float64Array(ALPHAS.length);
  const errors = new Float64Array(filled.length).fill(NaN);
  let [total, products, power, year, squares, misses] = [0, 0, 0, 0, 0, 0];

  for (let t = 0; t < filled.length; t++) {
    const now = filled[t]!;
    if (t >= RULES.firstMiss && !Number.isNaN(y[first + t]!)) {
      errors[t] = (now - expected.centre[first + t - 1]!) ** 2;
      squares += errors[t]!;
      misses++;
    }
    const old = errors[t - RULES.misses];
    if (old !== undefined && !Number.isNaN(old)) {
      squares -= old;
      misses--;
    }
    const best = smooth(levels, losses, now, t > 0);
    total += now;
    power += now * now;
    if (t > 0) products += now * filled[t - 1]!;
    year += now - (t >= RULES.year ? filled[t - RULES.year]! : 0);

    const n = t + 1;
    const mean = total / n;
    const variance = power - n * mean * mean;
    const covariance = products - mean * (2 * total - filled[0]! - now) + (n - 1) * mean * mean;
    const phi = variance > 1e-9 ? Math.min(RULES.largestPhi, Math.max(0, covariance / variance)) : 0;
    const autoregression = mean + phi * (now - mean);
    expected.centre[first + t] = (levels[best]! + autoregression + year / Math.min(n, RULES.year)) / 3;
    expected.squares[first + t] = Math.max(0, squares);
    expected.misses[first + t] = misses;
  }
  return expected;
}

function smooth(levels: Float64Array, losses: Float64Array, now: number, counts: boolean): number {
  let best = 0;
  for (let i = 0; i < levels.length; i++) {
    const error = now - levels[i]!;
    if (counts) losses[i]! += error * error;
    levels[i]! += ALPHAS[i]! * error;
    if (losses[i]! < losses[best]!) best = i;
  }
  return best;
}

function carriedForward(y: Float64Array): Float64Array {
  const filled = Float64Array.from(y);
  for (let t = 1; t < filled.length; t++) if (Number.isNaN(filled[t]!)) filled[t] = filled[t - 1]!;
  return filled;
}

function sumOf(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
