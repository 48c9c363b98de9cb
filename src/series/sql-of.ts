import { type Iso3, type Measure, type Month, type ReportingMeasure, shareSql } from '../schema.ts';
import { ownHistorySql } from '../data/database/views.ts';
import { type Indicator, isReporting, measureFor } from './indicator.ts';
import type { View } from '../state/view.ts';
import { POOLED_MONTHS } from './place-values.ts';
import { reportingMeasure } from './measure.ts';
import type { Workbench } from './settings.ts';
import { measureOf, subjectOf } from './subject.ts';

/** The query that gives the rows of a view's figure: over the view `shares` for events, over `indicator_values` for others; null for
 * a reader's own, which no table holds. */
export function sqlOf(view: View, known: Pick<Workbench, 'places' | 'indicators' | 'charts'>): string | null {
  const subject = subjectOf(view, known);
  const { countries, indicators, chart } = subject;
  if (indicators.some(({ rows }) => rows === null)) return null;
  const { from, to, at } = view;
  const wanted = measureOf(view, subject);
  if (chart.ofOneMoment) return placesOf(indicators[0]!, at, wanted);
  return rowsSql(indicators, { countries, from, to, measure: wanted });
}

/** The query that gives every month or year of some indicators in some countries. */
export function rowsSql(
  indicators: readonly Indicator[],
  { measure: wanted, ...span }: Span & { measure: Measure },
): string {
  const measure = reportingMeasure(indicators, wanted);
  const events = indicators.map(({ id }) => id);
  if (measure !== null && indicators.every(({ kind }) => kind === 'event'))
    return monthlySql({ ...span, events, measure });
  const influence = indicators.every(({ kind }) => kind === 'influence');
  return influence ? countedSql(indicators, span, measure ?? 'share') : valuesSql(indicators, span);
}

function placesOf(indicator: Indicator, at: Month | null, wanted: Measure): string {
  const measure = reportingMeasure([indicator], wanted);
  return measure !== null && indicator.kind === 'event'
    ? placesSql({ event: indicator.id, at, measure })
    : valuePlacesSql(indicator, at, wanted);
}

interface RowsWanted {
  countries: readonly Iso3[];
  events: readonly string[];
  from: Month | null;
  to: Month | null;
  measure: ReportingMeasure;
}

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

function placesSql({
  event,
  at,
  measure,
}: {
  event: string;
  at: Month | null;
  measure: ReportingMeasure;
}): string {
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

function viewOf(measure: ReportingMeasure): string {
  return measure === 'z' ? 'own_history' : 'shares';
}

type Span = Pick<RowsWanted, 'countries' | 'from' | 'to'>;

function within(column: string, { countries, from, to }: Span): string[] {
  return [
    isAmong('country', countries),
    ...(from ? [`${column} >= date '${from}-01'`] : []),
    ...(to ? [`${column} <= date '${to}-01'`] : []),
  ];
}

function valuesSql(indicators: readonly Indicator[], { countries, from, to }: Span): string {
  const years = indicators.filter(({ grain }) => grain === 'year').map(({ id }) => id);
  const year = from && `time >= date '${from.slice(0, 4)}-01-01'`;
  const started =
    years.length === indicators.length
      ? year
      : years.length === 0
        ? from && `time >= date '${from}-01'`
        : from && `(time >= date '${from}-01' or ${year} and ${isAmong('indicator', years)})`;
  return [
    'select indicator, country, time, value, lower, upper',
    'from indicator_values',
    where([
      isAmong(
        'indicator',
        indicators.map(({ id }) => id),
      ),
      ...within('time', { countries, from: null, to }),
      ...(started ? [started] : []),
    ]),
    'order by indicator, country, time',
  ].join('\n');
}

function countedSql(indicators: readonly Indicator[], span: Span, measure: Measure): string {
  const parts = indicators.map((indicator) => {
    const shown = [...(measure === 'z' ? ['z'] : []), 'share', 'count', 'articles', 'thin'].join(', ');
    return [
      `select '${indicator.id}' as indicator, country, month, ${shown}`,
      `from (${countedMonths(indicator, measure)})`,
      where(within('month', span)),
    ].join('\n');
  });
  return [...parts.join('\nunion all\n').split('\n'), 'order by indicator, country, month'].join('\n');
}

function countedMonths({ rows }: Indicator, measure: Measure): string {
  const which = Object.entries(rows!.where).map(([column, values]) => isAmong(column, values));
  const months = [
    'select country, month, sum(count) as count, any_value(articles) as articles,',
    `  ${shareSql('sum(count)', 'any_value(articles)')} as share, any_value(thin) as thin`,
    `from ${rows!.table} join ${rows!.base!} using (country, month)`,
    where(which),
    'group by country, month',
  ].join('\n');
  return measure === 'z' ? ownHistorySql(`(${months})`, ['country']) : months;
}

function valuePlacesSql(indicator: Indicator, at: Month | null, wanted: Measure): string {
  if (isReporting(indicator)) return countedPlacesSql(indicator, at, measureFor(indicator, wanted));
  const when = at && (indicator.grain === 'year' ? `${at.slice(0, 4)}-01` : at);
  if (when) {
    return [
      'select country, value, lower, upper',
      'from indicator_values',
      where([isAmong('indicator', [indicator.id]), `time = date '${when}-01'`]),
      'order by value desc, country',
    ].join('\n');
  }
  return [
    'select country, max(time) as time, arg_max(value, time) as value,',
    '  arg_max(lower, time) as lower, arg_max(upper, time) as upper',
    'from indicator_values',
    where([isAmong('indicator', [indicator.id])]),
    'group by country\norder by value desc, country',
  ].join('\n');
}

function countedPlacesSql(indicator: Indicator, at: Month | null, measure: Measure): string {
  const score = measure === 'z' ? 'avg(z) as z,\n  ' : '';
  return [
    'with months as (',
    '  select *, row_number() over (partition by country order by month desc) as back',
    `  from (${countedMonths(indicator, measure)})`,
    ')',
    `select country, ${score}${shareSql('sum(count)', 'sum(articles)')} as share, sum(count) as count,`,
    '  sum(articles) as articles, min(month) as first_month, max(month) as last_month',
    `from months\nwhere ${at ? `month = date '${at}-01'` : `back <= ${POOLED_MONTHS}`}`,
    `group by country\norder by ${measure} desc, country`,
  ].join('\n');
}

function where(conditions: readonly string[]): string {
  return `where ${conditions.join('\n  and ')}`;
}

function isAmong(column: string, values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`);
  return quoted.length === 1 ? `${column} = ${quoted[0]}` : `${column} in (${quoted.join(', ')})`;
}
