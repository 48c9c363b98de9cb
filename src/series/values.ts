import { column, months, readTable, table, type Table } from '../data/tables/table.ts';
import { resource } from '../data/snapshot/catalog.ts';
import type { Part } from '../data/snapshot/files.ts';
import { oncePer } from '../data/snapshot/once.ts';
import type { Iso3, Month } from '../schema.ts';
import type { Indicator } from './indicator.ts';
import type { Point } from './series.ts';

/**
 * The values of an indicator in every country that has any, oldest first, in the indicator's first measure. A yearly
 * value stands at its January. A month or year without a row is no point.
 */
export const valuesOf: (indicator: Indicator) => Promise<ReadonlyMap<Iso3, readonly Point[]>> = oncePer(
  async (indicator: Indicator) => {
    const { rows } = indicator;
    const from = await rowsFrom(rows);
    return rows.base === null ? plainValues(indicator, from) : countedValues(indicator, from, rows.base);
  },
  ({ id }) => id,
);

const partOf = oncePer(readTable, ({ path }: Part) => path);

async function rowsFrom({ table: name, part }: Indicator['rows']): Promise<Table> {
  if (part === null) return table(name);
  const { parts } = await resource(name);
  const found = parts.find(({ path }) => path === part);
  return found ? partOf(found) : table(name);
}

/** Places of the rows that belong to an indicator. */
function placesOf({ rows }: Indicator, from: Table): readonly number[] {
  const keys = Object.entries(rows.where);
  const last = keys.at(-1);
  if (!last) return Array.from({ length: from.rows }, (_, row) => row);
  const [name, among] = last;
  const others = keys.slice(0, -1).map(([key, wanted]) => {
    const values = column<string>(from, key);
    return (row: number) => wanted.includes(values[row]!);
  });
  const places = placesByKey(from, name);
  const found = among.flatMap((value) => places.get(value) ?? []);
  return found.filter((row) => others.every((holds) => holds(row)));
}

/** Of a column of a table that stays loaded. */
function kept<Value>(make: (from: Table, name: string) => Value): (from: Table, name: string) => Value {
  const known = new WeakMap<Table, Map<string, Value>>();
  return (from, name) => {
    const columns = known.get(from) ?? new Map<string, Value>();
    known.set(from, columns);
    const value = columns.get(name) ?? make(from, name);
    columns.set(name, value);
    return value;
  };
}

const placesByKey = kept((from, name) => {
  const places = new Map<string, number[]>();
  column<string>(from, name).forEach((value, row) => {
    const some = places.get(value);
    if (some) some.push(row);
    else places.set(value, [row]);
  });
  return places;
});

const monthsOf = kept(months);

function timesOf({ rows, grain }: Indicator, from: Table): (row: number) => Month {
  if (grain === 'month') {
    const found = monthsOf(from, rows.time);
    return (row) => found[row]!;
  }
  const years = column<number>(from, rows.time);
  return (row) => `${years[row]!}-01` as Month;
}

function plainValues(indicator: Indicator, from: Table): Map<Iso3, Point[]> {
  const { rows, bounds } = indicator;
  const country = column<Iso3>(from, 'country');
  const time = timesOf(indicator, from);
  const value = column<number | null>(from, rows.value);
  const lower = bounds && column<number | null>(from, bounds.lower);
  const upper = bounds && column<number | null>(from, bounds.upper);
  const points = new Map<Iso3, Point[]>();
  for (const row of placesOf(indicator, from)) {
    push(points, country[row]!, {
      ...{ month: time(row), value: value[row]!, thin: false, partial: false },
      ...(lower && upper ? { lower: lower[row]!, upper: upper[row]! } : {}),
    });
  }
  return sorted(points);
}

async function countedValues(indicator: Indicator, from: Table, name: string): Promise<Map<Iso3, Point[]>> {
  const base = await newsBase(name);
  const country = column<Iso3>(from, 'country');
  const time = timesOf(indicator, from);
  const count = column<number>(from, indicator.rows.value);
  const counts = new Map<string, Point & { count: number }>();
  const points = new Map<Iso3, Point[]>();
  for (const row of placesOf(indicator, from)) {
    const key = `${country[row]!} ${time(row)}`;
    const known = counts.get(key);
    if (known) {
      known.count += count[row]!;
      continue;
    }
    const { articles, thin } = base.get(key) ?? { articles: 0, thin: true };
    const point = { month: time(row), value: null, thin, partial: false, count: count[row]!, articles };
    counts.set(key, point);
    push(points, country[row]!, point);
  }
  for (const point of counts.values()) {
    point.value = point.articles ? (10_000 * point.count) / point.articles : null;
  }
  return sorted(points);
}

/** Articles of every country and month, and whether they are too few. */
const newsBase = oncePer(async (name: string) => {
  const from = await table(name);
  const country = column<Iso3>(from, 'country');
  const month = months(from, 'month');
  const articles = column<number>(from, 'articles');
  const thin = column<boolean>(from, 'thin');
  return new Map(
    country.map((code, row) => [`${code} ${month[row]!}`, { articles: articles[row]!, thin: thin[row]! }]),
  );
});

function push(points: Map<Iso3, Point[]>, country: Iso3, point: Point): void {
  const known = points.get(country);
  if (known) known.push(point);
  else points.set(country, [point]);
}

function sorted(points: Map<Iso3, Point[]>): Map<Iso3, Point[]> {
  for (const some of points.values()) some.sort((a, b) => (a.month < b.month ? -1 : 1));
  return points;
}
