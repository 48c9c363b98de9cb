import { addMonths, type Iso3, type Month, isWhole, monthIndex } from '../schema.ts';
import type { Grain, Indicator } from './indicator.ts';

/** One month or year of one series. `live`: a surge as seen at the time; `hindsight`: flagged only later. */
export interface Point {
  month: Month;
  value: number | null;
  lower?: number | null;
  upper?: number | null;
  thin: boolean;
  partial: boolean;
  surge?: 'live' | 'hindsight' | null;
  count?: number;
  articles?: number;
  /** The share and its baseline (median of the 24 months before), where the value is a z-score. */
  share?: number | null;
  baseline?: number | null;
}

/** One indicator in one country, oldest first. An absent month or year is a gap. */
export interface Series {
  country: Iso3;
  name: string;
  indicator: Indicator;
  points: readonly Point[];
}

export type KnownPoint = Point & { value: number };

/** Whether a finding, a peak or a scale may rest on a point: its month is whole and has a value. */
export function isValidPoint(point: Point): point is KnownPoint {
  return point.value !== null && isWhole(point);
}

export function hasValue(point: Point): point is KnownPoint {
  return point.value !== null;
}

export function hasTooFewValid({ points }: Series): boolean {
  const valid = points.filter(isValidPoint).length;
  return valid < 2 || valid < points.filter(hasValue).length / 4;
}

export function monthsIn(grain: Grain): 1 | 12 {
  return grain === 'year' ? 12 : 1;
}

export function spanOf(series: readonly Series[]): { first: Month; last: Month } | null {
  const first = series.flatMap(({ points }) => points.map(({ month }) => month)).sort()[0];
  const last = series
    .flatMap(({ points, indicator }) =>
      points.map(({ month }) => addMonths(month, monthsIn(indicator.grain) - 1)),
    )
    .sort()
    .at(-1);
  return first && last ? { first, last } : null;
}

export function missingTimes({ points, indicator }: Series): number {
  if (points.length === 0) return 0;
  const months = monthIndex(points.at(-1)!.month) - monthIndex(points[0]!.month);
  return months / monthsIn(indicator.grain) + 1 - points.filter(hasValue).length;
}

/** The points of a series from `from` to `to`, both included; null leaves that end open. A year counts where a month of it does. */
export function cut(series: Series, from: Month | null, to: Month | null): Series {
  const later = monthsIn(series.indicator.grain) - 1;
  const points = series.points.filter(
    ({ month }) => (!from || addMonths(month, later) >= from) && (!to || month <= to),
  );
  return { ...series, points };
}
