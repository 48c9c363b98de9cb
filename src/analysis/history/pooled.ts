import { sum } from 'd3-array';

export interface PooledMonth {
  count: number;
  articles: number;
}

/**
 * What share did an event have over several months taken together? Unlike in a mean of monthly shares, months with
 * more articles weigh more.
 *
 * @returns share per 10,000; null when there are no articles at all
 */
export function pooledShare(months: readonly PooledMonth[]): number | null {
  const articles = sum(months, (month) => month.articles);
  return articles > 0 ? (10_000 * sum(months, (month) => month.count)) / articles : null;
}
