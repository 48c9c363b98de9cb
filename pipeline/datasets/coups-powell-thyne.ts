import { calendarRows } from '../vocabulary/calendar.ts';
import { COVERED } from '../vocabulary/countries.ts';
import type { Dataset } from '../engine/dataset.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';
import { missing } from '../vocabulary/missing-countries.ts';

const inYear = (kind: 'coup' | 'coup_attempt', column: string) =>
  calendarRows('coups-powell-thyne', {
    from: `FROM raw.powell_thyne WHERE ${column} > 0 AND iso3 IN (${COVERED})`,
    country: 'iso3',
    date: 'make_date(year, 1, 1)',
    precision: "'year'",
    kind: `'${kind}'`,
    count: column,
  });

export default {
  sources: [
    {
      name: 'coups-powell-thyne',
      title: 'Coups and failed attempts by year, to 2025',
      producer: 'Jonathan M. Powell and Clayton L. Thyne; counted by year by the V-Dem Institute',
      path: 'https://www.uky.edu/~clthyn2/coup_data/home.htm',
      citation:
        'Powell, Jonathan, and Clayton Thyne. 2011. "Global Instances of Coups from 1950 to Present." Journal of Peace Research 48(2): 249–259 (data of January 2026).',
      version: 'January 2026',
      takenFrom: 'vdeminstitute/demspaces at 1012a66; from 1990 on, the last year perhaps not complete',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    powell_thyne: {
      path: 'coups-powell-thyne/pt_coups_country_year_1990_2025.csv',
      columns: { iso3: 'text', year: 'integer', pt_coup_num: 'integer', pt_failed_num: 'integer' },
      ignores: ['country', 'pt_attempt_num'],
    },
  },
  contributes: [
    {
      table: 'calendar',
      missingCountries: missing(
        'AGO ALB ARM BEN BLR CMR COL DOM ETH GEO GHA GTM HUN IDN IND JAM KAZ KEN KGZ LKA MAR MDA MKD MOZ MWI MYS NAM NIC NPL SEN SLB SLV SRB SSD TLS TUN TZA UGA UZB XKX ZAF',
        'No coup or attempt counted from 1990 to 2025.',
      ),
      sql: `${inYear('coup', 'pt_coup_num')} UNION ALL ${inYear('coup_attempt', 'pt_failed_num')}`,
    },
  ],
} satisfies Dataset;
