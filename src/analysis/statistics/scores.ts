import { mean } from 'd3-array';

/**
 * How much does a series change from month to month? The scale that makes errors of different series comparable.
 *
 * @returns mean |x_t − x_{t−1}|, 0 for a constant series, null for fewer than 2 values. Missing months are skipped:
 *   only neighbours count.
 */
export function changeScale(shares: readonly (number | null)[]): number | null {
  return mean(changes(shares)) ?? null;
}

function changes(shares: readonly (number | null)[]): number[] {
  return shares.slice(1).flatMap((now, i) => {
    const before = shares[i] ?? null;
    return now === null || before === null ? [] : [Math.abs(now - before)];
  });
}

/** What a forecast quantile costs: `level` per unit that it is too low, 1 − `level` per unit that it is too high. */
export function pinball(actual: number, quantile: number, level: number): number {
  const miss = actual - quantile;
  return miss > 0 ? level * miss : (level - 1) * miss;
}

/** Levels over which `crps` is taken: the midpoints of ten equal steps. */
export const CRPS_LEVELS = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95] as const;

/**
 * Continuous ranked probability score of one forecast distribution: twice the mean pinball loss. In the unit of the
 * series; a forecast without any spread scores its absolute error.
 *
 * @param quantiles one for each level; throws when there are more or fewer
 * @param levels midpoints of equal steps from 0 to 1
 */
export function crps(
  actual: number,
  quantiles: readonly number[],
  levels: readonly number[] = CRPS_LEVELS,
): number {
  return 2 * mean(pairs(levels, quantiles), ([level, quantile]) => pinball(actual, quantile, level))!;
}

/**
 * Interval score (Winkler 1972): the width, plus 2 / (1 − level) times the distance by which the interval was missed.
 *
 * @param level share of outcomes that should fall inside, such as 0.8
 */
export function winkler(actual: number, lower: number, upper: number, level: number): number {
  const missed = Math.max(0, lower - actual) + Math.max(0, actual - upper);
  return upper - lower + (2 / (1 - level)) * missed;
}

function pairs<A, B>(a: readonly A[], b: readonly B[]): [A, B][] {
  if (a.length !== b.length || a.length === 0) {
    throw new Error(
      `a score requires as many forecasts as outcomes, at least 1; it got ${a.length} and ${b.length}`,
    );
  }
  return a.map((value, i) => [value, b[i]!]);
}
