import { sum } from 'd3-array';
import { shareOf } from '../../schema.ts';

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
  return shareOf(
    sum(months, ({ count }) => count),
    sum(months, ({ articles }) => articles),
  );
}
