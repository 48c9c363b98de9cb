import { OWN_HISTORY, shareSql } from '../../schema.ts';
import type { Field } from '../snapshot/catalog.ts';

/** A table that the database derives from the snapshot's own when it starts. */
export interface DerivedTable {
  name: string;
  title: string;
  description: string;
  sql: string;
  /** Computed once at the start instead of in each query: what most queries rest on. */
  kept?: boolean;
  fields: Field[];
}

const fields: Field[] = [
  { name: 'event', type: 'string', title: 'Event', description: 'One of the twenty kinds of civic event.' },
  {
    name: 'country',
    type: 'string',
    title: 'Country',
    description: 'ISO 3166-1 alpha-3 code; Kosovo is XKX.',
  },
  { name: 'month', type: 'date', title: 'Month', description: 'First day of the month.' },
  { name: 'count', type: 'number', title: 'Articles reporting it', description: 'Not always whole.' },
  {
    name: 'other_count',
    type: 'number',
    title: 'Other articles',
    description:
      'On the same kind of event, judged not civic-relevant; empty where the producer does not split.',
  },
  {
    name: 'articles',
    type: 'integer',
    title: 'All articles',
    description: 'About the country, of that month.',
  },
  {
    name: 'share',
    type: 'number',
    title: 'Share',
    unit: 'per 10,000 articles',
    description: '10,000 × count / articles; empty in a month without articles.',
  },
  { name: 'thin', type: 'boolean', title: 'Thin', description: 'Fewer than 50 articles: read with care.' },
  { name: 'partial', type: 'boolean', title: 'Partial', description: 'A last month that is not complete.' },
  {
    name: 'after_break',
    type: 'boolean',
    title: 'After a break',
    description: 'At or after a break in measurement (see breaks).',
  },
];

