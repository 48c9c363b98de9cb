import { countOf, isUsable, type MonthState, shareOf } from '../../schema.ts';
import { isShare } from '../answer.ts';
import { type MeasuredMonth, measuredOtherwise, rebasedTo } from '../measurement/rebased.ts';
import { type Baseline, rollingMedian } from '../statistics/rolling-median.ts';

export const SURGE = { months: 24, minValues: 12, factor: 3 } as const;

/** Standard deviation between countries of the logarithm of how far a change of measurement moves them. */
export const STEP_SPREAD = 0.15;

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
    return share === null || past === null ? null : verdictOn(share, now.articles, past, 0);
  });
}

/**
 * The same for a series whose measurement may have changed: each month is judged by the months before it as they would
 * have been measured in that month, by what was known then. What countries' steps differ in, `STEP_SPREAD` of the
 * baseline, adds to the spread, by the part of the 24 months that it concerns.
 *
 * @param series consecutive months, oldest first; null where there is none
 */
export function measuredSurges(
  series: readonly ((MeasuredMonth & SurgeMonth) | null)[],
): (SurgeVerdict | null)[] {
  const plain = surges(series.map((month) => month ?? MISSING));
  return series.map((now, t) => {
    const share = now && usableShare(now);
    if (!now?.measurement?.length || share === null) return plain[t]!;
    const from = Math.max(0, t - SURGE.months);
    const seen = rebasedTo(series.slice(from, t + 1), t - from);
    const past = rollingMedian(
      seen.map((month) => month && usableShare(month)),
      SURGE,
    ).at(-1);
    if (!past) return null;
    const spread = STEP_SPREAD * Math.sqrt(measuredOtherwise(series, t, SURGE.months));
    return verdictOn(share, now.articles, past, spread);
  });
}

const MISSING: SurgeMonth = { share: null, articles: 0, thin: true };

function verdictOn(share: number, articles: number, { median, mad }: Baseline, spread: number): SurgeVerdict {
  const expected = countOf(median, articles);
  const sampling = shareOf(Math.sqrt(Math.max(1, expected)), articles)!;
  const line = median + SURGE.factor * Math.hypot(Math.max(1.4826 * mad, sampling), spread * median);
  return { surge: share > line, baseline: median, line };
}

/** The share of a month that can be judged; null where it is missing, thin or impossible. */
export function usableShare(month: SurgeMonth): number | null {
  const { share, articles } = month;
  return isUsable(month) && isShare(share) && articles > 0 && articles < Infinity ? share : null;
}
