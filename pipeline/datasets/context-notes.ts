import type { Dataset } from '../engine/dataset.ts';
import { PRECISIONS } from '../vocabulary/calendar.ts';
import { country, month } from '../vocabulary/fields.ts';
import { CC_BY } from '../vocabulary/licences.ts';
import { missing } from '../vocabulary/missing-countries.ts';

export default {
  sources: [
    {
      name: 'context-notes',
      title: 'What happened in the months that stand out',
      producer: 'Civic Space Explorer, from public pages',
      citation: 'Civic Space Explorer, Context notes, November 2026.',
      version: '2026-11',
      takenFrom:
        'compiled from public pages, each row naming the page that states the happening and its month',
      licence: CC_BY,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-28',
    },
  ],
  raw: {
    notes: {
      path: 'context-notes/notes.csv',
      columns: {
        country: 'text',
        month: 'text',
        date: 'date',
        precision: 'text',
        headline: 'text',
        what: 'text',
        events: 'text',
        source_title: 'text',
        source_url: 'text',
        source_kind: 'text',
        link: 'text',
        seen: 'text',
        confidence: 'text',
      },
    },
  },
  tables: [
    {
      name: 'notes',
      title: 'Notes: what happened in months that stand out',
      description:
        'What happened in the months with the strongest surges, in one sentence of ours, with the page that says so. For each country the five or six strongest months from 2012 to June 2024, and the 95 strongest of all countries from July 2024 on, were looked up.',
      caveats: [
        'A note says what happened in the month, not that it caused the surge.',
        'What was reported much was looked up: quiet closures are missing, and a month without a note is not a month in which nothing happened.',
        'Say “probably” where confidence is medium or the page was seen in part.',
        'Excerpts were read, not whole pages. Hardly any page from after March 2026 could be had.',
      ],
      primaryKey: ['country', 'date', 'headline'],
      sources: ['context-notes'],
      missingCountries: missing('TLS', 'No page on its months that stand out was found.'),
      fields: [
        country,
        { ...month, description: 'First day of the month that stands out.' },
        {
          name: 'date',
          type: 'date',
          title: 'Date',
          description: 'Day of the happening, within the month; the first where only the month is known.',
        },
        {
          name: 'precision',
          type: 'string',
          values: PRECISIONS,
          title: 'Precision',
          description: 'How much of the date is known: day or month.',
        },
        { name: 'headline', type: 'string', title: 'Headline', description: 'Three to eight words.' },
        { name: 'what', type: 'string', title: 'What happened', description: 'One neutral sentence.' },
        {
          name: 'events',
          type: 'string',
          vocabulary: 'event',
          list: true,
          title: 'Events',
          description:
            'The kinds of event whose surge in that month it explains, in the judgement of the compiler, with spaces between; empty text where the month is no surge.',
        },
        { name: 'page', type: 'string', title: 'Page', description: 'Title of the page that says so.' },
        {
          name: 'url',
          type: 'string',
          title: 'Address of the page',
          description: 'Where the page is.',
          missing:
            'The page read was a copy of what another publisher wrote: only its title is named, and it is not to be linked.',
        },
        {
          name: 'page_kind',
          type: 'string',
          values: ['news', 'encyclopedia', 'ngo', 'official', 'academic', 'other'],
          title: 'Kind of page',
          description: 'Who writes there: news, encyclopedia, ngo, official, academic or other.',
        },
        {
          name: 'seen',
          type: 'string',
          values: ['full', 'partly'],
          title: 'Seen',
          description:
            'full: the excerpt states both the happening and its month; partly: the month comes from the date or the address of the page.',
        },
        {
          name: 'confidence',
          type: 'string',
          values: ['high', 'medium'],
          title: 'Confidence',
          description: 'How sure the compiler is that this is what the month is about.',
        },
      ],
      sql: `
        SELECT country, (month || '-01')::DATE AS month, date, precision, headline, what, coalesce(events, '') AS events,
          source_title AS page, CASE WHEN link = 'yes' THEN source_url END AS url, source_kind AS page_kind, seen, confidence
        FROM raw.notes`,
      checks: [
        {
          says: 'every page has an address of http or https, and is to be linked or not',
          sql: `
            SELECT country, date, headline, source_url, link FROM raw.notes
            WHERE NOT coalesce(regexp_matches(source_url, '^https?://[^ ]+$'), false) OR coalesce(link, '') NOT IN ('yes', 'no')`,
        },
        {
          says: 'the happening falls in its month',
          sql: `FROM notes WHERE date_trunc('month', date) <> month`,
        },
        {
          says: 'a date known to the month is its first day',
          sql: `FROM notes WHERE precision = 'year' OR (precision = 'month' AND day(date) <> 1)`,
        },
      ],
    },
  ],
} satisfies Dataset;
