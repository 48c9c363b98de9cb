import { inPlace } from '../history/aligned.ts';
import { EVENTS, type EventId, type Month, monthIndex, type Observation } from '../../schema.ts';

/** Months ahead, first to last. */
export const HORIZONS = [1, 2, 3, 4, 5, 6] as const;

/** Levels of the quantiles that a forecast gives, lowest first. */
export const LEVELS = [
  0.025, 0.05, 0.1, 0.15, 0.25, 0.35, 0.45, 0.5, 0.55, 0.65, 0.75, 0.85, 0.9, 0.95, 0.975,
] as const;

/** Where the median stands among `LEVELS`. */
export const MEDIAN = LEVELS.indexOf(0.5);

/** One month as the forecast needs it; an `Observation` or a `HistoryMonth` will do. */
export type ForecastInput = Pick<Observation, 'month' | 'share' | 'articles' | 'thin' | 'partial'>;

/** A series made ready: no gaps, log scale, all arrays of one length. */
export interface ForecastSeries {
  event: EventId;
  /** Place of the event in `EVENTS`. */
  eventIndex: number;
  /** `monthIndex` of the first month. */
  first: number;
  /** log1p(share); a missing month repeats the month before it. */
  y: Float64Array;
  articles: Float64Array;
  /** Shares as observed: null where missing, thin or partial. These alone are scored or trained on. */
  observed: (number | null)[];
}

/**
 * Lays out a series for the forecast. Months before the first sound one and after the last are cut off, sound meaning
 * neither missing nor thin nor partial; in between, a month that is not sound, or is absent, is carried forward from the one before.
 *
 * @param months of one event in one country, in any order
 * @returns an empty series when no month is sound
 */
export function forecastSeries(event: EventId, months: readonly ForecastInput[]): ForecastSeries {
  const sound = inPlace(months.filter(isSound));
  const observed = sound.map((month) => month?.share ?? null);
  const y = new Float64Array(sound.length);
  const articles = new Float64Array(sound.length);
  sound.forEach((month, t) => {
    y[t] = month ? Math.log1p(month.share!) : y[t - 1]!;
    articles[t] = month ? month.articles : articles[t - 1]!;
  });
  const first = sound[0] ?? months[0];
  return {
    event,
    eventIndex: EVENTS.indexOf(event),
    first: first ? monthIndex(first.month) : 0,
    y,
    articles,
    observed,
  };
}

/** Is the month neither missing nor thin nor partial? */
export function isSound({ share, thin, partial }: ForecastInput): boolean {
  return share !== null && !thin && !partial;
}

/** Position of a month in a series; may lie outside of it. */
export function positionOf(series: ForecastSeries, month: Month): number {
  return monthIndex(month) - series.first;
}
