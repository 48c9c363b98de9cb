const Z95 = 1.959964;

export interface Proportion {
  n: number;
  hits: number;
  rate: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * How often, and how sure is that? The interval is Wilson's, which holds for small n and near 0 and 1.
 *
 * Source: Wilson (1927), JASA 22; R: `prop.test(hits, n, correct = FALSE)$conf.int`.
 */
export function proportion(hits: number, n: number): Proportion {
  if (n === 0) return { n, hits, rate: null, lower: null, upper: null };
  const rate = hits / n;
  const z2 = Z95 ** 2 / n;
  const centre = (rate + z2 / 2) / (1 + z2);
  const half = (Z95 * Math.sqrt((rate * (1 - rate)) / n + z2 / (4 * n))) / (1 + z2);
  return { n, hits, rate, lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}
