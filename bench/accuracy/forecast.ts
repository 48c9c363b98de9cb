import { mean } from 'd3-array';
import { type ForecastCoefficients, forecaster } from '../../src/analysis/methods/forecast/forecast.ts';
import { coefficientsOf } from '../../src/analysis/methods/forecast/coefficients.ts';
import { changeScale } from '../../src/analysis/statistics/scores.ts';
import { rowsOf } from '../../src/data/tables/rows.ts';
import { countOf, type Month, monthIndex } from '../../src/schema.ts';
import type { Row } from '../accuracy.ts';
import {
  ORIGINS,
  type ReferenceSeries,
  referenceSeries,
  scoreAtOrigins,
} from '../scoring/reference-origins.ts';

const SERIES = 1259;

export default async function measure(): Promise<Row[]> {
  const coefficients = coefficientsOf(await rowsOf('forecast_coefficients'));
  const reason = whyNotMeasured(coefficients[0]?.month);
  if (reason !== null) throw new Error(reason);
  const all = await referenceSeries();
  const scores = scoreAtOrigins(all, (one, t) =>
    at(one, coefficients, t).months.map(({ quantiles }) => quantiles),
  );
  const row = (measure: string, value: number, side: Row['side'], bar: number, required = true): Row => ({
    method: 'forecast',
    measure,
    value,
    side,
    bar,
    required,
  });
  return [
    row('series scored', scores.series, 'at least', SERIES),
    row('MASE', scores.MASE, 'at most', 0.919),
    row('MASE', scores.MASE, 'at most', 0.91, false),
    row('CRPS', scores.CRPS, 'at most', 0.695),
    row('CRPS', scores.CRPS, 'at most', 0.68, false),
    row('80% coverage', scores.cov80, 'at least', 0.78),
    row('80% coverage', scores.cov80, 'at most', 0.82),
    row('95% coverage', scores.cov95, 'at least', 0.93),
    row('95% coverage', scores.cov95, 'at most', 0.96),
    row('counts, MASE', countError(all, coefficients), 'at most', 1.166),
    row('counts, MASE', countError(all, coefficients), 'at most', 1.108, false),
  ];
}

/**
 * Why the forecast cannot be measured at the reference's origins.
 *
 * @param first the last month from which the snapshot's first coefficients were learned
 * @returns a sentence that says how to measure it anyway, or null when it can be measured
 */
export function whyNotMeasured(first: Month | undefined): string | null {
  const [origin] = ORIGINS;
  if (first !== undefined && origin !== undefined && first <= origin) return null;
  return (
    `The reference's origins begin in ${origin}, before the snapshot's first coefficients (${first ?? 'there are none'}). ` +
    `To measure at them, raise count in REFITS (src/analysis/forecast/refits.ts) until the first refit is not after ${origin}, ` +
    'rebuild with npm run data, measure, and set it back: the snapshot keeps two years of refits.'
  );
}

function at(one: ReferenceSeries, coefficients: ForecastCoefficients, t: number) {
  const found = forecaster(one, coefficients).forecast(t);
  if (found.answer !== null) return found.answer;
  throw new Error(
    `${one.event} in ${one.country} has no forecast at one of the origins: ${found.reason.code}.`,
  );
}

/**
 * Counts as forecast share × mean articles of the last 3 months, in units of each count series' mean monthly
 * change.
 */
function countError(all: readonly ReferenceSeries[], coefficients: ForecastCoefficients): number {
  const errors = all.flatMap((one) => {
    const { y, articles, first } = one.series;
    const counts = Array.from(y, (value, t) => countOf(Math.expm1(value), articles[t]!));
    const scale = changeScale(counts.slice(0, monthIndex(ORIGINS[0]!) - first + 1)) ?? 0;
    if (!(scale > 0)) return [];
    return ORIGINS.flatMap((origin) => {
      const t = monthIndex(origin) - first;
      const base = mean(articles.subarray(t - 2, t + 1))! / 10_000;
      return at(one, coefficients, t).months.map(
        ({ median, horizon }) => Math.abs(counts[t + horizon]! - median * base) / scale,
      );
    });
  });
  return mean(errors)!;
}
