import { type Field, OWN_HISTORY, shareSql, USABLE_SQL, WHOLE_SQL } from '../../schema.ts';

export interface DerivedTable {
  name: string;
  sql: string;
  /** Computed once at the start instead of in each query: what most queries rest on. */
  kept?: boolean;
  fields: DerivedField[];
}

export type DerivedField = Pick<Field, 'name' | 'type'>;

const fields: DerivedField[] = [
  { name: 'event', type: 'string' },
  { name: 'country', type: 'string' },
  { name: 'month', type: 'date' },
  { name: 'count', type: 'number' },
  { name: 'other_count', type: 'number' },
  { name: 'articles', type: 'integer' },
  { name: 'share', type: 'number' },
  { name: 'thin', type: 'boolean' },
  { name: 'partial', type: 'boolean' },
  { name: 'after_break', type: 'boolean' },
];

/** The rows of a table of shares with their z-scores; each series has all its months. */
export function ownHistorySql(table: string, series: readonly string[]): string {
  return `select * exclude (y),
  case when count(y) over past >= ${OWN_HISTORY.minValues} and stddev_samp(y) over past > 1e-9
    then (y - avg(y) over past) / stddev_samp(y) over past end as z
from (select *, case when ${USABLE_SQL} then ln(1 + share) end as y from ${table})
window past as (
  partition by ${series.join(', ')} order by month rows between ${OWN_HISTORY.months} preceding and 1 preceding
)`;
}

export const derivedTables: readonly DerivedTable[] = [
  {
    name: 'shares',
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
    sql: `
      select event, country, month, count, other_count, articles, share, thin, partial, after_break, z
      from (${ownHistorySql('shares', ['event', 'country'])})`,
    fields: [...fields, { name: 'z', type: 'number' }],
  },
  {
    name: 'latest',
    sql: `
      select shares.*
      from shares join (
        select country, max(month) as month from coverage where ${WHOLE_SQL} group by country
      ) using (country, month)`,
    fields,
  },
  {
    name: 'country_years',
    sql: `
      select
        event, country, year(month)::integer as year,
        ${shareSql('sum(count)', 'sum(articles)')} as share,
        sum(count) as count, sum(articles)::integer as articles,
        count(*)::integer as months, count_if(thin)::integer as thin_months, bool_or(partial) as partial
      from shares group by all`,
    fields: [
      ...fields.filter(({ name }) => name === 'event' || name === 'country'),
      { name: 'year', type: 'integer' },
      { name: 'share', type: 'number' },
      { name: 'count', type: 'number' },
      { name: 'articles', type: 'integer' },
      { name: 'months', type: 'integer' },
      { name: 'thin_months', type: 'integer' },
      { name: 'partial', type: 'boolean' },
    ],
  },
  {
    name: 'indicator_values',
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
      { name: 'indicator', type: 'string' },
      ...fields.filter(({ name }) => name === 'country'),
      { name: 'time', type: 'date' },
      { name: 'value', type: 'number' },
      { name: 'lower', type: 'number' },
      { name: 'upper', type: 'number' },
    ],
  },
];

export function restsOn(query: string, table: string): boolean {
  const views = derivedTables.filter(({ name, kept }) => !kept && names(query, name));
  return [query, ...views.map(({ sql }) => sql)].some((text) => names(text, table));
}

export function isKeptFrom(table: string): boolean {
  return derivedTables.some(({ sql, kept }) => kept && names(sql, table));
}

function names(query: string, table: string): boolean {
  return new RegExp(`\\b${table}\\b`, 'i').test(query);
}
