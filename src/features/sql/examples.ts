import { shareSql, USABLE_SQL, WHOLE_SQL } from '../../schema.ts';
export const examples = [
  {
    id: 'protest-now',
    sql: `select name, month, share, articles
from latest
join countries on iso3 = country
where event = 'protest'
order by share desc
limit 20`,
  },
  {
    id: 'peaks',
    sql: `select event, arg_max(month, share) as peak, max(share) as share
from shares
where country = 'GEO' and ${WHOLE_SQL}
group by event
order by share desc`,
  },
  {
    id: 'neighbours-over-time',
    sql: `select month, name, share
from shares
join countries on iso3 = country
where event = 'protest'
  and country in ('KEN', 'TZA', 'UGA')
  and month >= date '2019-01-01'
order by name, month`,
  },
  {
    id: 'censorship-rise',
    sql: `with months as (
  select country, count, articles,
    row_number() over (partition by country order by month desc) as back
  from shares
  where event = 'censor' and not partial
), years as (
  select country,
    ${shareSql('sum(count) filter (back <= 12)', 'sum(articles) filter (back <= 12)')} as last_year,
    ${shareSql('sum(count) filter (back > 12)', 'sum(articles) filter (back > 12)')} as year_before,
    sum(articles) filter (back <= 12) as articles
  from months
  where back <= 24
  group by country
)
select name, last_year - year_before as change, last_year, year_before, articles
from years
join countries on iso3 = country
where articles >= 1000
order by change desc
limit 15`,
  },
  {
    id: 'all-articles',
    sql: `select date_trunc('year', month)::date as year, event,
  ${shareSql('sum(count)', 'sum(articles)')} as share
from shares
where event in ('arrest', 'protest', 'violencelethal')
group by all
order by event, year`,
  },
  {
    id: 'stood-out',
    sql: `with past as (
  select country, event, month, share, count,
    median(share) over before as baseline,
    1.4826 * mad(share) over before as spread,
    count(*) over before as months
  from shares
  where event = 'arrest' and ${USABLE_SQL}
  window before as (
    partition by country, event order by month rows between 24 preceding and 1 preceding
  )
)
select month, name, share, baseline, share / nullif(baseline, 0) as times_baseline
from past
join countries on iso3 = country
where months = 24 and count >= 3 and share > baseline + 3 * spread
order by month desc, times_baseline desc
limit 200`,
  },
  {
    id: 'break',
    sql: `select event,
  ${shareSql("sum(count) filter (month >= date '2024-02-01')", "sum(articles) filter (month >= date '2024-02-01')")} as after,
  ${shareSql("sum(count) filter (month < date '2024-02-01')", "sum(articles) filter (month < date '2024-02-01')")} as before,
  after / before as times
from shares
where month between date '2023-09-01' and date '2024-06-01'
group by event
order by times desc`,
  },
  {
    id: 'together',
    sql: `select name,
  corr(ln(1 + arrests.share), ln(1 + protests.share)) as correlation,
  count(*) as months
from shares as arrests
join shares as protests using (country, month)
join countries on iso3 = country
where arrests.event = 'arrest' and protests.event = 'protest' and not arrests.thin
group by name
having months >= 60
order by correlation desc`,
  },
  {
    id: 'neighbours',
    sql: `with recent as (
  select country, ${shareSql('sum(count)', 'sum(articles)')} as share
  from shares
  where event = 'corruption' and month >= date '2023-07-01' and ${USABLE_SQL}
  group by country
), borders as (
  select iso3, name, unnest(string_split(neighbours, ' ')) as neighbour
  from countries
)
select borders.name, own.share - avg(other.share) as difference, own.share,
  avg(other.share) as neighbours, count(*) as neighbours_covered
from borders
join recent as own on own.country = borders.iso3
join recent as other on other.country = borders.neighbour
group by borders.name, own.share
order by difference desc`,
  },
  {
    id: 'smooth',
    sql: `select month, share,
  ${shareSql('sum(count) over year', 'sum(articles) over year')} as twelve_months
from shares
where country = 'HUN' and event = 'legalchange'
window year as (order by month rows 11 preceding)
order by month`,
  },
  {
    id: 'thin',
    sql: `select name, count(*) filter (thin) as thin_months, median(articles) as usual_articles,
  min(articles) as fewest_articles, max(coverage.outlets) as most_outlets
from coverage
join countries on iso3 = country
group by name
order by thin_months desc, usual_articles`,
  },
  {
    id: 'spreadsheet',
    sql: `pivot (
  select name, month, event, round(share, 1) as share
  from latest
  join countries on iso3 = country
)
on event using first(share)
group by name, month
order by name`,
  },
] as const satisfies readonly { id: string; sql: string }[];
