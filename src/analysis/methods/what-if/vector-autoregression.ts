import { deviation, mean } from 'd3-array';
import { type Matrix, solve } from '../../statistics/cholesky.ts';

/**
 * How several series follow each other, in standard deviations from their own means. carry[j][i] is what one standard
 * deviation of series i adds to series j in the next month, together[j][i] the covariance of their residuals in the
 * same month.
 */
export interface VectorAutoregression {
  carry: Matrix;
  together: Matrix;
}

/** One country: months, oldest first, each with a value for every series, or null. */
export type Block = readonly (readonly number[] | null)[];

/**
 * A vector autoregression of order 1 with a ridge, estimated over many countries at once. Typically used for how
 * forecast errors of several events go together.
 *
 * Each series is measured in standard deviations from its own mean in its own country; one that does not vary counts
 * as 0. Months that are null, and the step over them, are skipped.
 *
 * @param ridge added to the diagonal of the sums of squares, in months
 * @returns coefficients; throws when no country has two consecutive months. Source: Lütkepohl (2005), §3.2 and §5.2;
 *   the ridge is that of Hoerl & Kennard (1970).
 */
export function vectorAutoregression(blocks: readonly Block[], ridge: number): VectorAutoregression {
  const steps = blocks.flatMap((block) => {
    const scaled = standardised(block);
    return scaled.slice(1).flatMap((now, t) => {
      const before = scaled[t];
      return now && before ? [{ now, before }] : [];
    });
  });
  const n = steps[0]?.now.length;
  if (n === undefined)
    throw new Error('a vector autoregression requires two months in a row, there are none');
  const squares = products(n, (add) => steps.forEach(({ before }) => add(before, before)));
  const crossed = products(n, (add) => steps.forEach(({ now, before }) => add(now, before)));
  const carry = solve(
    squares.map((row, i) => row.map((value, j) => (i === j ? value + ridge : value))),
    crossed,
  );
  const together = products(n, (add) => {
    for (const { now, before } of steps) {
      const left = now.map((value, j) => value - dot(carry[j]!, before));
      add(left, left);
    }
  }).map((row) => row.map((value) => value / steps.length));
  return { carry, together };
}

/**
 * How do errors of forecasts made in one month correlate, over series and months ahead?
 *
 * @param months how many ahead
 * @returns correlations; series j at h months ahead (from 0) is at h · n + j. Lütkepohl (2005), §2.2.2.
 */
export function errorCorrelation({ carry, together }: VectorAutoregression, months: number): number[][] {
  const n = carry.length;
  const powers: Matrix[] = [identity(n)];
  while (powers.length < months) powers.push(times(carry, powers.at(-1)!));
  const passed = powers.map((power) => times(power, together));
  const size = months * n;
  const covariance = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let h = 0; h < months; h++) {
    for (let k = 0; k <= h; k++) {
      for (let i = 0; i <= k; i++) {
        const [late, early] = [passed[h - i]!, powers[k - i]!];
        for (let a = 0; a < n; a++) {
          for (let b = 0; b < n; b++) covariance[h * n + a]![k * n + b]! += dot(late[a]!, early[b]!);
        }
      }
    }
  }
  const sd = covariance.map((row, i) => Math.sqrt(row[i]!) || 1);
  const at = (i: number, j: number) => (i >= j ? covariance[i]![j]! : covariance[j]![i]!) / (sd[i]! * sd[j]!);
  return covariance.map((row, i) => row.map((_, j) => at(i, j)));
}

function standardised(block: Block): (number[] | null)[] {
  const known = block.filter((month) => month !== null);
  const centre = (known[0] ?? []).map((_, j) => mean(known, (month) => month[j])!);
  const spread = centre.map((_, j) => deviation(known, (month) => month[j]) || 1);
  return block.map((month) => month && month.map((value, j) => (value - centre[j]!) / spread[j]!));
}

function products(n: number, each: (add: (a: readonly number[], b: readonly number[]) => void) => void) {
  const sums = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  each((a, b) => {
    for (let i = 0; i < n; i++) {
      const [row, scale] = [sums[i]!, a[i]!];
      for (let j = 0; j < n; j++) row[j]! += scale * b[j]!;
    }
  });
  return sums;
}

function times(a: Matrix, b: Matrix): number[][] {
  return a.map((row) => row.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
}

function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => Number(i === j)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
