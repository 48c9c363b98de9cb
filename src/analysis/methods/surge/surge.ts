import { median } from 'd3-array';
import { type EventId, type Iso3, type Month, monthIndex } from '../../../schema.ts';
import type { History, HistoryMonth } from '../../history/history.ts';
import { SURGE } from '../../history/surge-rule.ts';

export const EXPLAINS = {
  near: 2,
  /** Share of the other countries with a surge in the same event and month that counts as everywhere at once. */
  everywhere: 0.25,
  minCountries: 10,
  /** Share of the rise that must come from fewer articles in total to count as the reason. */
  articles: 0.5,
  /** Months after a break in measurement during which most of the baseline still predates it. */
  afterBreak: 12,
} as const;

export interface Dated {
  month: Month;
  /** A kind of the calendar, or `law:<fact>`, `influence:<country>`, `outlet:entered`, `outlet:left`. */
  kind: string;
  /**
   * Whether its proximity counts as a reason. Kinds that occur near surges no more often than near any other
   * month, as measured for the method's page, are named but do not count.
   */
  counts: boolean;
}

export interface Surging {
  events: (country: Iso3, month: Month) => readonly EventId[];
  countries: (event: EventId, month: Month) => { surging: readonly Iso3[]; judged: number };
}

export interface SurgeExplanation {
  baselineArticles: number | null;
  /**
   * Share of the rise, in logarithms, that comes from fewer articles in total: 0 none of it, 1 all. Null where the
   * share is not above its baseline, or the baseline is unknown.
   */
  articlesShare: number | null;
  coSurging: EventId[];
  countriesSurging: number;
  countriesJudged: number;
  everywhere: boolean;
  break: Month | null;
  nearby: Dated[];
  /**
   * Whether nothing explains it: no smaller total, not everywhere at once, no break, nothing nearby that counts. Events
   * that rose with it are not a reason.
   */
  unexplained: boolean;
}

/**
 * What may lie behind a surge, as far as the snapshot knows? Everything named happened at the same time, no more:
 * whether it is the reason is for the reader to judge, and `unexplained` is a valid answer. Looks at months after the
 * surge too.
 *
 * @param months the whole history of the series
 * @param at position of the surge in it
 * @param dated what is dated in that country, in any order; entries known only to the year do not belong here
 * @param breaks months from which the measurement itself changed
 */
export function explainSurge(
  { country, event, months }: History,
  at: number,
  { surging, dated, breaks }: { surging: Surging; dated: readonly Dated[]; breaks: readonly Month[] },
): SurgeExplanation {
  const now = months[at];
  if (!now) throw new Error(`explaining a surge requires one of ${months.length} months, ${at} was given`);
  const here = monthIndex(now.month);
  const baselineArticles = baselineArticlesBefore(months, at);
  const articlesShare = shareOfArticles(now, baselineArticles);

  const { surging: all, judged } = surging.countries(event, now.month);
  const others = all.filter((other) => other !== country).length;
  const judgedOthers = judged - (now.line === null || now.partial ? 0 : 1);
  const everywhere = judgedOthers >= EXPLAINS.minCountries && others >= EXPLAINS.everywhere * judgedOthers;

  const latest = breaks
    .filter((each) => each <= now.month)
    .toSorted()
    .at(-1);
  const since = latest === undefined ? Infinity : here - monthIndex(latest);
  const nearby = dated
    .filter(({ month }) => Math.abs(monthIndex(month) - here) <= EXPLAINS.near)
    .toSorted((a, b) => compare(a.month, b.month) || compare(a.kind, b.kind));
  const broken = since < EXPLAINS.afterBreak ? latest! : null;
  return {
    baselineArticles,
    articlesShare,
    coSurging: surging.events(country, now.month).filter((other) => other !== event),
    countriesSurging: others,
    countriesJudged: judgedOthers,
    everywhere,
    break: broken,
    nearby,
    unexplained:
      (articlesShare ?? 0) < EXPLAINS.articles &&
      !everywhere &&
      broken === null &&
      !nearby.some(({ counts }) => counts),
  };
}

export function surgingOf(histories: readonly History[]): Surging {
  const events = new Map<string, EventId[]>();
  const countries = new Map<string, { surging: Iso3[]; judged: number }>();
  for (const { country, event, months } of histories) {
    for (const { month, line, surge, partial } of months) {
      if (line === null) continue;
      const there = countries.get(`${event} ${month}`) ?? { surging: [], judged: 0 };
      countries.set(`${event} ${month}`, there);
      if (!partial) there.judged++;
      if (surge !== 'live') continue;
      if (!partial) there.surging.push(country);
      const here = events.get(`${country} ${month}`);
      if (here) here.push(event);
      else events.set(`${country} ${month}`, [event]);
    }
  }
  return {
    events: (country, month) => events.get(`${country} ${month}`) ?? [],
    countries: (event, month) => countries.get(`${event} ${month}`) ?? { surging: [], judged: 0 },
  };
}

function baselineArticlesBefore(months: readonly HistoryMonth[], at: number): number | null {
  const past = months
    .slice(Math.max(0, at - SURGE.months), at)
    .filter(({ share, thin, articles }) => share !== null && !thin && articles > 0);
  return past.length < SURGE.minValues ? null : median(past, ({ articles }) => articles)!;
}

function shareOfArticles(
  { share, baseline, articles }: HistoryMonth,
  baselineArticles: number | null,
): number | null {
  if (share === null || baseline === null || baselineArticles === null || !(share > baseline)) return null;
  const fraction = Math.log(baselineArticles / articles) / Math.log(share / baseline);
  return Math.max(0, Math.min(1, fraction));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