export const derivedTables: readonly DerivedTable[] = [
  {
    name: 'shares',
    title: 'Shares: events and their news base in one',
    description: 'The table to start with. One row per event, country and month, with the share ready.',
    sql: `
      select
        events.event, events.country, events.month, events.count, events.other_count, coverage.articles,
        ${shareSql('events.count', 'coverage.articles')} as share,
        coverage.thin, coverage.partial, coverage.after_break
      from events join coverage using (country, month)`,
    kept: true,
    fields,
  },
  {
    name: 'own_history',
    title: 'Shares against each country’s own history',
    description: `Each row of shares with its z-score: standard deviations of the logarithm of one plus the share from its mean over the previous ${OWN_HISTORY.months} months.`,
    sql: `
      select event, country, month, count, other_count, articles, share, thin, partial, after_break,
        case when count(y) over past >= ${OWN_HISTORY.minValues} and stddev_samp(y) over past > 1e-9
          then (y - avg(y) over past) / stddev_samp(y) over past end as z
      from (select *, case when not thin then ln(1 + share) end as y from shares)
      window past as (
        partition by event, country order by month rows between ${OWN_HISTORY.months} preceding and 1 preceding
      )`,
    fields: [
      ...fields,
      {
        name: 'z',
        type: 'number',
        title: 'Against own history',
        unit: 'standard deviations',
        description: 'How far above or below the mean of the country’s own previous months.',
        missing: `The month is thin, or fewer than ${OWN_HISTORY.minValues} of those months have a value.`,
      },
    ],
  },
  {
    name: 'latest',
    title: 'Shares of each country’s last sound month',
    description: 'The rows of shares from the last month of each country that is neither thin nor partial.',
    sql: `
      select shares.*
      from shares join (
        select country, max(month) as month from coverage where not thin and not partial group by country
      ) using (country, month)`,
    fields,
  },
  {
    name: 'country_years',
    title: 'Shares by country, event and calendar year',
    description:
      'The months of each year taken together, so that long months weigh more than short ones. First and last years are seldom whole: see months.',
    sql: `
      select
        event, country, year(month)::integer as year,
        ${shareSql('sum(count)', 'sum(articles)')} as share,
        sum(count) as count, sum(articles)::integer as articles,
        count(*)::integer as months, count_if(thin)::integer as thin_months, bool_or(partial) as partial
      from shares group by all`,
    fields: [
      ...fields.filter(({ name }) => name === 'event' || name === 'country'),
      { name: 'year', type: 'integer', title: 'Year', description: 'Calendar year.' },
      {
        name: 'share',
        type: 'number',
        title: 'Share',
        unit: 'per 10,000 articles',
        description: '10,000 × count / articles of the whole year; empty in a year without articles.',
        missing: 'No articles in that year.',
      },
      {
        name: 'count',
        type: 'number',
        title: 'Articles reporting it',
        unit: 'articles',
        description: 'In all covered months of the year; not always whole.',
      },
      {
        name: 'articles',
        type: 'integer',
        title: 'All articles',
        unit: 'articles',
        description: 'About the country, in all covered months of the year.',
      },
      {
        name: 'months',
        type: 'integer',
        title: 'Months',
        unit: 'months',
        description: 'Covered months of the year; twelve in a whole year.',
      },
      {
        name: 'thin_months',
        type: 'integer',
        title: 'Thin months',
        unit: 'months',
        description: 'Of those, months with fewer than 50 articles.',
      },
      {
        name: 'partial',
        type: 'boolean',
        title: 'Partial',
        description: 'The last of those months is not complete.',
      },
    ],
  },
  {
    name: 'indicator_values',
    title: 'Every indicator by country and time',
    description:
      'Everything that has a value per country and month or year, under the ids that addresses and charts use: events (protest), influence (influence.rus.hard-power), indices by release (vdem.v2x_libdem.v16), pressure, ucdp.deaths, and medians of forecasts (forecast.protest). Units differ between indicators: ask for a few at a time.',
    sql: `
      select event as indicator, country, month as time, share as value,
        null::double as lower, null::double as upper
      from shares
      union all
      select 'influence.' || lower(influencer) || '.' || replace(type, '_', '-'), country, month,
        ${shareSql('count', 'articles')}, null, null
      from influence join influence_coverage using (country, month)
      union all
      select 'influence.' || lower(influencer) || '.' || lower(replace(theme, ' ', '-')), country, month,
        ${shareSql('sum(count)', 'any_value(articles)')}, null, null
      from influence join influence_coverage using (country, month) join influence_types using (type)
      group by influencer, theme, country, month
      union all
      select producer || '.' || regexp_replace(indicator, '^' || producer || '_', ''), country,
        make_date(year, 1, 1), value, lower, upper
      from (select *, split_part(source, '-', 1) as producer from indices)
      union all
      select 'pressure', country, month, pressure, null, null from pressure
      union all
      select 'ucdp.deaths', country, make_date(year, 1, 1), deaths, lower, upper from conflict_deaths
      union all
      select 'forecast.' || event, country, month, median, lower80, upper80 from forecasts`,
    fields: [
      {
        name: 'indicator',
        type: 'string',
        title: 'Indicator',
        description: 'The id by which addresses and charts know it.',
      },
      ...fields.filter(({ name }) => name === 'country'),
      {
        name: 'time',
        type: 'date',
        title: 'Time',
        description: 'First day of the month; of the year, where values are yearly.',
      },
      {
        name: 'value',
        type: 'number',
        title: 'Value',
        description:
          'In the unit of the indicator: per 10,000 articles for reporting, the producer’s scale for indices.',
        missing: 'No articles in that month.',
      },
      {
        name: 'lower',
        type: 'number',
        title: 'Lower bound',
        description: 'Of the producer’s interval; of the 80% interval for forecasts.',
        missing: 'The indicator has no interval.',
      },
      {
        name: 'upper',
        type: 'number',
        title: 'Upper bound',
        description: 'Of the producer’s interval; of the 80% interval for forecasts.',
        missing: 'The indicator has no interval.',
      },
    ],
  },
];

/** Whether a query, or a derived table that it names, names the table. */
export function restsOn(query: string, table: string): boolean {
  const views = derivedTables.filter(({ name, kept }) => !kept && names(query, name));
  return [query, ...views.map(({ sql }) => sql)].some((text) => names(text, table));
}

/** Whether a derived table that is computed at the start rests on the table. */
export function isKeptFrom(table: string): boolean {
  return derivedTables.some(({ sql, kept }) => kept && names(sql, table));
}

function names(query: string, table: string): boolean {
  return new RegExp(`\\b${table}\\b`, 'i').test(query);
}
