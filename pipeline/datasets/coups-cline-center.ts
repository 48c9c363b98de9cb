import { calendarRows, kindOf, phrases } from '../vocabulary/calendar.ts';
import { COVERED } from '../vocabulary/countries.ts';
import type { Dataset } from '../engine/dataset.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';
import { missing } from '../vocabulary/missing-countries.ts';

export default {
  sources: [
    {
      name: 'coups-cline-center',
      title: 'Coups, attempts and plots by day, to 2022',
      producer: 'Cline Center for Advanced Social Research, University of Illinois',
      path: 'https://databank.illinois.edu/datasets/IDB-3143201',
      citation:
        "Peyton, Buddy, Joseph Bajjalieh, Dan Shalmon, Michael Martin, Jonathan Bonaguro, and Scott Althaus. Cline Center Coup d'État Project Dataset, v2.1.2.",
      version: '2.1.2',
      takenFrom: 'sjwan01/coups at c25865c; from 1990 on, one row with a wrong country code left out',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    cline_coups: {
      path: 'coups-cline-center/cline_coup_events_1990_2022.csv',
      columns: {
        iso3: 'text',
        year: 'integer',
        month: 'integer',
        day: 'integer',
        event_type: 'text',
        military: 'boolean',
        dissident: 'boolean',
        rebel: 'boolean',
        palace: 'boolean',
        foreign: 'boolean',
        auto: 'boolean',
        resign: 'boolean',
        popular: 'boolean',
      },
      ignores: ['country', 'realized', 'unrealized', 'conspiracy', 'attempt', 'coup_id'],
    },
  },
  contributes: [
    {
      table: 'calendar',
      missingCountries: missing(
        'AGO BEN CMR COL DOM GHA HUN IND JAM KEN MAR MDA MKD MYS NAM NIC SEN SLB TZA UGA UZB XKX ZAF',
        'No coup, attempt or plot recorded from 1990 to 2022.',
      ),
      sql: calendarRows('coups-cline-center', {
        from: `FROM raw.cline_coups WHERE iso3 IN (${COVERED})`,
        country: 'iso3',
        date: 'make_date(year, coalesce(month, 1), coalesce(day, 1))',
        precision: "CASE WHEN month IS NULL THEN 'year' WHEN day IS NULL THEN 'month' ELSE 'day' END",
        kind: kindOf('event_type', { coup: 'coup', attempted: 'coup_attempt', conspiracy: 'coup_plot' }),
        detail: phrases({
          military: "'military'",
          dissident: "'dissidents'",
          rebel: "'rebels'",
          palace: "'within the government'",
          '"foreign"': "'foreign powers'",
          auto: "'by those in power themselves'",
          resign: "'forced resignation'",
          popular: "'popular revolt'",
        }),
      }),
    },
  ],
} satisfies Dataset;
