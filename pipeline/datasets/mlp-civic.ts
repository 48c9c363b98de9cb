import { readFileSync } from 'node:fs';
import { EVENTS } from '../../src/schema.ts';
import type { Dataset, Field } from '../engine/dataset.ts';
import { MIT } from '../vocabulary/licences.ts';
import breaks from './mlp-civic/breaks.json' with { type: 'json' };
import { COUNTRY_MONTHS, SURGES } from './mlp-civic/staging.ts';
import { PARTIAL_SHARE, PARTIAL_WINDOW, THIN_ARTICLES } from './mlp-civic/thresholds.ts';

const RELEASED = '2024-10-31';
const NOTICE = readFileSync(new URL('mlp-civic/LICENSE.txt', import.meta.url), 'utf8').trim();

const country: Field = {
  name: 'country',
  type: 'string',
  title: 'Country',
  description: 'ISO 3166-1 alpha-3 code; Kosovo is XKX.',
  vocabulary: 'country',
};
const event: Field = {
  name: 'event',
  type: 'string',
  title: 'Event',
  description: 'One of the twenty kinds of civic event.',
  vocabulary: 'event',
};
const month: Field = {
  name: 'month',
  type: 'date',
  vocabulary: 'month',
  title: 'Month',
  description: 'First day of the month.',
};

