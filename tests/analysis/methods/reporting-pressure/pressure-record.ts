import { mean, quantileSorted, sum } from 'd3-array';
import type { Iso3 } from '../../../../src/schema.ts';
import { below, seeded } from '../../../../src/analysis/statistics/random.ts';
import type { Pressure } from '../../../../src/analysis/methods/reporting-pressure/reporting-pressure.ts';

export type YearlyIndex = ReadonlyMap<Iso3, ReadonlyMap<number, number>>;

export interface PressureRecord {
  /**
   * Pearson correlation over country-years; null where fewer than 30 exist or nothing varies. Its bounds are the 95%
   * of 500 seeded bootstraps of countries.
   */
  correlation: number | null;
  lower: number | null;
  upper: number | null;
  countryYears: number;
  countries: number;
}

const RECORD = { months: 10, minPairs: 30, runs: 500, seed: 1 } as const;

/**
 * Whether reporting pressure moves with an expert index judged once a year. Compares the year’s mean pressure (of 10
 * months or more) with the index minus its mean over the `back` years before. Negative if pressure rises with decline.
 *
 * @param back 1 for the change from the year before; 5 for the span that pressure itself looks back
 */
export function pressureRecord(pressures: readonly Pressure[], index: YearlyIndex, back = 1): PressureRecord {
  const byCountry = pressures.map((pressure) => pairs(pressure, index, back)).filter((own) => own.length > 0);
  const all = byCountry.flat();
  const counts = { countryYears: all.length, countries: byCountry.length };
  const correlation = all.length < RECORD.minPairs ? null : pearson(all);
  if (correlation === null) return { correlation, lower: null, upper: null, ...counts };
  const random = seeded(RECORD.seed);
  const drawn = Array.from({ length: RECORD.runs }, () =>
    pearson(byCountry.flatMap(() => byCountry[below(byCountry.length, random)]!)),
  );
  const sorted = drawn.filter((value) => value !== null).sort((a, b) => a - b);
  const at = (p: number) => quantileSorted(sorted, p) ?? null;
  return { correlation, lower: at(0.025), upper: at(0.975), ...counts };
}

type Pair = readonly [pressure: number, change: number];

function pairs({ country, months }: Pressure, index: YearlyIndex, back: number): Pair[] {
  const own = index.get(country);
  const byYear = Map.groupBy(
    months.flatMap(({ month, pressure }) =>
      pressure === null ? [] : [{ year: Number(month.slice(0, 4)), pressure }],
    ),
    ({ year }) => year,
  );
  return [...byYear].flatMap(([year, values]): Pair[] => {
    const before = Array.from({ length: back }, (_, i) => own?.get(year - 1 - i)).filter(
      (v) => v !== undefined,
    );
    const now = own?.get(year);
    if (values.length < RECORD.months || now === undefined || before.length < back) return [];
    return [[mean(values, ({ pressure }) => pressure)!, now - mean(before)!]];
  });
}

function pearson(points: readonly Pair[]): number | null {
  const [x, y] = [mean(points, ([a]) => a)!, mean(points, ([, b]) => b)!];
  const spread = Math.sqrt(sum(points, ([a]) => (a - x) ** 2) * sum(points, ([, b]) => (b - y) ** 2));
  return spread > 1e-12 ? sum(points, ([a, b]) => (a - x) * (b - y)) / spread : null;
}
