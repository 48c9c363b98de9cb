import { calendarRows, kindOf } from '../vocabulary/calendar.ts';
import { COVERED } from '../vocabulary/countries.ts';
import type { Dataset } from '../engine/dataset.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';
import { missing } from '../vocabulary/missing-countries.ts';
import { QUARTER_COLUMNS, QUARTERS } from './pandem/quarters.ts';
import { VIOLATIONS, violationsIn } from './pandem/violations.ts';

/** Each quarter repeats a measure, with its end once that is known. */
const MEASURES = `
  FROM (
    SELECT iso3, emlaw, emstart, max(emend) AS emend FROM raw.pandem_quarters
    WHERE emstart IS NOT NULL AND iso3 IN (${COVERED}) GROUP BY iso3, emlaw, emstart
  )`;

export default {
  needs: ['countries'],
  sources: [
    {
      name: 'pandem',
      title:
        'Emergency measures and violations of democratic standards in the pandemic, March 2020 to June 2021',
      producer: 'V-Dem Institute, University of Gothenburg',
      path: 'https://github.com/vdeminstitute/pandem',
      citation:
        'Edgell, A. B., Lachapelle, J., Lührmann, A. and Maerz, S. F. 2021. Pandemic backsliding: Violations of democratic standards during Covid-19. Social Science & Medicine. doi:10.1016/j.socscimed.2021.114244. PanDem, version 6.1.',
      version: '6.1',
      takenFrom: "vdeminstitute/pandem at a439dd9; codes and dates, none of the coders' texts",
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    pandem_violations: VIOLATIONS,
    pandem_quarters: {
      path: 'pandem/pandem_ts.csv',
      columns: {
        ...{
          iso3: 'text',
          year: 'integer',
          quarter: 'text',
          emlaw: 'integer',
          emstart: 'date',
          emend: 'date',
        },
        ...QUARTER_COLUMNS,
      },
      ignores: ['country_name', 'discrim', 'ndrights', 'govdis', 'pomviol'],
    },
  },
  tables: [QUARTERS],
  contributes: [
    ...violationsIn('raw.pandem_violations'),
    {
      table: 'calendar',
      checks: [
        {
          says: 'a measure ends only once, whichever quarter tells of it',
          sql: `
            SELECT iso3, emlaw, emstart FROM raw.pandem_quarters
            GROUP BY ALL HAVING count(DISTINCT emend) > 1 ORDER BY ALL`,
        },
      ],
      missingCountries: {
        ...missing('XKX SLB TLS', 'Not covered by the source.'),
        ...missing('BEN CMR LKA NIC PAK RWA SSD TZA', 'No instrument with a date.'),
      },
      sql: calendarRows('pandem', {
        from: MEASURES,
        country: 'iso3',
        date: 'emstart',
        precision: "CASE WHEN day(emstart) = 1 THEN 'month' ELSE 'day' END",
        until: 'emend',
        kind: kindOf('emlaw', {
          1: 'emergency',
          2: 'health_emergency',
          3: 'disaster',
          4: 'emergency_by_law',
          7: 'emergency_other',
        }),
      }),
    },
  ],
} satisfies Dataset;
