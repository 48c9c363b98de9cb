import { sum } from 'd3-array';

/** One month's articles that report an event, out of all. */
export interface PooledMonth {
  count: number;
  articles: number;
}

/**
 * What share did an event have over several months taken together? Long months weigh more than short ones,
 * unlike in a mean of monthly shares.
 *
 * @returns share per 10,000; null when there are no articles at all
 */
export function pooledShare(months: readonly PooledMonth[]): number | null {
  const articles = sum(months, (month) => month.articles);
  return articles > 0 ? (10_000 * sum(months, (month) => month.count)) / articles : null;
}