export default {
  sources: [
    {
      name: 'mlp-civic',
      title: 'Civic-space reporting by country and month',
      producer: 'Machine Learning for Peace, the research component of INSPIRES',
      path: 'https://github.com/ML4PDevLab/MLP-data-intro',
      citation:
        'Machine Learning for Peace, "Tracking Civic Space in Developing Countries with a High-Quality Corpus of Domestic Media and Transformer Models", data of ' +
        `${RELEASED}.`,
      version: RELEASED,
      takenFrom: "sanmavicha/mlp-data-intro, a public copy of the publisher's repository, at e649f2f",
      licence: MIT,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
      notice: NOTICE,
    },
  ],
  raw: {
    country_months: COUNTRY_MONTHS,
    surges: SURGES,
    breaks: {
      columns: { month: 'date', label: 'text', description: 'text' },
      read: () => breaks.map(({ month, label, description }) => [month, label, description]),
    },
  },
  tables: [
    {
      name: 'events',
      title: 'Articles reporting civic events',
      description:
        'How many articles about a country reported each kind of civic event in a month. Reporting, not events: divide by the articles of the month (table coverage) before comparing.',
      caveats: [
        'These are counts of articles. How many there are depends on how many outlets are read and what they choose to write about, besides on what happened.',
        'Counts of eight countries are weighted by source, and so not whole: Angola, Belarus, India, Malaysia, Paraguay, Philippines, Sri Lanka and Zimbabwe.',
        'An article on corruption is counted again as an arrest, a legal action or a purge where it reports one. The events of a month cannot be added up.',
        'From February 2024 nearly every event rises in nearly every country at once: the measurement changed (table breaks).',
        'Each country has its own first and last month, and its last one can be incomplete (coverage.partial).',
        'Disaster and martial law are swollen by the pandemic from 2020 to 2022.',
      ],
      partitionBy: 'event',
      primaryKey: ['event', 'country', 'month'],
      sources: ['mlp-civic'],
      fields: [
        event,
        country,
        month,
        {
          name: 'count',
          type: 'number',
          title: 'Articles',
          description:
            'Articles reporting the event and judged relevant to civic space. Not always whole: the producer weights the sources of eight countries.',
          unit: 'articles',
        },
        {
          name: 'other_count',
          type: 'number',
          title: 'Other articles',
          description:
            'Articles on the same kind of event judged not relevant to civic space; no part of the former.',
          unit: 'articles',
          missing: 'The producer does not split this kind of event.',
        },
      ],
      sql: EVENTS.map(
        (id) =>
          `SELECT '${id}' AS event, country, month, "${id}" AS count, "other_${id}" AS other_count FROM raw.country_months`,
      ).join(' UNION ALL '),
      checks: [
        {
          says: 'every event has every month of every country',
          sql:
            'SELECT country, month, count(*) AS events FROM events GROUP BY ALL HAVING events <> ' +
            EVENTS.length,
        },
      ],
    },
    {
      name: 'coverage',
      title: 'The news base of each month',
      description:
        'What every share is divided by: articles about the country, outlets that published, and marks for months that should be read with care.',
      caveats: [
        'The release marks which named outlets published in a month, not how many articles came from which of them.',
        'Every month of Timor-Leste but two is thin, and so are stretches of Niger and Solomon Islands.',
      ],
      primaryKey: ['country', 'month'],
      sources: ['mlp-civic'],
      fields: [
        country,
        month,
        {
          name: 'articles',
          type: 'integer',
          title: 'Articles',
          description: 'Articles about the country in that month, on any subject.',
          unit: 'articles',
        },
        {
          name: 'outlets',
          type: 'integer',
          title: 'Outlets',
          description: 'Named outlets that published in that month; 0 where the release names none.',
          unit: 'outlets',
        },
        {
          name: 'no_event',
          type: 'number',
          title: 'Without an event',
          description: 'Articles in which no civic event was found.',
          unit: 'articles',
          missing: 'The release does not say.',
        },
        {
          name: 'thin',
          type: 'boolean',
          title: 'Thin',
          description: `Fewer than ${THIN_ARTICLES} articles: shares jump with every article.`,
        },
        {
          name: 'partial',
          type: 'boolean',
          title: 'Partial',
          description: `The last month of the country, with articles below ${PARTIAL_SHARE * 100} % of the median of the ${PARTIAL_WINDOW} months before it: probably not all collected yet.`,
        },
        {
          name: 'after_break',
          type: 'boolean',
          title: 'After a break',
          description: 'At or after a break in measurement (table breaks).',
        },
      ],
      sql: `
        WITH base AS (
          SELECT *,
            articles < ${PARTIAL_SHARE} * median(articles) OVER (
              PARTITION BY country ORDER BY month ROWS BETWEEN ${PARTIAL_WINDOW} PRECEDING AND 1 PRECEDING
            ) AS low,
            row_number() OVER (PARTITION BY country ORDER BY month DESC) AS from_end
          FROM raw.country_months
        )
        SELECT country, month, articles,
          len(list_filter(string_split(outlets, ' '), lambda name: name <> '')) AS outlets,
          no_event,
          articles < ${THIN_ARTICLES} AS thin,
          coalesce(from_end = 1 AND low, false) AS partial,
          month >= (SELECT min(month) FROM raw.breaks) AS after_break
        FROM base`,
      checks: [
        {
          says: `no month is after the release of ${RELEASED}`,
          sql: `SELECT country, month FROM coverage WHERE month > '${RELEASED}' ORDER BY ALL`,
        },
      ],
    },
    {
      name: 'outlets',
      title: 'Outlets and when they published',
      description:
        'The news outlets that the producer names for each country, with their first and last month.',
      caveats: [
        'The release names no outlet of Colombia, Jamaica, Mali and Morocco.',
        "The languages of a country's outlets are known (table countries), the language of each outlet is not.",
      ],
      primaryKey: ['country', 'outlet'],
      sources: ['mlp-civic'],
      fields: [
        country,
        { name: 'outlet', type: 'string', title: 'Outlet', description: "The outlet's web domain." },
        {
          name: 'first_month',
          type: 'date',
          vocabulary: 'month',
          title: 'First month',
          description: 'First month in which it published.',
        },
        {
          name: 'last_month',
          type: 'date',
          vocabulary: 'month',
          title: 'Last month',
          description: 'Last month in which it published.',
        },
        {
          name: 'months',
          type: 'integer',
          title: 'Months',
          description: 'Months in which it published, between the two.',
          unit: 'months',
        },
      ],
      sql: `
        SELECT country, outlet, min(month) AS first_month, max(month) AS last_month, count(*) AS months
        FROM (SELECT country, month, unnest(string_split(outlets, ' ')) AS outlet FROM raw.country_months)
        WHERE outlet <> '' GROUP BY country, outlet`,
    },
    {
      name: 'surges_producer',
      title: "The producer's surges",
      description:
        'Months that the producer flagged as a surge in an event, judged with hindsight over the whole series. Not a signal that could have been had at the time.',
      caveats: [
        'Known only afterwards, so no forecast may be built on it or scored against it as if it had been known.',
        'In nine of ten series, 9 to 15 % of all months are flagged, also where little happened.',
      ],
      primaryKey: ['event', 'country', 'month'],
      sources: ['mlp-civic'],
      fields: [event, country, month],
      sql: 'FROM raw.surges',
      checks: [
        {
          says: 'every surge is in a covered month',
          sql: 'SELECT s.* FROM surges_producer s ANTI JOIN coverage c USING (country, month)',
        },
      ],
    },
    {
      name: 'breaks',
      title: 'Breaks in measurement',
      description: 'Months from which the measurement itself changed, in all countries.',
      primaryKey: ['month'],
      sources: ['mlp-civic'],
      fields: [
        month,
        { name: 'label', type: 'string', title: 'Label', description: 'A few words for a chart.' },
        { name: 'description', type: 'string', title: 'Description', description: 'What is known about it.' },
      ],
      sql: 'FROM raw.breaks',
    },
  ],
} satisfies Dataset;
