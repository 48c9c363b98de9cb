import { type EventId, isEvent, isMonth, type Iso3, type Month } from '../schema.ts';

/** What an address asked for and could not have: a code, and the values that its sentence names. */
export interface Fact {
  code: string;
  values: Readonly<Record<string, string | number | readonly string[]>>;
}

export type Note =
  | { code: 'unknown'; values: { parameter: string; value: string } }
  | { code: 'choice'; values: { parameter: string; value: string; known: readonly string[]; shown: string } }
  | { code: 'number'; values: { parameter: string; value: string; min: number; max: number } }
  | { code: 'month'; values: { parameter: string; value: string } }
  | { code: 'outside'; values: { value: Month; first: Month; last: Month } }
  | { code: 'order'; values: { from: Month; to: Month } };

export type NoteOf<Code extends Note['code']> = Extract<Note, { code: Code }>;

export interface Reading<Value, PageNote extends Fact = Note> {
  value: Value;
  notes: readonly PageNote[];
}

/**
 * One parameter of an address. Unknown values fall back to the default and leave a note; the default is omitted from
 * the address.
 */
export interface Parameter<Value, Known = unknown, PageNote extends Fact = Note> {
  name: string;
  /** Reads all values under the name, possibly none. Never throws. */
  read(texts: readonly string[], known: Known): Reading<Value, PageNote>;
  write(value: Value): readonly string[];
}

/** Converts one older spelling of an address to the current one, in place. */
export type Migration = (params: URLSearchParams) => void;

export interface Address<View, Known, PageNote extends Fact = Note> {
  /** The state that an address asks for. Never throws; `notes` lists what could not be had, each once. */
  parse(params: URLSearchParams, known: Known): { view: View; notes: PageNote[] };
  format(view: View): string;
  /** The query's parameters that are not the page's own, in current or older spelling. */
  others(params: URLSearchParams): URLSearchParams;
}

export interface Declaration<View extends object, Known, PageNote extends Fact> {
  parameters: { [Name in keyof View]: Parameter<View[Name], Known, PageNote> };
  migrations?: readonly Migration[];
  /** Corrects what is wrong only in combination. */
  settle?(view: View): { view: View; notes: readonly PageNote[] };
}

/** An address made of the declared parameters, one for each property of a page's state. */
export function address<View extends object, Known = unknown, PageNote extends Fact = Note>({
  parameters,
  migrations = [],
  settle = (view) => ({ view, notes: [] }),
}: Declaration<View, Known, PageNote>): Address<View, Known, PageNote> {
  const parts = Object.keys(parameters) as (keyof View)[];
  const migrated = (params: URLSearchParams) => {
    const current = new URLSearchParams(params);
    for (const migrate of migrations) migrate(current);
    return current;
  };
  return {
    parse(params, known) {
      const current = migrated(params);
      const readings = parts.map((part) => {
        const { name, read } = parameters[part];
        return { part, ...read(current.getAll(name), known) };
      });
      const { view, notes } = settle(
        Object.fromEntries(readings.map(({ part, value }) => [part, value])) as View,
      );
      return { view, notes: once([...readings.flatMap((reading) => reading.notes), ...notes]) };
    },
    format(view) {
      const pairs = parts.flatMap((part) => {
        const { name, write } = parameters[part];
        return write(view[part]).map((text) => `${name}=${encode(text)}`);
      });
      return pairs.length > 0 ? `?${pairs.join('&')}` : '';
    },
    others(params) {
      const rest = migrated(params);
      for (const part of parts) rest.delete(parameters[part].name);
      return rest;
    },
  };
}

/** Several values, separated by commas or under a repeated name, each once. */
export function many<Value extends string, Known = unknown>(
  name: string,
  {
    read,
    write = (value) => value,
    fallback = [],
  }: {
    read: (text: string, known: Known) => Value | readonly Value[] | null;
    write?: (value: Value) => string;
    fallback?: readonly Value[];
  },
): Parameter<Value[], Known, NoteOf<'unknown'>> {
  return {
    name,
    read(texts, known) {
      const readings = wordsIn(texts).map((text) => ({ text, value: read(text, known) }));
      const found = [...new Set(readings.flatMap(({ value }) => value ?? []))];
      const wrong = readings.filter(({ value }) => value === null);
      return {
        value: found.length > 0 ? found : [...fallback],
        notes: wrong.map(({ text }) => ({ code: 'unknown', values: { parameter: name, value: text } })),
      };
    },
    write(values) {
      const texts = values.map(write).join(',');
      return texts === fallback.map(write).join(',') ? [] : [texts];
    },
  };
}

