import { calendarRows, type Kind } from '../vocabulary/calendar.ts';
import { COVERED } from '../vocabulary/countries.ts';
import type { Dataset } from '../engine/dataset.ts';
import { CC_BY_SA } from '../vocabulary/licences.ts';
import { missing } from '../vocabulary/missing-countries.ts';

const ELECTIONS: Record<string, Kind> = {
  legislative: 'legislative_election',
  constituent_assembly: 'constituent_election',
  presidential: 'presidential_election',
};

export default {
  sources: [
    {
      name: 'elections-vdem-years',
      title: 'Years of national elections to 2023 (V-Dem)',
      producer: 'V-Dem Institute, University of Gothenburg',
      path: 'https://www.v-dem.net/',
      citation:
        'Coppedge, Michael, et al. 2024. "V-Dem [Country-Year/Country-Date] Dataset v14". Varieties of Democracy (V-Dem) Project.',
      version: '14',
      takenFrom: 'eteitelbaum/vdemlite at a992948; from v2eltype, the years in which an election was held',
      licence: CC_BY_SA,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    vdem_elections: {
      path: 'elections-vdem-years/election_years_1990_2023.csv',
      columns: {
        iso3: 'text',
        year: 'integer',
        legislative: 'boolean',
        constituent_assembly: 'boolean',
        presidential: 'boolean',
      },
      ignores: ['country'],
    },
  },
  contributes: [
    {
      table: 'calendar',
      missingCountries: missing('SSD', 'No national election from independence in 2011 to 2023.'),
      sql: Object.entries(ELECTIONS)
        .map(([column, kind]) =>
          calendarRows('elections-vdem-years', {
            from: `FROM raw.vdem_elections WHERE ${column} AND iso3 IN (${COVERED})`,
            country: 'iso3',
            date: 'make_date(year, 1, 1)',
            precision: "'year'",
            kind: `'${kind}'`,
            status: "'held'",
          }),
        )
        .join(' UNION ALL '),
    },
  ],
} satisfies Dataset;
