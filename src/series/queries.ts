import { addMonths, type EventId, EVENTS, type Iso3, type Month, shareSql, WHOLE_SQL } from '../schema.ts';
import { eventIndicator } from './indicator.ts';
import { rowsSql } from './sql-of.ts';

export interface Origin {
  query: string;
  tables: string[];
}

const NEWS = ['events', 'coverage'];

export function lineOrigin(country: Iso3, event: EventId): Origin {
  const wanted = { countries: [country], from: null, to: null, measure: 'share' } as const;
  return { query: rowsSql([eventIndicator(event)], wanted), tables: NEWS };
}

export function stripOrigin(country: Iso3, last: Month, months: number): Origin {
  const from = addMonths(last, 1 - months);
  const wanted = { countries: [country], from, to: null, measure: 'z' } as const;
  return { query: rowsSql(EVENTS.map(eventIndicator), wanted), tables: NEWS };
}

export function newsBaseOrigin(country: Iso3): Origin {
  const query = [
    'select month, articles, outlets, thin, partial',
    'from coverage',
    `where country = '${country}'`,
    'order by month',
  ];
  return { query: query.join('\n'), tables: ['coverage', 'outlets'] };
}

/** One event over each country's own last twelve covered months, for maps and rankings. */
export function yearOrigin(event: EventId): Origin {
  const query = `with recent as (
  select *, row_number() over (partition by country order by month desc) as back
  from shares
  where event = '${event}'
)
select country, max(month) as month,
  case when count(*) = 12 and count_if(thin) < 6 then ${shareSql('sum(count)', 'sum(articles)')} end as share,
  sum(count) as count, sum(articles) as articles
from recent
where back <= 12
group by country
order by share desc nulls last, country`;
  return { query, tables: NEWS };
}

/** The median of the countries' shares, month by month, where half of them have a whole month. */
export function typicalOrigin(event: EventId): Origin {
  const query = `select month, median(share) as share
from shares
where event = '${event}' and ${WHOLE_SQL}
group by month
having 2 * count(share) >= (select count(*) from countries)
order by month`;
  return { query, tables: NEWS };
}

export function fanOrigin(country: Iso3, event: EventId, from: Month): Origin {
  const where = `where country = '${country}' and event = '${event}'`;
  const query = `select month, share, thin, partial
from shares
${where} and month >= '${from}-01'
union all by name
select month, median, lower80, upper80, lower95, upper95, naive
from forecasts
${where}
order by month`;
  return { query, tables: [...NEWS, 'forecasts'] };
}
