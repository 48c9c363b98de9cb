import { beforeAll, describe, expect, test } from 'vitest';
import { type ForecastCoefficients, forecaster } from '../../../../src/analysis/methods/forecast/forecast.ts';
import { coefficientsOf } from '../../../../src/analysis/methods/forecast/coefficients.ts';
import { type History, histories } from '../../../../src/analysis/history/history.ts';
import { AHEAD } from '../../../../src/analysis/methods/what-if/what-if.ts';
import { pastOrigins } from '../../../../src/analysis/methods/what-if/origins.ts';
import { rowsOf } from '../../../../src/data/tables/rows.ts';
import { observations } from '../../../../src/data/tables/observations.ts';
import { addMonths, type Month, type Observation } from '../../../../src/schema.ts';

const COUNTRIES = ['KEN', 'GEO', 'IND', 'PHL', 'PER', 'SRB', 'TLS'];
let rows: Observation[];
let whole: History[];
let coefficients: ForecastCoefficients;
let origin: Month;

beforeAll(async () => {
  rows = await observations({ countries: COUNTRIES });
  whole = histories(rows);
  coefficients = coefficientsOf(await rowsOf('forecast_coefficients'));
  origin = addMonths(coefficients[0]!.month, 4);
});

const ready = (all: readonly History[]) =>
  all.map((history) => ({ ...history, forecaster: forecaster(history, coefficients) }));
const upTo = (month: Month) => histories(rows.filter((row) => row.month <= month));

describe('past origins', () => {
  test('hold the forecasts of all usable series, with the outcomes', () => {
    const [past] = pastOrigins(ready(whole), [origin]);
    expect(past!.origin).toBe(origin);
    const countries = new Set(past!.forecasts.map(({ country }) => country));
    expect([...countries].sort()).toEqual(COUNTRIES.filter((code) => code !== 'TLS').sort());
    const one = past!.forecasts.find(({ country, event }) => country === 'KEN' && event === 'protest')!;
    const observed = (h: number) =>
      rows.find(
        (row) => row.country === 'KEN' && row.event === 'protest' && row.month === addMonths(origin, h),
      )!;
    expect(one.actual).toEqual([1, 2, 3, 4, 5, 6].map((h) => observed(h).share));
    expect(one.quantiles).toHaveLength(AHEAD);
    for (const levels of one.quantiles) expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  });

  test('do not use later data', () => {
    const known = (past: ReturnType<typeof pastOrigins>) =>
      past.map(({ correlation, forecasts }) => ({
        correlation,
        forecasts: forecasts.map(({ actual: _, ...forecast }) => forecast),
      }));
    const expected = known(pastOrigins(ready(whole), [origin]));
    expect(expected[0]!.forecasts.length).toBeGreaterThan(80);
    for (const ahead of [1, 3, AHEAD]) {
      expect(known(pastOrigins(ready(upTo(addMonths(origin, ahead))), [origin]))).toEqual(expected);
    }
  });

  test('cover every month from the first coefficients to the last outcome', () => {
    const some = whole.filter(({ country }) => country === 'KEN');
    const months = pastOrigins(ready(some)).map((past) => past.origin);
    expect(months[0]).toBe(coefficients[0]!.month);
    const last = some[0]!.months.findLast(({ thin, partial }) => !thin && !partial)!.month;
    expect(months.at(-1)).toBe(addMonths(last, -1));
    expect(pastOrigins(ready(upTo(origin)), [origin])).toEqual([]);
    expect(pastOrigins([])).toEqual([]);
  });
});
