import type { Cell } from '../../src/schema.ts';
import { COVERED } from './countries.ts';
import type { Check, Contribution, RawReader } from '../engine/dataset.ts';

export const DIRECTIONS = ['better', 'worse', 'neither'] as const;

export interface Indicator {
  variable: string;
  topic: Topic;
  title: string;
  description: string;
  unit: string;
  /** Lowest and highest possible value; null when the scale has no fixed ends. */
  scale: readonly [number, number] | null;
  direction: (typeof DIRECTIONS)[number];
  higherMeans: string;
  value?: string;
  interval?: { lower: string; upper: string; means: string; level: number };
  levels?: readonly (readonly [from: number, to: number, label: string])[];
  newer?: string;
}

export type Topic =
  | 'democracy'
  | 'civil liberties'
  | 'civil society'
  | 'association and assembly'
  | 'expression and media'
  | 'rule of law';

interface Release {
  source: string;
  version: string;
  raw: string;
  indicators: readonly Indicator[];
  holds: { rows: number; countries: number; years: readonly [number, number] };
  checks?: Check[];
}

/**
 * What a release contributes to the tables indices, indicators and indicator_levels, and the staging tables this
 * needs: spread both into a dataset. Rows without a value and countries not covered are dropped.
 */
export function contributeIndicators({ source, version, raw, indicators, holds, checks = [] }: Release): {
  raw: Record<string, RawReader>;
  contributes: Contribution[];
} {
  const idOf = ({ variable }: Indicator) => `${variable}.${version}`;
  const described = `${raw}_indicators`;
  const named = `${raw}_levels`;
  const values = indicators
    .map((indicator) => {
      const { variable, value = `"${variable}"`, interval } = indicator;
      const bounds = `${interval?.lower ?? 'NULL'} AS lower, ${interval?.upper ?? 'NULL'} AS upper`;
      return `
        SELECT '${source}' AS source, '${idOf(indicator)}' AS indicator, iso3 AS country, year, ${value} AS value, ${bounds}
        FROM raw."${raw}" WHERE ${value} IS NOT NULL AND iso3 IN (${COVERED})`;
    })
    .join(' UNION ALL ');
  const levels = indicators.flatMap((indicator) =>
    (indicator.levels ?? []).map((level): Cell[] => [idOf(indicator), ...level]),
  );

  return {
    raw: {
      [described]: {
        columns: {
          indicator: 'text',
          variable: 'text',
          version: 'text',
          source: 'text',
          topic: 'text',
          title: 'text',
          description: 'text',
          unit: 'text',
          scale_min: 'number',
          scale_max: 'number',
          direction: 'text',
          higher_means: 'text',
          interval: 'text',
          interval_level: 'number',
          newer: 'text',
        },
        read: () =>
          indicators.map((indicator) => [
            idOf(indicator),
            indicator.variable,
            version,
            source,
            indicator.topic,
            indicator.title,
            indicator.description,
            indicator.unit,
            indicator.scale?.[0] ?? null,
            indicator.scale?.[1] ?? null,
            indicator.direction,
            indicator.higherMeans,
            indicator.interval?.means ?? null,
            indicator.interval?.level ?? null,
            indicator.newer ?? null,
          ]),
      },
      ...(levels.length > 0 && {
        [named]: {
          columns: { indicator: 'text', level_min: 'integer', level_max: 'integer', label: 'text' },
          read: () => levels,
        },
      }),
    },
    contributes: [
      { table: 'indices', sql: values, missingCountries: {}, checks: [asDocumented(raw, holds), ...checks] },
      {
        table: 'indicators',
        sql: `
          FROM raw."${described}" JOIN (
            SELECT indicator, min(year) AS first_year, max(year) AS last_year, count(DISTINCT country) AS countries
            FROM (${values}) GROUP BY indicator
          ) USING (indicator)`,
      },
      ...(levels.length > 0 ? [{ table: 'indicator_levels', sql: `FROM raw."${named}"` }] : []),
    ],
  };
}

function asDocumented(raw: string, { rows, countries, years: [first, last] }: Release['holds']): Check {
  return {
    says: `its file has ${rows} rows, ${countries} countries and the years ${first} to ${last}`,
    sql: `
      SELECT count(*) AS rows, count(DISTINCT iso3) AS countries, min(year) AS first_year, max(year) AS last_year
      FROM raw."${raw}"
      HAVING (rows, countries, first_year, last_year) <> (${rows}, ${countries}, ${first}, ${last})`,
  };
}
