import { calendarRows, kindOf, phrases } from '../vocabulary/calendar.ts';
import { COVERED } from '../vocabulary/countries.ts';
import type { Dataset } from '../engine/dataset.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';

export default {
  sources: [
    {
      name: 'elections-reign',
      title: 'Dates of elections and referendums to February 2021 (REIGN)',
      producer: 'Curtis Bell, One Earth Future',
      path: 'https://oefdatascience.github.io/REIGN.github.io/',
      citation:
        'Bell, Curtis. 2016. The Rulers, Elections, and Irregular Governance Dataset (REIGN). Broomfield, CO: OEF Research.',
      version: 'March 2021',
      takenFrom: 'OEFDataScience/REIGN.github.io at d7a8a6f; only votes that were held, 1990 to 2021-02',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    reign_elections: {
      path: 'elections-reign/reign_elections_1990_2021.csv',
      columns: {
        iso3: 'text',
        year: 'integer',
        month: 'integer',
        day: 'integer',
        type: 'text',
        event: 'text',
        direct: 'text',
        change: 'text',
        runoff: 'text',
      },
      ignores: ['country', 'regular', 'victory'],
    },
  },
  contributes: [
    {
      table: 'calendar',
      missingCountries: {},
      checks: [
        {
          says: 'every vote was early or as scheduled',
          sql: "FROM raw.reign_elections WHERE lower(trim(event)) NOT IN ('vote, early', 'vote, as scheduled')",
        },
      ],
      sql: calendarRows('elections-reign', {
        from: `FROM raw.reign_elections WHERE iso3 IN (${COVERED})`,
        country: 'iso3',
        date: 'make_date(year, month, coalesce(day, 1))',
        precision: "CASE WHEN day IS NULL THEN 'month' ELSE 'day' END",
        kind: kindOf('type', { X: 'executive_election', L: 'legislative_election', R: 'referendum' }),
        status: "'held'",
        round: "CASE runoff WHEN 'N' THEN '1' WHEN '1' THEN '1' WHEN '2' THEN '2' END",
        early:
          "CASE WHEN type <> 'R' AND runoff IS DISTINCT FROM '2' THEN lower(trim(event)) = 'vote, early' END",
        turnover:
          "CASE WHEN type <> 'R' THEN CASE change WHEN 'Y' THEN 'yes' WHEN 'N' THEN 'no' ELSE 'unknown' END END",
        detail: phrases({
          "runoff = '1'": "'first round'",
          "runoff = '2'": "'second round'",
          "direct = 'N'": "'indirect'",
        }),
      }),
    },
  ],
} satisfies Dataset;
