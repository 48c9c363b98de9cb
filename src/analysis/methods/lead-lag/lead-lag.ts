import { mean, quantileSorted } from 'd3-array';
import { type Answer, type Shares, unusable } from '../../answer.ts';
import { noAnswer, reasonFor } from '../../reason.ts';
import { seeded, shuffled } from '../../statistics/random.ts';

export interface LeadLagOptions {
  lags?: number;
  breaks?: readonly number[];
  runs?: number;
  seed?: number;
}

export interface LeadLag {
  /** Correlation of the first series with the second `lag` months later, from −lags to +lags. */
  correlations: { lag: number; r: number }[];
  /** No correlation beyond ± this is expected by chance, in 95% of cases, at any of the lags. */
  bound: number;
  /** The lag with the largest correlation, and the share of shuffles that reach as high a one at any lag. */
  strongest: { lag: number; r: number; p: number };
  orders: [number, number];
  months: number;
}

const ASKED = { method: 'lead-lag' } as const;
const SETTINGS = { lags: 12, breaks: [], runs: 499, seed: 1 } as const;
const MIN_MONTHS = 48;
const LONGEST_ORDER = 6;
const LEVEL = 0.95;

/**
 * Does one series run ahead of another? Both cover the same months; missing months are skipped.
 *
 * @returns no answer when either series is not usable, they share fewer than 48 months, or one does not vary. Throws
 *   for lags below 1 and for series of different lengths.
 */
export function leadLag(first: Shares, second: Shares, options: LeadLagOptions = {}): Answer<LeadLag> {
  const { lags, breaks, runs, seed } = { ...SETTINGS, ...options };
  if (first.length !== second.length) {
    throw new Error(
      `lead and lag requires series of the same months, ${first.length} and ${second.length} were given`,
    );
  }
  if (!(lags >= 1)) throw new Error(`lead and lag requires lags of 1 or more, ${lags} was given`);
  const reason = unusable(ASKED, first) ?? unusable(ASKED, second);
  if (reason !== null) return noAnswer(reason);
  const months = first.filter((share, t) => share !== null && second[t] !== null).length;
  const minMonths = Math.max(MIN_MONTHS, 3 * lags);
  if (months < minMonths) {
    return noAnswer(reasonFor(ASKED, 'overlap-few', { fewest: minMonths, found: months }));
  }
  const [x, y] = [whitened(first, breaks), whitened(second, breaks)];
  if (x === null || y === null) return noAnswer(reasonFor(ASKED, 'pair-constant', {}));

  const inY = new Set(y.known);
  const both = x.known.filter((t) => inY.has(t)).length;
  const correlations = crossProducts(x.at, y.at, lags).map((total, i) => ({
    lag: i - lags,
    r: total / both,
  }));
  const strongest = correlations.reduce((a, b) => (Math.abs(b.r) > Math.abs(a.r) ? b : a));
  const random = seeded(seed);
  const mixed = new Float64Array(x.at.length);
  const chance = Array.from({ length: runs }, () => {
    shuffled(x.known, random).forEach((from, i) => (mixed[x.known[i]!] = x.at[from]!));
    return crossProducts(mixed, y.at, lags).reduce(
      (most, total) => Math.max(most, Math.abs(total / both)),
      0,
    );
  }).sort((a, b) => a - b);
  const asLarge = chance.filter((value) => value >= Math.abs(strongest.r) - 1e-12).length;
  return {
    answer: {
      correlations,
      bound: quantileSorted(chance, LEVEL)!,
      strongest: { ...strongest, p: (1 + asLarge) / (1 + runs) },
      orders: [x.order, y.order],
      months,
    },
  };
}

interface Whitened {
  at: Float64Array;
  known: number[];
  order: number;
}

function whitened(shares: Shares, breaks: readonly number[]): Whitened | null {
  const level = levelled(shares, breaks);
  const weights = autoregression(level);
  if (weights === null) return null;
  const rest = level.map((value, t) => {
    let left = value;
    for (let k = 0; k < weights.length; k++) left -= weights[k]! * (t > k ? level[t - 1 - k]! : NaN);
    return left;
  });
  const known = [...rest.keys()].filter((t) => !Number.isNaN(rest[t]));
  const centre = mean(known, (t) => rest[t])!;
  const spread = Math.sqrt(mean(known, (t) => (rest[t]! - centre) ** 2)!);
  if (!(spread > 1e-9)) return null;
  const at = new Float64Array(rest.length);
  for (const t of known) at[t] = (rest[t]! - centre) / spread;
  return { at, known, order: weights.length };
}

function levelled(shares: Shares, breaks: readonly number[]): Float64Array {
  const y = Float64Array.from(shares, (share) => (share === null ? NaN : Math.log1p(share)));
  const inner = breaks.filter((at) => at > 0 && at < y.length).toSorted((a, b) => a - b);
  const bounds = [0, ...inner, y.length];
  for (let i = 1; i < bounds.length; i++) {
    const stretch = y.subarray(bounds[i - 1], bounds[i]);
    const centre = mean(stretch) ?? 0;
    stretch.forEach((value, t) => (stretch[t] = value - centre));
  }
  return y;
}

/** Weights of the past months by Levinson's recursion, order 0 to 6 by AIC; null for a series that does not vary. */
function autoregression(y: Float64Array): number[] | null {
  const n = y.filter((value) => !Number.isNaN(value)).length;
  const covariance = Array.from({ length: LONGEST_ORDER + 1 }, (_, lag) => {
    let total = 0;
    for (let t = lag; t < y.length; t++) {
      const product = y[t]! * y[t - lag]!;
      if (!Number.isNaN(product)) total += product;
    }
    return total / n;
  });
  let error = covariance[0]!;
  if (!(error > 1e-12)) return null;
  let weights: number[] = [];
  let best = { weights, aic: n * Math.log(error) };
  for (let order = 1; order <= LONGEST_ORDER; order++) {
    const reflection =
      (covariance[order]! - weights.reduce((sum, w, k) => sum + w * covariance[order - 1 - k]!, 0)) / error;
    weights = [...weights.map((w, k) => w - reflection * weights[order - 2 - k]!), reflection];
    error *= 1 - reflection ** 2;
    if (!(error > 1e-12)) break;
    const aic = n * Math.log(error) + 2 * order;
    if (aic < best.aic) best = { weights, aic };
  }
  return best.weights;
}

/** Sums of products of the first series with the second `lag` months later, for lags −lags to lags; five at a time. */
function crossProducts(x: Float64Array, y: Float64Array, lags: number): number[] {
  const width = 2 * lags + 1;
  const padded = new Float64Array(x.length + width + 4);
  padded.set(y, lags);
  const totals: number[] = [];
  for (let first = 0; first < width; first += 5) {
    let [a, b, c, d, e] = [0, 0, 0, 0, 0];
    for (let t = 0, at = first; t < x.length; t++, at++) {
      const value = x[t]!;
      a += value * padded[at]!;
      b += value * padded[at + 1]!;
      c += value * padded[at + 2]!;
      d += value * padded[at + 3]!;
      e += value * padded[at + 4]!;
    }
    totals.push(a, b, c, d, e);
  }
  return totals.slice(0, width);
}
