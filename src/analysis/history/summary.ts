import { greatest } from 'd3-array';
import { isValid, type Month } from '../../schema.ts';
import type { History, HistoryMonth } from './history.ts';
import { isMostlyThin, pooledShare } from './pooled.ts';

/**
 * Where one series stands, for tables, rankings and maps. `lastWhole` and `peak` leave thin and partial months out
 * and are null when nothing remains, or no peak above zero. `year` and `yearBefore` are pooled shares of the last 12
 * covered months and the 12 before them; null when half of them or more are thin, or fewer exist.
 */
export interface Summary {
  last: HistoryMonth;
  lastWhole: HistoryMonth | null;
  year: number | null;
  yearBefore: number | null;
  peak: { month: Month; share: number } | null;
}

const YEAR = 12;

/** Where does a series stand at the end of its coverage? Throws when the series has no month at all. */
export function summarise(history: History): Summary {
  const { months } = history;
  const last = months.at(-1);
  if (!last)
    throw new Error(`summarise requires at least 1 month, ${history.event} in ${history.country} has 0`);
  const valid = months.filter((month) => isValid(month));
  const peak = greatest(valid, ({ share }) => share);
  return {
    last,
    lastWhole: valid.at(-1) ?? null,
    year: pooledYear(months.slice(-YEAR)),
    yearBefore: pooledYear(months.slice(-2 * YEAR, -YEAR)),
    peak: peak?.share ? { month: peak.month, share: peak.share } : null,
  };
}

function pooledYear(months: readonly HistoryMonth[]): number | null {
  return months.length < YEAR || isMostlyThin(months) ? null : pooledShare(months);
}
