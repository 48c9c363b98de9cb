import { deviation, mean, median } from 'd3-array';
import { type Answer, type Shares, unusable } from '../../answer.ts';
import { noAnswer } from '../../reason.ts';

export interface ChangePointOptions {
  /** `mean`: shifts of the level; `meanvar`: shifts of level or spread. */
  cost?: 'mean' | 'meanvar';
  /** Penalty for each cut, in multiples of log(months with a value). */
  penalty?: number;
  minimum?: number;
  /** How much a month resembles the one before, from 0 to below 1; estimated from the series by default. */
  autocorrelation?: number;
}

/**
 * Months of one level: positions in the series given, both ends included, and the share per 10,000 at the mean of
 * log1p(share).
 */
export interface Segment {
  from: number;
  to: number;
  level: number;
}

export interface ChangePoints {
  changes: number[];
  /** How much worse the fit would be without each change, in penalties: 1 is the least that justifies a cut. */
  strengths: number[];
  segments: Segment[];
  objective: number;
  /** The autocorrelation that raised the price of a cut, and that price, in the units of the objective. */
  autocorrelation: number;
  price: number;
}

export const SETTINGS = { cost: 'mean', penalty: 3, minimum: 6 } as const;

/**
 * When did the level of a series shift? Exact: no other segmentation has a smaller objective.
 *
 * Missing months are skipped: a cut then falls on the first month with a value after it. A constant series has no
 * change. The answer describes the whole series given; for what was known at a month, give the series up to it.
 *
 * The penalty rises with the autocorrelation of the noise, since months that resemble their neighbours run above and
 * below their level for a while (after Chakar et al. 2017, Bernoulli 23(2)).
 *
 * @returns no answer for fewer than 24 months with a value, too many gaps, all zeros, negative or infinite shares.
 *   Throws for a penalty below 0, a minimum below 2 or an autocorrelation outside 0 to 1.
 */
export function changePoints(shares: Shares, options: ChangePointOptions = {}): Answer<ChangePoints> {
  const { cost, penalty, minimum, autocorrelation } = { ...SETTINGS, ...options };
  if (!(penalty >= 0)) throw new Error(`change points requires a penalty of 0 or more, ${penalty} was given`);
  if (!(minimum >= 2))
    throw new Error(`change points requires segments of 2 months or more, ${minimum} was given`);
  if (autocorrelation !== undefined && !(autocorrelation >= 0 && autocorrelation < 1))
    throw new Error(
      `change points requires an autocorrelation from 0 to below 1, ${autocorrelation} was given`,
    );
  const reason = unusable({ method: 'change-points' }, shares);
  if (reason !== null) return noAnswer(reason);

  const at = shares.flatMap((share, i) => (share === null ? [] : [i]));
  const y = at.map((i) => Math.log1p(shares[i]!));
  const phi = autocorrelation ?? autocorrelationOf(y);
  const price = penalty * Math.log(y.length) * inflation(cost, phi);
  const costOf = segmentCost(y, cost, noise(y));
  const { starts, objective } = partition(y.length, costOf, price, minimum);

  const bounds = [0, ...starts, y.length];
  const segments = bounds.slice(1).map((end, i): Segment => {
    const level = Math.expm1(mean(y.slice(bounds[i]!, end))!);
    return { from: at[bounds[i]!]!, to: at[end - 1]!, level };
  });
  const strengths = starts.map((start, i) => {
    const [before, after] = [bounds[i]!, bounds[i + 2]!];
    return (costOf(before, after) - costOf(before, start) - costOf(start, after)) / price;
  });
  return {
    answer: {
      changes: starts.map((start) => at[start]!),
      strengths,
      segments,
      objective,
      autocorrelation: phi,
      price,
    },
  };
}

/** The cost of a segment; positions among the months with a value, the end excluded. */
export type Cost = (from: number, end: number) => number;

/** Objectives that differ by no more than this are equal; the earlier cut is then taken. */
export const TIE = 1e-9;

/** Optimal partitioning: best[end] is the smallest objective of the first `end` months, with its last cut at cuts[end]. */
function partition(n: number, cost: Cost, price: number, minimum: number) {
  const best = new Float64Array(n + 1).fill(Infinity);
  const cuts = new Int32Array(n + 1);
  best[0] = -price;
  for (let end = minimum; end <= n; end++) {
    for (let from = 0; from <= end - minimum; from++) {
      const value = best[from]! + cost(from, end) + price;
      if (value < best[end]! - TIE) {
        best[end] = value;
        cuts[end] = from;
      }
    }
  }
  const starts: number[] = [];
  for (let end = cuts[n]!; end > 0; end = cuts[end]!) starts.unshift(end);
  return { starts, objective: best[n]! };
}

/** The cost of any segment; the cost of the mean is in units of the squared noise. */
export function segmentCost(y: readonly number[], cost: 'mean' | 'meanvar', sigma: number): Cost {
  return cost === 'mean' ? squaredCost(y, sigma) : likelihoodCost(y);
}

function squaredCost(y: readonly number[], sigma: number): Cost {
  const { sum, squares } = running(sigma > 0 ? y.map((value) => value / sigma) : y.map(() => 0));
  return (from, end) => squares[end]! - squares[from]! - (sum[end]! - sum[from]!) ** 2 / (end - from);
}

const LOG_2_PI = Math.log(2 * Math.PI);

function likelihoodCost(y: readonly number[]): Cost {
  const { sum, squares } = running(y);
  return (from, end) => {
    const n = end - from;
    const variance = (squares[end]! - squares[from]! - (sum[end]! - sum[from]!) ** 2 / n) / n;
    return n * (LOG_2_PI + Math.log(Math.max(variance, 1e-11)) + 1);
  };
}

const LARGEST_AUTOCORRELATION = 0.8;
const UNDISTURBED = 0.75;

/**
 * The autocorrelation of the noise around a level that may shift: squared differences over two months are 1 + φ times
 * those over one. Of both, the smallest three quarters count, so that shifts and single high months do not.
 */
export function autocorrelationOf(y: readonly number[]): number {
  const [one, two] = [1, 2].map((lag) => {
    const squares = Float64Array.from(y.slice(lag), (value, i) => (value - y[i]!) ** 2).sort();
    return mean(squares.subarray(0, Math.ceil(UNDISTURBED * squares.length))) ?? 0;
  });
  return one! > 0 ? Math.min(LARGEST_AUTOCORRELATION, Math.max(0, two! / one! - 1)) : 0;
}

/**
 * Long-run variance over the variance that the cost is counted in: that of differences / 2 for `mean`, that of the
 * segment for `meanvar`.
 */
export function inflation(cost: 'mean' | 'meanvar', phi: number): number {
  return (1 + phi) / (cost === 'mean' ? (1 - phi) ** 2 : 1 - phi);
}

/** Noise from month to month; where more than half of the differences are equal, their standard deviation is used. */
function noise(y: readonly number[]): number {
  const steps = y.slice(1).map((value, i) => value - y[i]!);
  const middle = median(steps)!;
  const mad = 1.4826 * median(steps, (step) => Math.abs(step - middle))!;
  return (mad > 1e-9 ? mad : deviation(steps)!) / Math.SQRT2;
}

function running(y: readonly number[]) {
  const sum = new Float64Array(y.length + 1);
  const squares = new Float64Array(y.length + 1);
  for (const [i, value] of y.entries()) {
    sum[i + 1] = sum[i]! + value;
    squares[i + 1] = squares[i]! + value * value;
  }
  return { sum, squares };
}
