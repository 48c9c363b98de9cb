import { median } from 'd3-array';
import { isValid, type Month, monthsBetween } from '../../schema.ts';
import type { History } from './history.ts';

/**
 * One month of one event over the countries whose month is whole: neither thin nor partial. The median share is null
 * when they are fewer than half; `surges` counts live ones.
 */
export interface AcrossMonth {
  month: Month;
  median: number | null;
  countries: number;
  surges: number;
}

/**
 * What is typical of an event over all countries, month by month? Each country counts once, however much news it has.
 *
 * @param histories one event's histories
 * @returns every month from the first to the last of any history
 */
export function across(histories: readonly History[]): AcrossMonth[] {
  const valid = histories.flatMap(({ months }) => months.filter((month) => isValid(month)));
  const byMonth = Map.groupBy(valid, ({ month }) => month);
  const all = histories.flatMap(({ months }) => months.map(({ month }) => month)).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return [];
  return monthsBetween(first, last).map((month) => {
    const rows = byMonth.get(month) ?? [];
    const enough = rows.length * 2 >= histories.length;
    return {
      month,
      median: enough ? median(rows, ({ share }) => share)! : null,
      countries: rows.length,
      surges: rows.filter(({ surge }) => surge === 'live').length,
    };
  });
}
