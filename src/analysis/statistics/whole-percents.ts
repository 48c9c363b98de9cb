import { sum } from 'd3-array';

/** Rounds shares to whole per cent that add up to 100 (largest remainders); all 0 if the total is 0. */
export function wholePercents(counts: readonly number[]): number[] {
  const all = sum(counts);
  if (all === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (100 * count) / all);
  const left = 100 - sum(exact, Math.floor);
  const byRemainder = exact.map((part, i) => ({ i, rest: part % 1 })).sort((a, b) => b.rest - a.rest);
  const raised = new Set(byRemainder.slice(0, left).map(({ i }) => i));
  return exact.map((part, i) => Math.floor(part) + Number(raised.has(i)));
}
