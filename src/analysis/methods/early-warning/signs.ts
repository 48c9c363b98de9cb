import { type EventId, type Iso3, monthIndex } from '../../../schema.ts';
import { USABLE } from '../../answer.ts';
import { expectedNext } from './expected.ts';
import { everyMonth, type History } from '../../history/history.ts';
import { rollingMedian, type Usual } from '../../statistics/rolling-median.ts';
import { SURGE, usableShare } from '../../history/surge-rule.ts';

/** What is read from a series itself, in the order of `Signs.own`. */
export const OWN_SIGNS = [
  'expected',
  'last',
  'quarter',
  'year',
  'surges3',
  'surges12',
  'width',
  'noise',
  'level',
] as const;

/** The signs of one series, month by month from `first`. Month t uses only months up to t. */
export interface Signs {
  country: Iso3;
  event: EventId;
  /** `monthIndex` of the first month. */
  first: number;
  /** Months × OWN_SIGNS; NaN where there is no line for the next month. */
  own: Float64Array;
  /**
   * How far the month has come towards the next month's line: 0 at the baseline, 1 on the line; clipped to −1 … 2;
   * NaN unknown.
   */
  height: Float64Array;
  /** 1 a live surge, 0 none, −1 where the rule could not judge. */
  surge: Int8Array;
  /** 1 where a warning may start: judged, not partial, and a past that every method could use. */
  ready: Uint8Array;
  /** 1 where the month is partial, or missing from the data. */
  partial: Uint8Array;
  afterBreak: Uint8Array;
}

/**
 * What does a series show, month by month, that may precede a surge?
 *
 * The line of the next month is unknown, since it depends on how many articles there will be: it is projected with
 * the median and spread of the last 24 months, this one included, and the mean articles of the last three usable
 * months. Thin and missing months have no sign and count neither for nor against.
 *
 * @param history a whole history; an absent month counts as missing and partial
 */
export function signsOf(history: History): Signs {
  const { country, event } = history;
  const months = everyMonth(history);
  const n = months.length;
  const shares = months.map(usableShare);
  const next = rollingMedian([...shares, null], SURGE).slice(1);
  const y = Float64Array.from(shares, (share) => (share === null ? NaN : Math.log1p(share)));
  const expected = expectedNext(y);
  const signs: Signs = {
    country,
    event,
    first: months[0] ? monthIndex(months[0].month) : 0,
    own: new Float64Array(n * OWN_SIGNS.length).fill(NaN),
    height: new Float64Array(n).fill(NaN),
    surge: Int8Array.from(months, ({ line, surge }) => (line === null ? -1 : surge === 'live' ? 1 : 0)),
    ready: new Uint8Array(n),
    partial: Uint8Array.from(months, ({ partial }) => Number(partial)),
    afterBreak: Uint8Array.from(months, ({ afterBreak }) => Number(afterBreak)),
  };
  const usable = usableUpTo(shares);
  for (let t = 0; t < n; t++) {
    const usual = next[t];
    const share = shares[t] ?? null;
    if (!usual || share === null) continue;
    const articles = meanOf(months, t, 3, (month) => (usableShare(month) === null ? null : month.articles))!;
    const { width, spread, sampling, variance } = projected(usual, articles);
    const deviation = Math.sqrt((expected.squares[t]! + PRIOR * variance) / (expected.misses[t]! + PRIOR));
    const towards = (value: number | null) =>
      value === null ? 0 : signedLog(Math.min(HIGHEST, (value - usual.median) / width));
    const own = [
      Math.min(0, (expected.centre[t]! - Math.log1p(usual.median + width)) / deviation),
      towards(share),
      towards(meanOf(shares, t, 3, (value) => value)),
      towards(meanOf(shares, t, 12, (value) => value)),
      surgesIn(signs.surge, t, 3),
      surgesIn(signs.surge, t, 12),
      Math.log((width + 1) / (usual.median + 1)),
      Math.log(spread / sampling + 0.2),
      Math.log1p(usual.median),
    ];
    signs.own.set(own.map(clipped), t * OWN_SIGNS.length);
    signs.height[t] = Math.min(HIGHEST, Math.max(-1, (share - usual.median) / width));
    signs.ready[t] = Number(usable[t]! && signs.surge[t]! >= 0 && !signs.partial[t]);
  }
  return signs;
}

/** Months that the sampling error counts for, beside the misses of the series itself. */
const PRIOR = 12;
/** A share further above the baseline than twice the line counts as twice: extremes carry no more than that. */
const HIGHEST = 2;
const FURTHEST = 12;

/** How many of the last `months` months, this one included, were live surges. */
export function surgesIn(surge: Int8Array, t: number, months: number): number {
  let total = 0;
  for (let i = Math.max(0, t - months + 1); i <= t; i++) if (surge[i] === 1) total++;
  return total;
}

/** The line that the live rule would draw next month at this many articles, and what it is made of. */
function projected({ median, mad }: Usual, articles: number) {
  const perArticle = 10_000 / articles;
  const spread = 1.4826 * mad;
  const sampling = Math.sqrt(Math.max(perArticle, median) * perArticle);
  return {
    width: SURGE.factor * Math.max(spread, sampling),
    spread,
    sampling,
    /** Of log1p share, from sampling alone. */
    variance: (perArticle * (median + perArticle)) / (1 + median) ** 2,
  };
}

/** Per month, whether the series up to it has 24 values, gaps of at most a fifth, and a value above zero. */
function usableUpTo(shares: readonly (number | null)[]): boolean[] {
  const first = shares.findIndex((share) => share !== null);
  let [values, above] = [0, 0];
  return shares.map((share, t) => {
    if (share !== null) values++;
    if (share) above++;
    const span = t - first + 1;
    return values >= USABLE.months && above > 0 && span - values <= USABLE.missing * span;
  });
}

function meanOf<T>(items: readonly T[], t: number, months: number, value: (item: T) => number | null) {
  let [total, n] = [0, 0];
  for (let i = Math.max(0, t - months + 1); i <= t; i++) {
    const one = value(items[i]!);
    if (one === null) continue;
    total += one;
    n++;
  }
  return n > 0 ? total / n : null;
}

function signedLog(value: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value));
}

function clipped(value: number): number {
  return Math.min(FURTHEST, Math.max(-FURTHEST, value));
}
