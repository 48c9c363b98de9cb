import { PER } from '../../schema.ts';

export interface ShareInterval {
  lower: number;
  upper: number;
}

/**
 * Between which shares may the true one lie, if articles came at random? An exact interval for a Poisson count from
 * quantiles of the gamma distribution (Garwood 1936), by the approximation of Wilson & Hilferty (1931), which errs by
 * at most 0.03 articles.
 *
 * @param count articles, whole or not; `articles` in all
 * @param z standard normal quantile of either end: 1.96 for 95%
 * @returns shares per 10,000; the lower end is 0 for no article, the upper at most 10,000
 */
export function shareInterval(count: number, articles: number, z = 1.96): ShareInterval {
  const lower = count > 0 ? gammaQuantile(count, -z) : 0;
  const upper = gammaQuantile(count + 1, z);
  const per = PER / articles;
  return { lower: Math.max(0, lower * per), upper: Math.min(PER, upper * per) };
}

export function overlap(a: ShareInterval, b: ShareInterval): boolean {
  return a.lower <= b.upper && b.lower <= a.upper;
}

function gammaQuantile(shape: number, z: number): number {
  return shape * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
}
