import type { Month } from '../../schema.ts';
import { once } from '../snapshot/once.ts';
import { column, months, table } from './table.ts';

/** One number that the forecast needs beside the series. */
export interface ForecastCoefficient {
  /** The last month it was learned from. */
  refit: Month;
  part: string;
  place: number;
  value: number;
}

/** Everything from which the browser recomputes the forecasts, sorted by refit, part, place. */
export const forecastCoefficients = once(async (): Promise<ForecastCoefficient[]> => {
  const from = await table('forecast_coefficients');
  const refit = months(from, 'refit');
  const part = column<string>(from, 'part');
  const place = column<number>(from, 'place');
  const value = column<number>(from, 'value');
  return refit.map((month, row) => ({
    refit: month,
    part: part[row]!,
    place: place[row]!,
    value: value[row]!,
  }));
});
