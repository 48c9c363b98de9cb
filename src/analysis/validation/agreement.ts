import { mean } from 'd3-array';
import type { Iso3 } from '../../schema.ts';
import { correlation, rankCorrelation } from '../statistics/correlation.ts';
import { below, seeded } from '../statistics/random.ts';

/** One country and year: what the news report, and what another source measures. Both on a scale that may be compared. */
export interface CountryYear {
  country: Iso3;
  year: number;
  reported: number;
  measured: number;
}

export interface Estimate {
  value: number | null;
  lower: number | null;
  upper: number | null;
  n: number;
}

export interface Agreement {
  /** Rank correlation of the countries' means: do countries with more of one have more of the other? */
  between: Estimate;
  /** Correlation of the departures from each country's own mean: do years with more of one have more of the other? */
  within: Estimate;
  /** Correlation of the changes from one year to the next. */
  changes: Estimate;
}

export const BOOTSTRAP = { draws: 1000, seed: 20260829 } as const;
/** Years that a country must have for its mean to say something. */
const LEAST_YEARS = 3;

/**
 * How far do the news agree with another measure of the same thing: between countries, within them over the years, and from one
 * year to the next? Countries with fewer than three years are left out. Intervals are 95% percentiles over countries drawn with
 * replacement, all years of a country together.
 */
export function agreement(rows: readonly CountryYear[]): Agreement {
  const countries = [...Map.groupBy(rows, ({ country }) => country).values()]
    .filter((years) => years.length >= LEAST_YEARS)
    .map((years) => partsOf(years.toSorted((a, b) => a.year - b.year)));
  const random = seeded(BOOTSTRAP.seed);
  const draws = Array.from({ length: BOOTSTRAP.draws }, () =>
    countries.map(() => countries[below(countries.length, random)]!),
  );
  const estimate = (of: (drawn: readonly Parts[]) => number | null, n: number): Estimate => {
    const drawn = draws.flatMap((one) => of(one) ?? []).sort((a, b) => a - b);
    const at = (part: number) => drawn[Math.round(part * (drawn.length - 1))] ?? null;
    return { value: of(countries), lower: at(0.025), upper: at(0.975), n };
  };
  const within = (of: readonly Parts[]) => of.flatMap(({ departures }) => departures);
  const changes = (of: readonly Parts[]) => of.flatMap((one) => one.changes);
  return {
    between: estimate((of) => rankCorrelation(of.map(({ means }) => means)), countries.length),
    within: estimate((of) => correlation(within(of)), within(countries).length),
    changes: estimate((of) => correlation(changes(of)), changes(countries).length),
  };
}

type Pair = readonly [reported: number, measured: number];

interface Parts {
  means: Pair;
  departures: Pair[];
  changes: Pair[];
}

function partsOf(years: readonly CountryYear[]): Parts {
  const means: Pair = [mean(years, (row) => row.reported)!, mean(years, (row) => row.measured)!];
  return {
    means,
    departures: years.map(({ reported, measured }) => [reported - means[0], measured - means[1]]),
    changes: years.flatMap((now, i) => {
      const before = years[i - 1];
      return before && before.year === now.year - 1
        ? [[now.reported - before.reported, now.measured - before.measured] as const]
        : [];
    }),
  };
}
