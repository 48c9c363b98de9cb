import { calendarRows, kindOf } from '../vocabulary/calendar.ts';
import { COVERED } from '../vocabulary/countries.ts';
import type { Dataset } from '../engine/dataset.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';

export default {
  sources: [
    {
      name: 'ccp-chronology',
      title: 'Constitutional events by year, to 2023',
      producer: 'Comparative Constitutions Project (Zachary Elkins and Tom Ginsburg)',
      path: 'https://comparativeconstitutionsproject.org/',
      citation:
        'Elkins, Zachary, and Tom Ginsburg. Chronology of Constitutional Events v1.3; Characteristics of National Constitutions v5. Comparative Constitutions Project.',
      version: 'chronology 1.3 to 2019, characteristics 5 for 2020–2023',
      takenFrom:
        'galileukim/wdr2025gov at 7ecb297; Serbia to 2019 only, and without the Tunisian constitution of 2022',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    constitution_events: {
      path: 'ccp-chronology/constitution_events.csv',
      columns: { iso3: 'text', year: 'integer', evnttype: 'text' },
    },
  },
  contributes: [
    {
      table: 'calendar',
      missingCountries: {},
      sql: calendarRows('ccp-chronology', {
        from: `FROM raw.constitution_events WHERE iso3 IN (${COVERED})`,
        country: 'iso3',
        date: 'make_date(year, 1, 1)',
        precision: "'year'",
        kind: kindOf('evnttype', {
          new: 'constitution_new',
          interim: 'constitution_interim',
          reinstated: 'constitution_reinstated',
          amendment: 'constitution_amended',
          samendment: 'constitution_changed_while_suspended',
          suspension: 'constitution_suspended',
        }),
      }),
    },
  ],
} satisfies Dataset;
