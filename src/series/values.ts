import { rowsOf, storedRows } from '../data/tables/rows.ts';
import { oncePer } from '../data/snapshot/once.ts';
import { type Iso3, type Month, shareOf } from '../schema.ts';
import type { Indicator, RowsOf } from './indicator.ts';
import { ownValues } from './own.ts';
import type { Point } from './series.ts';

/**
 * The values of an indicator in every country that has any, oldest first, in the indicator's first measure. A yearly
 * value is dated to January. A month or year without a row has no point.
 */
export async function valuesOf(indicator: Indicator): Promise<ReadonlyMap<Iso3, readonly Point[]>> {
  return indicator.rows === null
    ? ownValues(indicator.id)
    : storedValues({ ...indicator, rows: indicator.rows });
}

type Stored = Indicator & { rows: RowsOf };

const storedValues = oncePer(
  (indicator: Stored) =>
    indicator.rows.base === null ? plainValues(indicator) : countedValues(indicator, indicator.rows.base),
  ({ id }) => id,
);

interface Row {
  country: Iso3;
  month: Month;
  value: number | null;
  lower: number | null;
  upper: number | null;
}

async function rowsOfIndicator({ rows, bounds, grain }: Stored): Promise<Row[]> {
  const { table, where, time, value } = rows;
  const { lower, upper } = bounds ?? { lower: value, upper: value };
  const columns = [...new Set(['country', time, value, lower, upper])];
  const found = await storedRows(table, { columns, where });
  return found.map((row) => ({
    country: row['country'] as Iso3,
    month: (grain === 'month' ? row[time] : `${String(row[time])}-01`) as Month,
    value: row[value] as number | null,
    lower: row[lower] as number | null,
    upper: row[upper] as number | null,
  }));
}

async function plainValues(indicator: Stored): Promise<Map<Iso3, Point[]>> {
  const points = new Map<Iso3, Point[]>();
  for (const { country, month, value, lower, upper } of await rowsOfIndicator(indicator)) {
    push(points, country, {
      ...{ month, value, thin: false, partial: false },
      ...(indicator.bounds ? { lower, upper } : {}),
    });
  }
  return sorted(points);
}

async function countedValues(indicator: Stored, name: 'coverage' | 'influence_coverage') {
  const base = await newsBase(name);
  const counts = new Map<string, Point & { count: number }>();
  const points = new Map<Iso3, Point[]>();
  for (const { country, month, value } of await rowsOfIndicator(indicator)) {
    const key = `${country} ${month}`;
    const known = counts.get(key);
    if (known) {
      known.count += value!;
      continue;
    }
    const { articles, thin } = base.get(key) ?? { articles: 0, thin: true };
    const point = { month, value: null, thin, partial: false, count: value!, articles };
    counts.set(key, point);
    push(points, country, point);
  }
  for (const point of counts.values()) {
    point.value = shareOf(point.count, point.articles ?? 0);
  }
  return sorted(points);
}

const newsBase = oncePer(async (name: 'coverage' | 'influence_coverage') => {
  const rows = await rowsOf(name, { columns: ['country', 'month', 'articles', 'thin'] });
  return new Map(rows.map((row) => [`${row.country} ${row.month}`, row]));
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
