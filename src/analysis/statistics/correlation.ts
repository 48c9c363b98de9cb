import { mean, rank } from 'd3-array';

/** Pearson's correlation; null with fewer than three pairs, or where either side does not vary. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const [mx, my] = [mean(pairs, ([x]) => x)!, mean(pairs, ([, y]) => y)!];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
    xy += (x - mx) * (y - my);
  }
  return xx > 1e-12 && yy > 1e-12 ? xy / Math.sqrt(xx * yy) : null;
}

/** Spearman's correlation: Pearson's of the ranks, ties sharing their mean rank. Null as there. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  const [x, y] = [midRanks(pairs.map(([one]) => one)), midRanks(pairs.map(([, one]) => one))];
  return correlation(x.map((one, i) => [one, y[i]!]));
}

function midRanks(values: readonly number[]): number[] {
  const lowest = rank(values);
  const ties = new Map<number, number>();
  for (const one of lowest) ties.set(one, (ties.get(one) ?? 0) + 1);
  return Array.from(lowest, (one) => one + (ties.get(one)! - 1) / 2);
}
