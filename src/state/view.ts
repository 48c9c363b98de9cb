import { type Iso3, isEvent, type Month, REPORTING_MEASURES, type ReportingMeasure } from '../schema.ts';
import {
  address,
  choice,
  countries,
  inOrder,
  lastOf,
  many,
  month,
  type NoteOf,
  type Parameter,
  renamed,
} from './address.ts';

export const CHARTS = ['line', 'multiples', 'ranking', 'map', 'heat', 'table'] as const;
export type ChartKind = (typeof CHARTS)[number];

/** What the reader is looking at; the address of the page holds all of it. */
export interface View {
  /** In the order in which they were chosen; none stands for the page's own choice. */
  countries: Iso3[];
  /** Ids of indicators, at least one, in the order in which they were chosen. */
  series: string[];
  /** First and last month shown; null is the snapshot's own. */
  from: Month | null;
  to: Month | null;
  /** Of reporting; other indicators have one measure each. */
  measure: ReportingMeasure;
  chart: ChartKind;
  /** The month of a map or ranking; null is the latest. */
  at: Month | null;
  /** The snapshot that the link was made from, when its maker pinned it. */
  snapshot: string | null;
}

/** What a view is checked against: the countries, indicators, months and id of the snapshot at hand. */
export interface Known {
  countries: readonly Iso3[];
  /** The whole id of an indicator that an address names; null where there is none. */
  indicator(id: string): string | null;
  firstMonth: Month;
  lastMonth: Month;
  snapshot: string;
}

export type ViewNote =
  | NoteOf<'unknown' | 'choice' | 'month' | 'outside' | 'order'>
  | { code: 'snapshot'; values: { value: string; known: string } };

export const DEFAULT_VIEW: Readonly<View> = {
  countries: [],
  series: ['protest'],
  from: null,
  to: null,
  measure: 'share',
  chart: 'line',
  at: null,
  snapshot: null,
};

/** `/explore/?country=ken&series=protest,vdem.v2x_libdem.v16`, and where all series are events `/explore/?country=ken,tza&event=protest&from=2019-01&to=2024-06&measure=share&chart=line&at=2024-06&snapshot=0123456789ab` */
export const viewAddress = address<View, Known, ViewNote>({
  parameters: {
    countries: countries(),
    series: series('series'),
    from: month('from'),
    to: month('to'),
    measure: choice('measure', { values: REPORTING_MEASURES, fallback: DEFAULT_VIEW.measure }),
    chart: choice('chart', { values: CHARTS, fallback: DEFAULT_VIEW.chart }),
    at: month('at'),
    snapshot: snapshot('snapshot'),
  },
  migrations: [renamed('countries', 'country'), renamed('events', 'event'), renamed('event', 'series')],
  settle: inOrder,
});

/** The ids of indicators that an address names, known or not. */
export function seriesNamed(params: URLSearchParams): string[] {
  const texts = ['series', 'event', 'events'].flatMap((name) => params.getAll(name));
  return texts
    .flatMap((text) => text.toLowerCase().split(','))
    .map((text) => text.trim())
    .filter(Boolean);
}

export const { parse: parseView, format: formatView } = viewAddress;

/** Indicators; where all are events, they stand under the name of events, as on other pages. */
function series(name: string): Parameter<string[], Known, ViewNote> {
  return {
    ...many<string, Known>(name, {
      read: (text, { indicator }) => indicator(text),
      fallback: DEFAULT_VIEW.series,
    }),
    nameFor: (ids) => (ids.every(isEvent) ? 'event' : name),
  };
}

/** The id of a snapshot; another than the one at hand is kept and noted. */
function snapshot(name: string): Parameter<string | null, Known, ViewNote> {
  return {
    name,
    read(texts, { snapshot: known }) {
      const text = lastOf(texts);
      const value = text !== null && /^[0-9a-f]{12}$/.test(text) ? text : null;
      if (text === null || text === known) return { value, notes: [] };
      return { value, notes: [{ code: 'snapshot', values: { value: text, known } }] };
    },
    write: (value) => (value === null ? [] : [value]),
  };
}
