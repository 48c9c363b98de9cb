import type { Dataset } from '../engine/dataset.ts';
import { calendarRows, kindOf, phrases } from '../vocabulary/calendar.ts';
import { CC_BY } from '../vocabulary/licences.ts';

const COMPILED = '2026-11-28';

export default {
  sources: [
    {
      name: 'elections-2021-2026',
      title: 'National elections and constitutional referendums, 2021 to mid-2027',
      producer: 'Civic Space Explorer, from public pages',
      citation: 'Civic Space Explorer, National elections 2021–2027, November 2026.',
      version: '2026-11',
      takenFrom:
        'compiled from public pages, each row naming its page; the newest page read is of 2 July 2026',
      licence: CC_BY,
      mayBeRedistributed: true,
      dateAccessed: COMPILED,
    },
  ],
  raw: {
    recent_elections: {
      path: 'elections-2021-2026/elections.csv',
      columns: {
        country: 'text',
        date: 'date',
        precision: 'text',
        kind: 'text',
        round: 'text',
        status: 'text',
        turnover: 'text',
        note: 'text',
        source_title: 'text',
        source_url: 'text',
        link: 'text',
        seen: 'text',
      },
      ignores: ['source_kind'],
    },
  },
  contributes: [
    {
      table: 'calendar',
      missingCountries: {},
      checks: [
        {
          says: 'every row names a page with an address of http or https, and whether it may be linked',
          sql: `
            FROM raw.recent_elections WHERE source_title IS NULL OR link NOT IN ('yes', 'no')
              OR NOT coalesce(regexp_matches(source_url, '^https?://[^ ]+$'), false)`,
        },
        {
          says: 'every page was read in full or in part',
          sql: "FROM raw.recent_elections WHERE coalesce(seen, '') NOT IN ('full', 'partly')",
        },
      ],
      sql: calendarRows('elections-2021-2026', {
        from: 'FROM raw.recent_elections',
        country: 'country',
        date: 'date',
        precision: 'precision',
        kind: kindOf('kind', {
          presidential: 'presidential_election',
          legislative: 'legislative_election',
          upper_chamber: 'upper_chamber_election',
          general: 'general_election',
          constituent: 'constituent_election',
          referendum: 'referendum',
        }),
        status: `CASE WHEN status = 'scheduled' AND date < DATE '${COMPILED}' THEN 'due' ELSE status END`,
        round: "CASE WHEN kind <> 'referendum' THEN round END",
        turnover: "CASE WHEN kind <> 'referendum' THEN turnover END",
        detail: phrases({
          "round = '2'": "'second round'",
          "round = 'rerun'": "'rerun'",
          "seen = 'partly'": "'the page states it in part'",
        }),
        note: 'note',
        page: 'source_title',
        url: "CASE WHEN link = 'yes' THEN source_url END",
      }),
    },
  ],
} satisfies Dataset;
