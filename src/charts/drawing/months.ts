import { type Month, monthAt, monthIndex } from '../../schema.ts';
import { formatMonth } from '../../i18n/format.ts';

export interface MonthTick {
  month: Month;
  label: string;
}

const STEPS = [1, 3, 6, 12, 24, 36, 60, 120];

/**
 * Which months to label on an axis from `first` to `last` that is `pixels` wide: as many as fit, Januaries first; years
 * alone where ticks are a year or more apart. Never none.
 */
export function monthTicks(first: Month, last: Month, pixels: number): MonthTick[] {
  const [start, end] = [monthIndex(first), monthIndex(last)];
  const perMonth = pixels / Math.max(1, end - start);
  const step = STEPS.find((months) => months * perMonth >= (months < 12 ? 64 : 38)) ?? 120;
  const ticks: MonthTick[] = [];
  for (let index = Math.ceil(start / step) * step; index <= end; index += step) {
    const month = monthAt(index);
    ticks.push({ month, label: step < 12 ? formatMonth(month) : month.slice(0, 4) });
  }
  if (ticks.length > 1) return ticks;
  return [...new Set([first, last])].map((month) => ({ month, label: formatMonth(month) }));
}

/** Halfway between a month and the one before it: the place of a break's rule. */
export function beforeMonth(month: Month): number {
  return monthIndex(month) - 0.5;
}
