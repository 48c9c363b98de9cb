import { isShare } from '../answer.ts';
import type { Method } from '../method.ts';
import { rollingMedian } from '../statistics/rolling-median.ts';

export const method: Method = {
  id: 'surge',
  title: 'Surge',
  question: 'Which months stand out against what was usual, as it could be seen at that time?',
  plain:
    'A surge is a month in which far more of the news than usual reports an event. Usual is what the two years before it held. A surge says that reporting stands out, not that something good or bad happened.',
  definition:
    'Live: the share of articles exceeds a line, the median of the previous 24 months + 3 × the larger of two spreads. One is 1.4826 × the median absolute deviation of those months; ' +
    'the other is the sampling error of a count with the usual share, √(usual share × articles), of at least one article. At least 12 of the 24 months must be usable; thin months are neither judged nor looked back at. ' +
    'Hindsight: the producer’s own flag, set over the whole series with later months known. A month can be either or both. ' +
    'The explanation names what happened at the same time: whether there were fewer articles in total (the part of the rise in log share that the total accounts for, against the median of the same 24 months), which other events surged, ' +
    'how many other countries surged in the same event (a quarter of them or more is “everywhere at once”), a break in measurement within the last 12 months, and what the calendar, the law, influence and the outlets have within two months before or after. ' +
    'A surge is unexplained when the total accounts for less than half of the rise, it is not everywhere, no break is near, and neither the calendar nor an outlet that ceased to publish is.',
  assumptions: [
    'The last two years are the usual. A level that has lasted for more than a year is usual, however high it is.',
    'Articles are drawn as if at random from what could be reported: the sampling error knows no other cause of chance.',
  ],
  limits: [
    'It marks reporting, not events, and high months, not bad ones: more is not better or worse.',
    'Months that are still being collected are judged too, and marked as partial: their share may change. They do not count when it is asked how many other countries surged.',
    'After a jump to a new level the line takes about a year to follow, so that the first months all surge.',
    'From 2024-02 the measurement itself changed: 10 % of live surges fall into the twelve months from then on, and may be no more than that.',
    'Dates of elections are known to the day until early 2021, and only to the year since: later ones explain nothing here.',
    'Articles on corruption count as arrests, legal actions or purges too, so these rise together.',
  ],
  record: [
    'Against the producer’s hindsight flags precision is 0.80 and recall 0.44: of ten live surges eight are flagged later, and of ten flagged months fewer than five could be seen at the time. It marks 6.5 % of the months that it judges.',
    'The flags are no truth either: they mark nearly the same part of every series, also where little happened.',
    'The explanation names coincidences. The calendar, or an outlet that ceased to publish, stands near 32 % of live surges, and near 23 % of all months. Dates of laws, influence and new outlets stand near surges no more often than near any month: they are named, and do not count as a reason.',
    'So 58 % of live surges are unexplained: nothing that the snapshot holds tells why. By the same rule 68 % of all months would be.',
    'Everywhere at once is rare: 21 months of an event before 2024-02, 18 of them disaster and martial law in 2020, and 7 in the months since.',
  ],
  references: [
    'Leys et al. (2013), Detecting outliers: do not use standard deviation around the mean, use absolute deviation around the median, Journal of Experimental Social Psychology 49(4)',
    'Rousseeuw & Croux (1993), Alternatives to the median absolute deviation, JASA 88(424)',
  ],
  version: '1.0.0',
};

/** The live rule: above median + 3 × max(1.4826 MAD, Poisson sd) of the previous 24 months. */
export const SURGE = { months: 24, atLeast: 12, factor: 3 } as const;

/** One month of a series as the rule needs it; the share is per 10,000 articles, null where missing. */
export interface SurgeMonth {
  share: number | null;
  articles: number;
  thin: boolean;
}

/**
 * The rule's verdict on one month: `usual` is the median share of the previous 24 months, `line` the share above
 * which the month is a surge.
 */
export interface SurgeVerdict {
  surge: boolean;
  usual: number;
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
  const usual = rollingMedian(series.map(usableShare), SURGE);
  return series.map((now, t) => {
    const share = usableShare(now);
    const past = usual[t] ?? null;
    if (share === null || past === null) return null;
    const expected = (past.median * now.articles) / 10_000;
    const sampling = (10_000 * Math.sqrt(Math.max(1, expected))) / now.articles;
    const line = past.median + SURGE.factor * Math.max(1.4826 * past.mad, sampling);
    return { surge: share > line, usual: past.median, line };
  });
}

/** The share of a month that can be judged; null where it is missing, thin or impossible. */
export function usableShare({ share, articles, thin }: SurgeMonth): number | null {
  return isShare(share) && !thin && articles > 0 && articles < Infinity ? share : null;
}
