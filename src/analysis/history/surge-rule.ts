import { countOf, isUsable, type MonthState, shareOf } from '../../schema.ts';
import { isShare } from '../answer.ts';
import { rollingMedian } from '../statistics/rolling-median.ts';

export const SURGE = { months: 24, minValues: 12, factor: 3 } as const;

export interface SurgeMonth extends Pick<MonthState, 'thin'> {
  share: number | null;
  articles: number;
}

/**
 * The rule's verdict on one month: `baseline` is the median share of the previous 24 months, `line` the share above
 * which the month is a surge.
 */
export interface SurgeVerdict {
  surge: boolean;
  baseline: number;
  line: number;
}

/**
 * Which months stand out, as seen at the time? Typically used for marks on charts and lists of what changed.
 *
 * A month is a surge when its share exceeds `line` = median + 3 · max(1.4826 · MAD, sd) of the previous 24 months,
 * where sd is the sampling error of a count at the median share, √(median · articles), of at least one article. So a
 * series whose past is all zero needs more than three articles, and a flat series never surges.
 *
 * @param series consecutive months, oldest first
 * @returns one verdict per month; null where the month is missing, thin or impossible (below 0, above 10,000, or a
 *   share of no articles), or fewer than 12 of the previous 24 months are usable. Month t uses only months up to t.
 */
export function surges(series: readonly SurgeMonth[]): (SurgeVerdict | null)[] {
  const baselines = rollingMedian(series.map(usableShare), SURGE);
  return series.map((now, t) => {
    const share = usableShare(now);
    const past = baselines[t] ?? null;
    if (share === null || past === null) return null;
    const expected = countOf(past.median, now.articles);
    const sampling = shareOf(Math.sqrt(Math.max(1, expected)), now.articles)!;
    const line = past.median + SURGE.factor * Math.max(1.4826 * past.mad, sampling);
    return { surge: share > line, baseline: past.median, line };
  });
}

/** The share of a month that can be judged; null where it is missing, thin or impossible. */
export function usableShare(month: SurgeMonth): number | null {
  const { share, articles } = month;
  return isUsable(month) && isShare(share) && articles > 0 && articles < Infinity ? share : null;
}
