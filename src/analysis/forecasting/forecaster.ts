import type { Month } from '../../schema.ts';
import type { Answer } from '../answer.ts';
import type { Spread } from './combination.ts';
import type { ForecastSeries } from './series.ts';

export interface Forecaster {
  series: ForecastSeries;
  first: Month | null;
  /** Mean change of the share from month to month so far, per 10,000: the unit of errors. */
  scale: Float64Array;
  /** The forecast as of position `t`: identical, to the last bit, to that of the series cut after it. */
  forecast(t: number): Answer<Forecast>;
  /** How far the event's series stray, as learned up to position `t`; null before the first coefficients. */
  spread(t: number): Spread | null;
}

export interface Forecast {
  origin: Month;
  /** The last month the coefficients used were learned from; never after the origin. */
  refit: Month;
  months: ForecastMonth[];
  naive: number;
  mean12: number;
}

/** The forecast of one month: shares per 10,000 articles. */
export interface Band {
  median: number;
  lower80: number;
  upper80: number;
  lower95: number;
  upper95: number;
}

export interface ForecastMonth extends Band {
  horizon: number;
  month: Month;
  quantiles: number[];
}