export function countries<Known extends { countries: readonly Iso3[] }>(name = 'country') {
  return many<Iso3, Known>(name, {
    read: (text, known) => known.countries.find((iso3) => iso3 === text.toUpperCase()) ?? null,
    write: (iso3) => iso3.toLowerCase(),
  });
}

export function events(fallback: readonly EventId[] = [], name = 'event') {
  return many<EventId>(name, { read: (text) => (isEvent(text) ? text : null), fallback });
}

/** One of some values; the fallback need not be among them. */
export function choice<Value extends string | number, Fallback, Known = unknown>(
  name: string,
  {
    values,
    fallback,
    write = String,
  }: {
    values: readonly Value[] | ((known: Known) => readonly Value[]);
    fallback: Fallback;
    write?: (value: Value) => string;
  },
): Parameter<Value | Fallback, Known, NoteOf<'choice'>> {
  return {
    name,
    read(texts, known) {
      const text = lastOf(texts);
      if (text === null) return { value: fallback, notes: [] };
      const all = typeof values === 'function' ? values(known) : values;
      const value = all.find((each) => write(each) === text);
      if (value !== undefined) return { value, notes: [] };
      const shown = all.find((each) => Object.is(each, fallback));
      const facts = {
        parameter: name,
        value: text,
        known: all.map(write),
        shown: shown === undefined ? '' : write(shown),
      };
      return { value: fallback, notes: [{ code: 'choice', values: facts }] };
    },
    write: (value) => (value === fallback ? [] : [write(value as Value)]),
  };
}

export function month<Known extends { firstMonth: Month; lastMonth: Month }>(
  name: string,
): Parameter<Month | null, Known, NoteOf<'month' | 'outside'>> {
  return {
    name,
    read(texts, { firstMonth: first, lastMonth: last }) {
      const text = lastOf(texts);
      if (text === null) return { value: null, notes: [] };
      if (!isMonth(text)) {
        return { value: null, notes: [{ code: 'month', values: { parameter: name, value: text } }] };
      }
      if (text >= first && text <= last) return { value: text, notes: [] };
      return { value: null, notes: [{ code: 'outside', values: { value: text, first, last } }] };
    },
    write: (value) => (value === null ? [] : [value]),
  };
}

export function number(
  name: string,
  { min, max, fallback }: { min: number; max: number; fallback: number },
): Parameter<number, unknown, NoteOf<'number'>> {
  return {
    name,
    read(texts) {
      const text = lastOf(texts);
      if (text === null) return { value: fallback, notes: [] };
      const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
      if (value >= min && value <= max) return { value, notes: [] };
      return {
        value: fallback,
        notes: [{ code: 'number', values: { parameter: name, value: text, min, max } }],
      };
    },
    write: (value) => (value === fallback ? [] : [String(value)]),
  };
}

export function flag(name: string): Parameter<boolean, unknown, never> {
  return {
    name,
    read: (texts) => ({ value: lastOf(texts) === 'yes', notes: [] }),
    write: (value) => (value ? ['yes'] : []),
  };
}

export function inOrder<View extends { from: Month | null; to: Month | null }>(
  view: View,
): { view: View; notes: NoteOf<'order'>[] } {
  const { from, to } = view;
  if (!from || !to || from <= to) return { view, notes: [] };
  return { view: { ...view, from: to, to: from }, notes: [{ code: 'order', values: { from, to } }] };
}

/** Migrates the parameter `old` to `name`. */
export function renamed(old: string, name: string): Migration {
  return (params) => {
    const values = params.getAll(old);
    params.delete(old);
    for (const value of values) params.append(name, value);
  };
}

export function lastOf(texts: readonly string[]): string | null {
  return texts.at(-1)?.trim().toLowerCase() || null;
}

/** A name as written in addresses: `eastern-europe`. */
export function slugOf(name: string): string {
  return name.toLowerCase().replace(/\W+/g, '-');
}

function wordsIn(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.toLowerCase().split(',')).map((word) => word.trim());
  return [...new Set(words.filter(Boolean))];
}

/** Commas and colons stay readable. */
function encode(text: string): string {
  const [, encoded = ''] = new URLSearchParams({ '': text }).toString().split('=');
  return encoded.replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function once<PageNote extends Fact>(notes: readonly PageNote[]): PageNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
