import type { Field, Cell, Iso3 } from '../../schema.ts';
import { catalog, resource, type Resource } from '../snapshot/catalog.ts';
import { oncePer } from '../snapshot/once.ts';
import { isoDay } from './rows.ts';
import { column, type Table, table } from './table.ts';

export interface Grain {
  country: string | null;
  time: { from: Field; until: Field | null } | null;
}

export interface Reach {
  country: Iso3 | null;
  rows: number;
  /** Rows by year; a row that spans years counts in each of them. Years without rows are left out. */
  years: Map<number, number>;
  undated: number;
  /** As `2024`, `2024-06` or `2024-06-30`, whichever the column is of; null when no row carries a date. */
  first: string | null;
  last: string | null;
}

/** What does a table of the snapshot cover? One entry per country that has rows, sorted by code. */
export const reach = oncePer(async (name): Promise<Reach[]> => {
  const [entry, { created }] = await Promise.all([resource(name), catalog()]);
  const grain = grainOf(entry);
  const columns = [grain.country, grain.time?.from.name, grain.time?.until?.name].filter(
    (one) => one !== undefined && one !== null,
  );
  return reachOf(await table(name, columns), grain, Number(created.slice(0, 4)));
});

const STARTS = /^(since|first|start)(?=_|$)/;
const ENDS: Record<string, string> = { since: 'until', first: 'last', start: 'end' };

/** The column of countries is called country or iso3; a year goes before a date, a date in the key before a span. */
export function grainOf({ schema: { fields, primaryKey } }: Pick<Resource, 'schema'>): Grain {
  const named = (...names: string[]) => fields.find(({ name }) => names.includes(name));
  return { country: named('country', 'iso3')?.name ?? null, time: timeOf() };

  function timeOf(): Grain['time'] {
    const at = (from: Field | undefined) => from && { from, until: null };
    const dates = fields.filter(({ type }) => type === 'date');
    const first = fields.find(({ name }) => STARTS.test(name));
    const until = first && named(first.name.replace(STARTS, (start) => ENDS[start]!));
    return (
      at(named('year')) ??
      at(dates.find(({ name }) => primaryKey.includes(name))) ??
      (first && until ? { from: first, until } : at(dates[0])) ??
      null
    );
  }
}

/**
 * What do the rows of a table cover?
 *
 * @param openYear spans without an end last until this year, or the last one that any row names
 */
export function reachOf(from: Table, { country, time }: Grain, openYear: number): Reach[] {
  const codes = country === null ? null : column<Iso3>(from, country);
  const starts = time && column(from, time.from.name);
  const ends = time?.until ? column(from, time.until.name) : starts;
  const year = (value: Cell) => (value === null ? null : Number(stamp(value, time!.from).slice(0, 4)));
  const newest = Math.max(openYear, ...yearsIn(ends), ...yearsIn(starts));
  const found = new Map<Iso3 | null, Reach>();
  for (let row = 0; row < from.rows; row++) {
    const code = codes?.[row] ?? null;
    const one = found.get(code) ?? {
      country: code,
      rows: 0,
      years: new Map<number, number>(),
      undated: 0,
      first: null,
      last: null,
    };
    found.set(code, one);
    one.rows++;
    const [start, end] = [starts?.[row] ?? null, ends?.[row] ?? null];
    const first = year(start ?? end);
    if (first === null) {
      one.undated++;
      continue;
    }
    const last = year(end) ?? newest;
    for (let at = first; at <= last; at++) one.years.set(at, (one.years.get(at) ?? 0) + 1);
    for (const value of [start, end]) {
      if (value === null) continue;
      const text = stamp(value, time!.from);
      if (one.first === null || text < one.first) one.first = text;
      if (one.last === null || text > one.last) one.last = text;
    }
  }
  return [...found.values()].sort((a, b) => ((a.country ?? '') < (b.country ?? '') ? -1 : 1));

  function yearsIn(values: readonly Cell[] | null): number[] {
    return values === null ? [] : [...new Set(values)].flatMap((value) => year(value) ?? []);
  }
}

function stamp(value: Cell, { name, type }: Field): string {
  if (type !== 'date') return String(value).padStart(4, '0');
  const day = isoDay(Number(value));
  return name.endsWith('month') ? day.slice(0, 7) : day;
}
