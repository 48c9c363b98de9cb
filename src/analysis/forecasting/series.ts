import { aligned } from '../history/aligned.ts';
import { EVENTS, type EventId, type Month, monthIndex, type Observation, isValid } from '../../schema.ts';

export const HORIZONS = [1, 2, 3, 4, 5, 6] as const;

export const LEVELS = [
  0.025, 0.05, 0.1, 0.15, 0.25, 0.35, 0.45, 0.5, 0.55, 0.65, 0.75, 0.85, 0.9, 0.95, 0.975,
] as const;

export const MEDIAN = LEVELS.indexOf(0.5);

export type ForecastInput = Pick<
  Observation,
  'month' | 'share' | 'articles' | 'thin' | 'partial' | 'measurement'
>;

export interface ForecastHistory {
  event: EventId;
  months: readonly ForecastInput[];
}

/**
 * A series prepared for forecasting: no gaps, all arrays of one length. `first` is the `monthIndex` of its first month,
 * `y` is log1p(share), where a missing month takes the value of the one before. `observed` holds the shares that are
 * scored and trained on: null where missing, thin or partial.
 */
export interface ForecastSeries {
  event: EventId;
  eventIndex: number;
  first: number;
  y: Float64Array;
  articles: Float64Array;
  observed: (number | null)[];
}

/**
 * Prepares a series for the forecast. Months before the first valid one and after the last are cut off (valid: neither
 * missing nor thin nor partial); in between, a month that is invalid or absent takes the value of the one before.
 *
 * @param months of one event in one country, in any order
 * @returns an empty series when no month is valid
 */
export function forecastSeries(event: EventId, months: readonly ForecastInput[]): ForecastSeries {
  const valid = aligned(months.filter(isValid));
  const observed = valid.map((month) => month?.share ?? null);
  const y = new Float64Array(valid.length);
  const articles = new Float64Array(valid.length);
  valid.forEach((month, t) => {
    y[t] = month ? Math.log1p(month.share) : y[t - 1]!;
    articles[t] = month ? month.articles : articles[t - 1]!;
  });
  const first = valid[0] ?? months[0];
  return {
    event,
    eventIndex: EVENTS.indexOf(event),
    first: first ? monthIndex(first.month) : 0,
    y,
    articles,
    observed,
  };
}

export function positionOf(series: ForecastSeries, month: Month): number {
  return monthIndex(month) - series.first;
}
