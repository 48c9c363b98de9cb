import { type EventId, type Iso3, MEASURES, type Measure, type Month } from '../schema.ts';
import {
  address,
  choice,
  countries,
  events,
  inOrder,
  lastOf,
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
  /** At least one, in the order in which they were chosen. */
  events: EventId[];
  /** First and last month shown; null is the snapshot's own. */
  from: Month | null;
  to: Month | null;
  measure: Measure;
  chart: ChartKind;
  /** The month of a map or ranking; null is the latest. */
  at: Month | null;
  /** The snapshot that the link was made from, when its maker pinned it. */
  snapshot: string | null;
}

/** What a view is checked against: the countries, months and id of the snapshot at hand. */
export interface Known {
  countries: readonly Iso3[];
  firstMonth: Month;
  lastMonth: Month;
  snapshot: string;
}

export type ViewNote =
  | NoteOf<'unknown' | 'choice' | 'month' | 'outside' | 'order'>
  | { code: 'snapshot'; values: { value: string; known: string } };

export const DEFAULT_VIEW: Readonly<View> = {
  countries: [],
  events: ['protest'],
  from: null,
  to: null,
  measure: 'share',
  chart: 'line',
  at: null,
  snapshot: null,
};

/** `/explore/?country=ken,tza&event=protest&from=2019-01&to=2024-06&measure=share&chart=line&at=2024-06&snapshot=0123456789ab` */
export const viewAddress = address<View, Known, ViewNote>({
  parameters: {
    countries: countries(),
    events: events(DEFAULT_VIEW.events),
    from: month('from'),
    to: month('to'),
    measure: choice('measure', { values: MEASURES, fallback: DEFAULT_VIEW.measure }),
    chart: choice('chart', { values: CHARTS, fallback: DEFAULT_VIEW.chart }),
    at: month('at'),
    snapshot: snapshot('snapshot'),
  },
  migrations: [renamed('countries', 'country'), renamed('events', 'event')],
  settle: inOrder,
});

export const { parse: parseView, format: formatView } = viewAddress;

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
