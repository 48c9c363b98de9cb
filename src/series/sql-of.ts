import { type EventId, type Iso3, type Measure, type Month, shareSql } from '../schema.ts';
import type { View } from '../state/view.ts';
import { POOLED_MONTHS } from './place-values.ts';
import type { Settings } from './settings.ts';
import { isOfOneMoment, measureOf, subjectOf } from './subject.ts';

/** The query, over a view of shares, that gives the rows of a view's figure. */
export function sqlOf(view: View, settings: Pick<Settings, 'places'>): string {
  const { countries, events } = subjectOf(view, settings);
  const { from, to, at, chart } = view;
  const measure = measureOf(view);
  return isOfOneMoment(chart)
    ? placesSql({ event: events[0]!, at, measure })
    : monthlySql({ countries, events, from, to, measure });
}

/** Which rows a chart shows. */
interface RowsWanted {
  countries: readonly Iso3[];
  events: readonly EventId[];
  from: Month | null;
  to: Month | null;
  measure: Measure;
}

/** The query that gives a chart's monthly rows: one per event, country and month. */
function monthlySql({ countries, events, from, to, measure }: RowsWanted): string {
  const when = [...(from ? [`month >= date '${from}-01'`] : []), ...(to ? [`month <= date '${to}-01'`] : [])];
  const which = [isAmong('event', events), isAmong('country', countries)];
  const order = 'order by event, country, month';
  return [
    `select event, country, month, ${measure === 'z' ? 'z, ' : ''}share, count, articles, thin, partial`,
    `from ${viewOf(measure)}`,
    where([...which, ...when]),
    order,
  ].join('\n');
}

/** The query that gives a ranking's or map's rows: one per country, of one month or of its last covered ones together. */
function placesSql({ event, at, measure }: { event: EventId; at: Month | null; measure: Measure }): string {
  const which = [isAmong('event', [event])];
  if (at) {
    const rows = `month = date '${at}-01'`;
    if (measure === 'z') {
      return [
        'select country, z, share, count, articles, thin, partial',
        'from own_history',
        where([...which, rows, 'z is not null']),
        'order by z desc, country',
      ].join('\n');
    }
    return [
      'select country, share, count, articles, thin, partial',
      'from shares',
      where([...which, rows]),
      `order by ${measure} desc, country`,
    ].join('\n');
  }
  const share = shareSql('sum(count)', 'sum(articles)');
  const value = {
    share: `${share} as share,\n  sum(count) as count`,
    count: `sum(count) as count,\n  ${share} as share`,
    z: 'avg(z) as z,\n  sum(count) as count',
  }[measure];
  return [
    'with recent as (',
    '  select *, row_number() over (partition by country order by month desc) as back',
    `  from ${viewOf(measure)}\n  ${where(which)}`,
    ')',
    `select country, ${value},`,
    '  sum(articles) as articles, min(month) as first_month, max(month) as last_month',
    `from recent\nwhere back <= ${POOLED_MONTHS}`,
    `group by country\norder by ${measure} desc, country`,
  ].join('\n');
}

function viewOf(measure: Measure): string {
  return measure === 'z' ? 'own_history' : 'shares';
}

function where(conditions: readonly string[]): string {
  return `where ${conditions.join('\n  and ')}`;
}

function isAmong(column: string, values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`);
  return quoted.length === 1 ? `${column} = ${quoted[0]}` : `${column} in (${quoted.join(', ')})`;
}
