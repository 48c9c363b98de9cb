import { type EventId, type Iso3, monthIndex, shareOf } from '../../../schema.ts';
import { USABLE } from '../../answer.ts';
import { expectedNext } from './expected.ts';
import { everyMonth, type History } from '../../history/history.ts';
import { rollingMedian, type Baseline } from '../../statistics/rolling-median.ts';
import { STEP_SPREAD, SURGE, usableShare } from '../../history/surge-rule.ts';
import { measuredOtherwise, rebasedTo } from '../../measurement/rebased.ts';

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

/**
 * The signs of one series, month by month from `first` (a `monthIndex`). Month t uses only months up to t. `own` is
 * months × OWN_SIGNS, NaN where there is no line for the next month. `height` is how far the month has come towards
 * that line: 0 at the baseline, 1 on the line, clipped to −1 … 2, NaN unknown. `surge` is 1 for a live surge, 0 for
 * none, −1 where the rule could not judge. `ready` is 1 where a warning may start: judged, not partial, and a past
 * that every method could use; `partial` also where the month is missing.
 */
export interface Signs {
  country: Iso3;
  event: EventId;
  first: number;
  own: Float64Array;
  height: Float64Array;
  surge: Int8Array;
  ready: Uint8Array;
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
  const plain = viewOf(shares);
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
    const share = shares[t] ?? null;
    if (share === null) continue;
    const changed = months[t]!.measurement?.length;
    const seen = changed
      ? viewOf(rebasedTo(months.slice(0, t + 1), t).map((month) => month && usableShare(month)))
      : plain;
    const baseline = seen.next[t];
    if (!baseline) continue;
    const { expected } = seen;
    const steps = changed ? STEP_SPREAD * Math.sqrt(measuredOtherwise(months, t, SURGE.months)) : 0;
    const articles = meanOf(months, t, 3, (month) => (usableShare(month) === null ? null : month.articles))!;
    const { width, spread, sampling, variance } = projected(baseline, articles, steps);
    const deviation = Math.sqrt(
      (expected.squares[t]! + PRIOR_MONTHS * variance) / (expected.misses[t]! + PRIOR_MONTHS),
    );
    const towards = (value: number | null) =>
      value === null ? 0 : signedLog(Math.min(MAX_HEIGHT, (value - baseline.median) / width));
    const own = [
      Math.min(0, (expected.centre[t]! - Math.log1p(baseline.median + width)) / deviation),
      towards(share),
      towards(meanOf(seen.shares, t, 3, (value) => value)),
      towards(meanOf(seen.shares, t, 12, (value) => value)),
      surgesIn(signs.surge, t, 3),
      surgesIn(signs.surge, t, 12),
      Math.log((width + 1) / (baseline.median + 1)),
      Math.log(spread / sampling + 0.2),
      Math.log1p(baseline.median),
    ];
    signs.own.set(own.map(clipped), t * OWN_SIGNS.length);
    signs.height[t] = Math.min(MAX_HEIGHT, Math.max(-1, (share - baseline.median) / width));
    signs.ready[t] = Number(usable[t]! && signs.surge[t]! >= 0 && !signs.partial[t]);
  }
  return signs;
}

const PRIOR_MONTHS = 12;
const MAX_HEIGHT = 2;
const MAX_SIGN = 12;

/** How many of the last `months` months, this one included, were live surges. */
export function surgesIn(surge: Int8Array, t: number, months: number): number {
  let total = 0;
  for (let i = Math.max(0, t - months + 1); i <= t; i++) if (surge[i] === 1) total++;
  return total;
}

/** Shares up to a month, the usual level that the month after each will be judged by, and what was expected of it. */
function viewOf(shares: readonly (number | null)[]) {
  const y = Float64Array.from(shares, (share) => (share === null ? NaN : Math.log1p(share)));
  return { shares, next: rollingMedian([...shares, null], SURGE).slice(1), expected: expectedNext(y) };
}

function projected({ median, mad }: Baseline, articles: number, steps: number) {
  const perArticle = shareOf(1, articles)!;
  const spread = 1.4826 * mad;
  const sampling = Math.sqrt(Math.max(perArticle, median) * perArticle);
  return {
    width: SURGE.factor * Math.hypot(Math.max(spread, sampling), steps * median),
    spread,
    sampling,
    variance: (perArticle * (median + perArticle)) / (1 + median) ** 2,
  };
}

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
  return Math.min(MAX_SIGN, Math.max(-MAX_SIGN, value));
}
