import { mean, sum } from 'd3-array';
import { type Measure, shareOf } from '../../schema.ts';

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

/**
 * What value do several months or years have together? Shares are pooled, counts added up; z-scores and other values
 * are averaged.
 *
 * @returns null without any month
 */
export function pooledValue(
  months: readonly (Partial<PooledMonth> & { value: number | null })[],
  measure: Measure,
): number | null {
  if (months.length === 0) return null;
  switch (measure) {
    case 'share':
      return pooledShare(months.map(({ count = 0, articles = 0 }) => ({ count, articles })));
    case 'count':
      return sum(months, ({ count }) => count);
    case 'z':
    case 'value':
      return mean(months, ({ value }) => value) ?? null;
    default:
      return measure satisfies never;
  }
}

/** Do half of the months or more rest on too few articles? */
export function isMostlyThin(months: readonly { thin: boolean }[]): boolean {
  return months.length > 0 && 2 * months.filter(({ thin }) => thin).length >= months.length;
}
