import type { SharedTable } from '../engine/dataset.ts';
import { PRECISIONS } from '../vocabulary/calendar.ts';
import { STATUSES } from '../vocabulary/law.ts';

export default {
  name: 'law',
  title: 'Legal environment',
  description:
    'What sources say about the law of each country, one fact at a time (described in law_facts). Every country has a row for every fact: where a source is silent the status says so, and a blank is never a no. Rows that rest on hand knowledge alone are not shown: nine treaty statuses (Rome Statute of Armenia, El Salvador, Hungary, the Philippines, Ukraine and Uzbekistan; Aarhus Convention of Uzbekistan; disappearances convention of Bangladesh; second protocol of Zambia) read unknown, and six ratification dates of the European Convention are empty.',
  primaryKey: ['fact', 'country', 'year'],
  fields: [
    { name: 'fact', type: 'string', title: 'Fact', description: 'Which fact, see law_facts.' },
    {
      name: 'country',
      type: 'string',
      title: 'Country',
      description: 'ISO 3166-1 alpha-3 code; Kosovo is XKX.',
      vocabulary: 'country',
    },
    {
      name: 'year',
      type: 'integer',
      title: 'Year',
      description:
        'Year that the row describes, for facts followed by year; for reviews, the year of the review.',
      missing: 'The fact stands without a year.',
    },
    {
      name: 'status',
      type: 'string',
      values: Object.keys(STATUSES),
      title: 'Status',
      description: `One of: ${Object.entries(STATUSES)
        .map(([word, meaning]) => `${word} (${meaning})`)
        .join('; ')}.`,
    },
    {
      name: 'value',
      type: 'number',
      title: 'Value',
      description: 'Score, level or count, on the scale that law_facts gives.',
      missing: 'The fact has no scale, or the country no value.',
    },
    {
      name: 'date',
      type: 'date',
      title: 'Date',
      description:
        'First possible day of what made the status so: joining, signature, notice of withdrawal, adoption of the law, assessment.',
      missing: 'The source gives none, or only one that rests on hand knowledge.',
    },
    {
      name: 'precision',
      type: 'string',
      values: PRECISIONS,
      title: 'Precision of the date',
      description: 'day, month or year: how much of the date is known.',
      missing: 'No date.',
    },
    {
      name: 'as_of',
      type: 'string',
      title: 'As of',
      description:
        'ISO 8601 day, month or year until which the source speaks of this row; what came later is not in it.',
      missing: 'The source does not say.',
    },
  ],
  checks: [
    {
      says: 'what is rated has a value, and what is not covered has none',
      sql: `
        SELECT fact, country, year, status, value FROM law
        WHERE (status = 'rated' AND value IS NULL)
          OR (status IN ('not rated', 'not eligible', 'unknown') AND (value IS NOT NULL OR date IS NOT NULL))
        ORDER BY ALL`,
    },
    {
      says: 'a date comes with its precision',
      sql: `
        SELECT fact, country, date, precision FROM law
        WHERE (date IS NULL) <> (precision IS NULL) ORDER BY ALL`,
    },
    {
      says: 'as_of is an ISO day, month or year',
      sql: `SELECT fact, country, as_of FROM law WHERE NOT regexp_full_match(as_of, '\\d{4}(-\\d{2}){0,2}') ORDER BY ALL`,
    },
    {
      says: 'every country has a row for every fact',
      sql: `
        SELECT f.fact, iso3 FROM (SELECT DISTINCT fact FROM law) f CROSS JOIN countries
        ANTI JOIN law ON law.fact = f.fact AND law.country = iso3 ORDER BY ALL`,
    },
    {
      says: 'Kosovo, which cannot join treaties of the United Nations, is not judged by them',
      sql: `
        SELECT fact, status FROM law WHERE country = 'XKX' AND status IN ('yes', 'no', 'signed', 'withdrawn')
          AND regexp_matches(fact, '^(iccpr|icescr|cat|cedaw|cerd|cped|crc|crpd|icmw|opcat|ilo|aarhus|rome|upr)')`,
    },
  ],
} satisfies SharedTable;
