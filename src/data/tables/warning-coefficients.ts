import type { EventId, Month, WarningHorizon } from '../../schema.ts';
import { once } from '../snapshot/once.ts';
import { column, months, table } from './table.ts';

/** One line of what the early warning has learnt: the average, a feature, or an event. */
export interface WarningCoefficient {
  horizon: WarningHorizon;
  term: string;
  driver: string;
  coefficient: number;
  mean: number | null;
  deviation: number | null;
  baseRate: number | null;
}

/** How high an event stood in all countries in one month. */
export interface EventHeights {
  event: EventId;
  month: Month;
  sum: number;
  countries: number;
}

/** Everything that the early warning of a country needs beside its histories. */
export const warningCoefficients = once(
  async (): Promise<{ coefficients: WarningCoefficient[]; heights: EventHeights[] }> => {
    const [learnt, elsewhere] = await Promise.all([
      table('warning_coefficients'),
      table('warning_elsewhere'),
    ]);
    const horizon = column<WarningHorizon>(learnt, 'horizon');
    const term = column<string>(learnt, 'term');
    const driver = column<string>(learnt, 'driver');
    const coefficient = column<number>(learnt, 'coefficient');
    const [mean, deviation, baseRate] = ['mean', 'deviation', 'base_rate'].map((name) =>
      column<number | null>(learnt, name),
    );
    const event = column<EventId>(elsewhere, 'event');
    const month = months(elsewhere, 'month');
    const sum = column<number>(elsewhere, 'sum');
    const countries = column<number>(elsewhere, 'countries');
    return {
      coefficients: term.map((name, row) => ({
        horizon: horizon[row]!,
        term: name,
        driver: driver[row]!,
        coefficient: coefficient[row]!,
        mean: mean![row]!,
        deviation: deviation![row]!,
        baseRate: baseRate![row]!,
      })),
      heights: event.map((id, row) => ({
        event: id,
        month: month[row]!,
        sum: sum[row]!,
        countries: countries[row]!,
      })),
    };
  },
);
