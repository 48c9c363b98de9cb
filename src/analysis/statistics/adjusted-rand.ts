import { rollup, sum } from 'd3-array';

/**
 * How far do two groupings of the same things agree? 1 is the same grouping, 0 what chance gives (Hubert & Arabie 1985).
 *
 * @param a group of each thing in one grouping; `b` in the other, in the same order
 * @returns 1 where both groupings have one group only
 */
export function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const within = (labels: readonly (number | string)[]) =>
    sum(
      rollup(
        labels,
        ({ length }) => pairs(length),
        (label) => label,
      ).values(),
    );
  const both = within(a.map((label, i) => `${label} ${b[i]}`));
  const [one, other] = [within(a), within(b)];
  const expected = (one * other) / pairs(a.length);
  const most = (one + other) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}
