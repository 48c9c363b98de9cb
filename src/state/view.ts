import { type Iso3, type Month, REPORTING_MEASURES, type ReportingMeasure } from '../schema.ts';
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

export interface View {
  countries: Iso3[];
  series: string[];
  from: Month | null;
  to: Month | null;
  measure: ReportingMeasure;
  chart: string;
  at: Month | null;
  snapshot: string | null;
}

export interface Known {
  countries: readonly Iso3[];
  indicator(id: string): string | null;
  charts: readonly string[];
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

/** `/explore/?country=ken,tza&series=protest,vdem.v2x_libdem.v16&from=2019-01&to=2024-06&measure=share&chart=line&at=2024-06&snapshot=0123456789ab` */
export const viewAddress = address<View, Known, ViewNote>({
  parameters: {
    countries: countries(),
    series: series('series'),
    from: month('from'),
    to: month('to'),
    measure: choice('measure', { values: REPORTING_MEASURES, fallback: DEFAULT_VIEW.measure }),
    chart: choice('chart', { values: ({ charts }: Known) => charts, fallback: DEFAULT_VIEW.chart }),
    at: month('at'),
    snapshot: snapshot('snapshot'),
  },
  migrations: [renamed('countries', 'country'), renamed('events', 'event'), renamed('event', 'series')],
  settle: inOrder,
});

export function seriesNamed(params: URLSearchParams): string[] {
  const texts = ['series', 'event', 'events'].flatMap((name) => params.getAll(name));
  return texts
    .flatMap((text) => text.toLowerCase().split(','))
    .map((text) => text.trim())
    .filter(Boolean);
}

export const { parse: parseView, format: formatView } = viewAddress;

function series(name: string) {
  return many<string, Known>(name, {
    read: (text, { indicator }) => indicator(text),
    fallback: DEFAULT_VIEW.series,
  });
}

/** The id of a snapshot; one other than this is kept and noted. */
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
