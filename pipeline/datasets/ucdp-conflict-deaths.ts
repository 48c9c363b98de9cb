import { COVERED } from '../vocabulary/countries.ts';
import type { Dataset } from '../engine/dataset.ts';
import { CC_BY } from '../vocabulary/licences.ts';

const bound = {
  type: 'integer',
  unit: 'deaths',
  missing: 'The bound given contradicts the best estimate.',
} as const;

export default {
  sources: [
    {
      name: 'ucdp-conflict-deaths',
      title: 'Deaths in armed conflicts by place and year',
      producer: 'Uppsala Conflict Data Program; processed by Our World in Data',
      path: 'https://ourworldindata.org/grapher/deaths-in-armed-conflicts',
      citation:
        'Uppsala Conflict Data Program, Georeferenced Event Dataset (v26.1, 2026), with processing by Our World in Data.',
      version: '26.1, inferred from its last year, since the file names none',
      takenFrom: 'cojb777-arch/AI_CraudeCode_Projects_Democracy-World-Map at 978dc9c',
      licence: CC_BY,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    conflict_deaths: {
      path: 'ucdp-conflict-deaths/ucdp_deaths_country_year_1989_2025.csv',
      columns: {
        iso3: 'text',
        year: 'integer',
        deaths_best: 'integer',
        deaths_low: 'integer',
        deaths_high: 'integer',
      },
      ignores: ['country'],
    },
  },
  tables: [
    {
      name: 'conflict_deaths',
      title: 'Deaths in armed conflicts',
      description:
        'Deaths of fighters and civilians in fighting that took place in the country, by year: wars between and within states, fighting between groups, and killing of civilians by armed groups and states. By where people died, not whose conflict it was. A yearly series, and so a table of its own beside the calendar. Higher is more deaths; 0 is a finding, that no event of the kind was found.',
      primaryKey: ['country', 'year'],
      sources: ['ucdp-conflict-deaths'],
      missingCountries: {},
      fields: [
        {
          name: 'country',
          type: 'string',
          title: 'Country',
          description: 'Where people died, as borders are today: ISO 3166-1 alpha-3 code; Kosovo is XKX.',
          vocabulary: 'country',
        },
        { name: 'year', type: 'integer', title: 'Year', description: 'Calendar year.' },
        {
          name: 'deaths',
          type: 'integer',
          title: 'Deaths',
          description: 'Best estimate.',
          unit: 'deaths',
        },
        { name: 'lower', title: 'Lower', description: 'Lowest credible estimate.', ...bound },
        { name: 'upper', title: 'Upper', description: 'Highest credible estimate.', ...bound },
      ],
      sql: `
        SELECT iso3 AS country, year, deaths_best AS deaths, deaths_low AS lower, deaths_high AS upper
        FROM raw.conflict_deaths WHERE iso3 IN (${COVERED})`,
      checks: [
        {
          says: 'the best estimate lies between its bounds',
          sql: 'FROM conflict_deaths WHERE NOT (deaths BETWEEN coalesce(lower, 0) AND coalesce(upper, deaths)) ORDER BY ALL',
        },
        {
          says: 'every country has every year from the first to the last',
          sql: `
            SELECT country, count(*) AS years FROM conflict_deaths GROUP BY country
            HAVING years <> (SELECT max(year) - min(year) + 1 FROM conflict_deaths) ORDER BY country`,
        },
      ],
    },
  ],
} satisfies Dataset;
