import { calendarRows, kindOf } from '../calendar.ts';
import { COVERED } from '../countries.ts';
import type { Dataset } from '../dataset.ts';
import { NOT_STATED } from '../licences.ts';
import { missing } from '../missing-countries.ts';

/** A measure comes back each quarter, with its end once that is known. */
const MEASURES = `
  FROM (
    SELECT iso3, emlaw, emstart, max(emend) AS emend FROM raw.pandem_quarters
    WHERE emstart IS NOT NULL AND iso3 IN (${COVERED}) GROUP BY iso3, emlaw, emstart
  )`;

export default {
  sources: [
    {
      name: 'pandem',
      title: 'Emergency measures in the pandemic, March 2020 to June 2021 (PanDem)',
      producer: 'V-Dem Institute, University of Gothenburg',
      path: 'https://github.com/vdeminstitute/pandem',
      citation:
        'Edgell, Amanda B., Jean Lachapelle, Anna Lührmann, Seraphine F. Maerz, et al. 2021. PanDem V6.1. V-Dem Institute. Social Science & Medicine, doi:10.1016/j.socscimed.2021.114244.',
      version: '6.1',
      takenFrom: "vdeminstitute/pandem at a439dd9; codes and dates, none of the coders' texts",
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    pandem_quarters: {
      path: 'pandem/pandem_ts.csv',
      columns: { iso3: 'text', emlaw: 'integer', emstart: 'date', emend: 'date' },
      ignores:
        'country_name year quarter pandem panback type1 type2 type3 type4 type5 type6 type7 emlimit leglimit discrim ndrights melim merepgov meinf mevhar mephar govdis pomviol milinv'.split(
          ' ',
        ),
    },
  },
  contributes: [
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
