import { mean } from 'd3-array';
import { addMonths, countOf, isWhole, type Month } from '../../../schema.ts';
import { everyMonth, type History } from '../../history/history.ts';
import { measuredSurges, usableShare } from '../../history/surge-rule.ts';

/**
 * What a surge after the origin would take, in articles: more than `line` of about `articles`, the mean of the last
 * three usable months; `last` is how many reported the event in the origin. `recent`: one of the last three months,
 * the origin included, was a live surge.
 */
export interface SurgeSize {
  line: number;
  articles: number;
  last: number;
  recent: boolean;
}

const RECENT = 3;

/** How many articles would a surge after the origin be? Null where the next month could not be judged. */
export function surgeSize(history: History, origin: Month): SurgeSize | null {
  const months = everyMonth({ ...history, months: history.months.filter(({ month }) => month <= origin) });
  const now = months.at(-1);
  const latest = months.slice(-RECENT);
  const articles = mean(
    latest.filter((month) => usableShare(month) !== null),
    (month) => month.articles,
  );
  if (!now || now.month !== origin || !isWhole(now) || articles === undefined) return null;
  const next = { ...now, month: addMonths(origin, 1), share: 0, articles };
  const verdict = measuredSurges([...months, next]).at(-1);
  if (!verdict) return null;
  return {
    line: countOf(verdict.line, articles),
    articles,
    last: now.count,
    recent: latest.some(({ surge }) => surge === 'live'),
  };
}
