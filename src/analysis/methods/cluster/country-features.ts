import { mean } from 'd3-array';
import {
  addMonths,
  type EventId,
  type Iso3,
  type Month,
  monthIndex,
  type Observation,
  isUsable,
} from '../../../schema.ts';

/**
 * Countries as points: one row per country, one column per feature, in (population) standard deviations from the mean
 * of the countries. A column is an event, or for paths an event and the year’s first month: `protest from 2020-07`.
 * Columns in which all countries are equal are dropped and listed as `constant`.
 */
export interface CountryFeatures {
  countries: Iso3[];
  columns: string[];
  values: number[][];
  leftOut: { country: Iso3; event: EventId }[];
  constant: string[];
}

export interface FeatureOptions {
  events: readonly EventId[];
  from: Month;
  to: Month;
  /** `level`: how much is reported. `path`: how it moved over the years of the window, whatever its level. */
  shape?: 'level' | 'path';
  keepThin?: boolean;
}

const MIN_MONTHS = 12;

/**
 * What describes each country's reporting in a window of months? log1p of the mean monthly share of each event; for
 * `path`, of each whole year counted back from the last month, less the mean of those years.
 *
 * Uses no month after `to`. A country with fewer than 12 months (6 of a year, for paths) is left out.
 *
 * @param observations in any order
 */
export function countryFeatures(
  observations: readonly Observation[],
  options: FeatureOptions,
): CountryFeatures {
  const { events, from, to, shape = 'level', keepThin = false } = options;
  const used = observations.filter(
    (o) =>
      o.month >= from &&
      o.month <= to &&
      events.includes(o.event) &&
      (keepThin ? o.share !== null : isUsable(o)),
  );
  const wrong = used.find((o) => !(o.share! >= 0 && o.share! < Infinity));
  if (wrong)
    throw new Error(
      `features require shares of 0 or more, ${wrong.event} in ${wrong.country} holds ${wrong.share}`,
    );
  const years = Math.floor((monthIndex(to) - monthIndex(from) + 1) / 12);
  if (shape === 'path' && years < 2)
    throw new Error(`a path requires a window of 2 years or more, it has ${years}`);

  const byCountry = Map.groupBy(used, (o) => o.country);
  const leftOut: CountryFeatures['leftOut'] = [];
  const rows: { country: Iso3; row: number[] }[] = [];
  for (const country of new Set(observations.map((o) => o.country))) {
    const byEvent = Map.groupBy(byCountry.get(country) ?? [], (o) => o.event);
    const features = events.map((event) => {
      const own = byEvent.get(event) ?? [];
      return shape === 'level' ? level(own) : path(own, to, years);
    });
    const missing = events.find((_, i) => features[i] === null);
    if (missing === undefined) rows.push({ country, row: features.flatMap((values) => values!) });
    else leftOut.push({ country, event: missing });
  }

  const columns =
    shape === 'level'
      ? [...events]
      : events.flatMap((event) =>
          Array.from({ length: years }, (_, i) => `${event} from ${addMonths(to, 1 - 12 * (years - i))}`),
        );
  const { values, constant } = standardise(rows.map(({ row }) => row));
  return {
    countries: rows.map(({ country }) => country),
    columns: columns.filter((_, j) => !constant.includes(j)),
    values,
    leftOut,
    constant: columns.filter((_, j) => constant.includes(j)),
  };
}

/** Scales columns to mean 0 and population sd 1; those without any spread are dropped and listed by position. */
export function standardise(rows: readonly (readonly number[])[]): {
  values: number[][];
  constant: number[];
} {
  const columns = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j]!));
  const scaled = columns.map((column) => {
    const centre = mean(column)!;
    const sd = Math.sqrt(mean(column, (value) => (value - centre) ** 2)!);
    return sd > 1e-9 ? column.map((value) => (value - centre) / sd) : null;
  });
  const kept = scaled.filter((column) => column !== null);
  return {
    values: rows.map((_, i) => kept.map((column) => column[i]!)),
    constant: scaled.flatMap((column, j) => (column === null ? [j] : [])),
  };
}

function level(months: readonly Observation[]): number[] | null {
  return months.length < MIN_MONTHS ? null : [Math.log1p(mean(months, (o) => o.share!)!)];
}

function path(months: readonly Observation[], to: Month, years: number): number[] | null {
  const byYear = Map.groupBy(months, (o) => Math.floor((monthIndex(to) - monthIndex(o.month)) / 12));
  const levels = Array.from({ length: years }, (_, i) => {
    const year = byYear.get(years - 1 - i) ?? [];
    return year.length < MIN_MONTHS / 2 ? null : Math.log1p(mean(year, (o) => o.share!)!);
  });
  const whole = levels.filter((value) => value !== null);
  return whole.length < years ? null : whole.map((value) => value - mean(whole)!);
}
