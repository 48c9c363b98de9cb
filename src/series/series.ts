import { type EventId, type Iso3, type Month, monthIndex } from '../schema.ts';

/** One month of one series. `live`: a surge as seen at the time; `hindsight`: flagged only later. */
export interface Point {
  month: Month;
  /** The measure drawn; null where missing. */
  value: number | null;
  /** Ends of the indicator's interval; null where missing. */
  lower?: number | null;
  upper?: number | null;
  thin: boolean;
  partial: boolean;
  surge?: 'live' | 'hindsight' | null;
  /** Articles that report the event, and all articles of the month: what the value rests on, for the table. */
  count?: number;
  articles?: number;
  /** The share and its usual level (median of the 24 months before), where the value is a z-score. */
  share?: number | null;
  usual?: number | null;
}

/** One event in one country over months, oldest first. A month that is not there is a gap. */
export interface Series {
  country: Iso3;
  /** The country's name as the reader sees it. */
  name: string;
  event: EventId;
  points: readonly Point[];
}

/** A point that a finding, a peak or a scale may rest on. */
export type SoundPoint = Point & { value: number };

/** Whether a month is complete, rests on enough articles and has a value. */
export function isSound(point: Point): point is SoundPoint {
  return point.value !== null && !point.thin && !point.partial;
}

/** Whether a month has a value to draw, sound or not. */
export function hasValue(point: Point): point is SoundPoint {
  return point.value !== null;
}

/** Whether too few months of a series are sound to say which stands out. */
export function isWeak({ points }: Series): boolean {
  const sound = points.filter(isSound).length;
  return sound < 2 || sound < points.filter(hasValue).length / 4;
}

/** The first and the last month that any series has, with a value or without; null when there is none. */
export function spanOf(series: readonly Series[]): { first: Month; last: Month } | null {
  const months = series.flatMap(({ points }) => points.map((point) => point.month)).sort();
  const first = months[0];
  const last = months.at(-1);
  return first && last ? { first, last } : null;
}

/** How many months between the first and the last of a series have no value. */
export function missingMonths(points: readonly Point[]): number {
  if (points.length === 0) return 0;
  const length = monthIndex(points.at(-1)!.month) - monthIndex(points[0]!.month) + 1;
  return length - points.filter(hasValue).length;
}
