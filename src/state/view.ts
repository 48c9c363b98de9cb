import { formatMonth } from '../i18n/format.ts';
import { type Key, t } from '../i18n/translate.ts';
import { type EventId, type Iso3, isEvent, isMonth, MEASURES, type Measure, type Month } from '../schema.ts';

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

/** The names of the address's parameters that belong to the view. */
export const PARAMETERS = ['country', 'event', 'from', 'to', 'measure', 'chart', 'at', 'snapshot'] as const;
type Parameter = (typeof PARAMETERS)[number];

/** Older spellings of addresses, each brought to today's by one function, in the order in which they changed. */
export const migrations: readonly ((params: URLSearchParams) => void)[] = [
  function pluralNames(params) {
    for (const [plural, name] of [['countries', 'country'] as const, ['events', 'event'] as const]) {
      const values = params.getAll(plural);
      params.delete(plural);
      for (const value of values) params.append(name, value);
    }
  },
  function upperCaseCodes(params) {
    for (const name of PARAMETERS) {
      const values = params.getAll(name);
      params.delete(name);
      for (const value of values) params.append(name, value.toLowerCase());
    }
  },
];

/**
 * Reads a view from the parameters of an address. Never throws: what is unknown or outside the snapshot falls back
 * to the default, and `notes` says so in plain sentences.
 */
export function parseView(params: URLSearchParams, known: Known): { view: View; notes: string[] } {
  const current = new URLSearchParams(params);
  for (const migrate of migrations) migrate(current);
  const notes: string[] = [];
  const note = (key: Key, values: Record<string, string>) => void notes.push(t(key, values));
  const one = (name: Parameter) => current.getAll(name).at(-1)?.trim() || null;

  function many<Value extends string>(name: Parameter, key: Key, read: (text: string) => Value | null) {
    const texts = current.getAll(name).flatMap((value) => value.split(','));
    const found = texts.map((text) => text.trim()).filter(Boolean);
    return [...new Set(found)].flatMap((text) => {
      const value = read(text);
      if (value === null) note(key, { value: text });
      return value === null ? [] : [value];
    });
  }

  function month(name: Parameter): Month | null {
    const text = one(name);
    if (text === null) return null;
    if (!isMonth(text)) note('view.note.month', { value: text });
    else if (text < known.firstMonth || text > known.lastMonth) note('view.note.outside', range(text));
    else return text;
    return null;
  }

  function range(value: Month): Record<string, string> {
    const { firstMonth, lastMonth } = known;
    return { value: formatMonth(value), first: formatMonth(firstMonth), last: formatMonth(lastMonth) };
  }

  function choice<Value extends string>(
    name: Parameter,
    key: Key,
    values: readonly Value[],
    fallback: Value,
  ) {
    const text = one(name);
    const value = values.find((candidate) => candidate === text);
    if (text !== null && value === undefined) note(key, { value: text, known: values.join(', ') });
    return value ?? fallback;
  }

  const covered = new Set(known.countries);
  const countries = many('country', 'view.note.country', (text) =>
    covered.has(text.toUpperCase()) ? text.toUpperCase() : null,
  );
  const events = many('event', 'view.note.event', (text) => (isEvent(text) ? text : null));
  let [from, to] = [month('from'), month('to')];
  if (from && to && from > to) {
    note('view.note.order', { from: formatMonth(from), to: formatMonth(to) });
    [from, to] = [to, from];
  }
  const snapshot = one('snapshot');
  const pinned = snapshot && /^[0-9a-f]{12}$/.test(snapshot) ? snapshot : null;
  if (snapshot && snapshot !== known.snapshot) {
    note('view.note.snapshot', { value: snapshot, known: known.snapshot });
  }
  const view: View = {
    countries,
    events: events.length > 0 ? events : [...DEFAULT_VIEW.events],
    from,
    to,
    measure: choice('measure', 'view.note.measure', MEASURES, DEFAULT_VIEW.measure),
    chart: choice('chart', 'view.note.chart', CHARTS, DEFAULT_VIEW.chart),
    at: month('at'),
    snapshot: pinned,
  };
  return { view, notes };
}

/** The query of an address that shows the view, `?country=ken,tza&from=2019-01`; defaults are left out, so it may be empty. */
export function formatView(view: View): string {
  const values: Record<Parameter, string | null> = {
    country: view.countries.join(',').toLowerCase(),
    event: view.events.join(','),
    from: view.from,
    to: view.to,
    measure: view.measure,
    chart: view.chart,
    at: view.at,
    snapshot: view.snapshot,
  };
  const defaults: Partial<Record<Parameter, string>> = {
    event: DEFAULT_VIEW.events.join(','),
    measure: DEFAULT_VIEW.measure,
    chart: DEFAULT_VIEW.chart,
  };
  const pairs = PARAMETERS.flatMap((name) => {
    const value = values[name];
    return value && value !== defaults[name] ? [`${name}=${value}`] : [];
  });
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
