import { calendarRows, phrases } from '../vocabulary/calendar.ts';
import { COVERED } from '../vocabulary/countries.ts';
import type { CellType, Dataset } from '../engine/dataset.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';
import { missing } from '../vocabulary/missing-countries.ts';

const COUNTS: Record<string, string> = {
  full_network: 'whole network',
  service_based: 'single services',
  cause_protests: 'protests',
  cause_elections: 'elections',
  cause_conflict: 'conflict',
  cause_information_control: 'control of information',
  cause_exams: 'exams',
};

const columns: Record<string, CellType> = {
  iso3: 'text',
  year: 'integer',
  shutdowns: 'integer',
  ...Object.fromEntries(Object.keys(COUNTS).map((column): [string, CellType] => [column, 'integer'])),
};

const detail = phrases(
  Object.fromEntries(
    Object.entries(COUNTS).map(([column, words]) => [`${column} > 0`, `'${words} ' || ${column}`]),
  ),
);

export default {
  sources: [
    {
      name: 'internet-shutdowns',
      title: 'Internet shutdowns, counted by month and year',
      producer: 'Access Now and the #KeepItOn coalition',
      path: 'https://www.accessnow.org/campaign/keepiton/',
      citation:
        'Access Now, #KeepItOn Shutdown Tracker Optimization Project (STOP), combined sheet 2016–2025, accessed 2026-05-20.',
      version: '2016–2025, of 2026-05-20',
      takenFrom:
        'Muhanad-husn/The-global-cost-of-internet-shutdowns at 795c8ca; counts made from the list of shutdowns, none of its texts; coding rules changed in 2023',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    shutdown_months: {
      path: 'internet-shutdowns/shutdown_onsets_country_month_2016_2025.csv',
      columns: { ...columns, month: 'integer' },
      ignores: ['country'],
    },
    shutdown_years: {
      path: 'internet-shutdowns/shutdowns_country_year_2016_2025.csv',
      columns,
      ignores: ['country'],
    },
  },
  contributes: [
    {
      table: 'calendar',
      missingCountries: missing(
        'COL DOM GEO GHA GTM HND HUN JAM MDA MKD NAM PER PRY SLB SRB TLS XKX ZAF',
        'No shutdown recorded from 2016 to 2025, which is no proof that there was none.',
      ),
      sql: [
        calendarRows('internet-shutdowns', {
          from: `FROM raw.shutdown_months WHERE iso3 IN (${COVERED})`,
          country: 'iso3',
          date: 'make_date(year, month, 1)',
          precision: "'month'",
          kind: "'shutdowns_begun'",
          detail,
          count: 'shutdowns',
        }),
        calendarRows('internet-shutdowns', {
          from: `FROM raw.shutdown_years WHERE iso3 IN (${COVERED})`,
          country: 'iso3',
          date: 'make_date(year, 1, 1)',
          precision: "'year'",
          kind: "'shutdowns_of_year'",
          detail,
          count: 'shutdowns',
        }),
      ].join(' UNION ALL '),
    },
  ],
} satisfies Dataset;
