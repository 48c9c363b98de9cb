import type { WarningCoefficientRow } from '../../../rows.ts';
import { EVENTS, WARNING_HORIZONS } from '../../../schema.ts';
import type { WarningCoefficients } from './early-warning.ts';
import { FEATURE_DRIVER, FEATURES, type HeightsRow } from './features.ts';
import { type WarningModel } from './model.ts';

/**
 * One row of the table of coefficients, in log-odds. `term` is `average`, a feature (per standard deviation, with mean
 * and deviation over the months it was learned from) or an event (with the base rate at which a surge followed); what
 * does not apply is null. `driver` is the one it contributes to.
 */
type Coefficient = Omit<WarningCoefficientRow, 'version' | 'madeOn'>;

export function coefficientRows(models: readonly WarningModel[]): Coefficient[] {
  return models.flatMap(({ horizon, average, terms, events }) => [
    {
      horizon,
      term: 'average',
      driver: 'average' as const,
      coefficient: average,
      mean: null,
      deviation: null,
      baseRate: null,
    },
    ...terms.map(({ feature, ...term }): Coefficient => ({
      horizon,
      term: feature,
      driver: FEATURE_DRIVER[feature],
      ...term,
      baseRate: null,
    })),
    ...events.map(({ event, coefficient, baseRate }): Coefficient => ({
      horizon,
      term: event,
      driver: 'event',
      coefficient,
      mean: null,
      deviation: null,
      baseRate,
    })),
  ]);
}

/** Coefficients from the rows of their tables, in any order. Throws when a row is missing. */
export function warningCoefficients(
  rows: readonly Coefficient[],
  heights: readonly HeightsRow[],
): WarningCoefficients {
  const models = WARNING_HORIZONS.map((horizon): WarningModel => {
    const own = new Map(rows.filter((row) => row.horizon === horizon).map((row) => [row.term, row]));
    const of = (term: string) => {
      const row = own.get(term);
      if (row) return row;
      throw new Error(`early warning requires a coefficient of ${term} for ${horizon} months, there is none`);
    };
    return {
      horizon,
      average: of('average').coefficient,
      terms: FEATURES.map((feature) => {
        const { coefficient, mean, deviation } = of(feature);
        return { feature, coefficient, mean: mean ?? 0, deviation: deviation ?? 1 };
      }),
      events: EVENTS.map((event) => {
        const { coefficient, baseRate } = of(event);
        return { event, coefficient, baseRate };
      }),
    };
  });
  const byKey = new Map(heights.map((row) => [`${row.event} ${row.month}`, row]));
  return { models, elsewhere: (event, month) => byKey.get(`${event} ${month}`) ?? null };
}
