/**
 * Which of many p-values may be called findings, if at most a share `rate` of what is called one shall be chance?
 * Benjamini & Hochberg (1995).
 *
 * @returns one verdict for each p-value, in their order
 */
export function discoveries(ps: readonly number[], rate: number): boolean[] {
  const sorted = ps.toSorted((a, b) => a - b);
  const limit = sorted.findLast((p, i) => p <= (rate * (i + 1)) / ps.length) ?? -Infinity;
  return ps.map((p) => p <= limit);
}
