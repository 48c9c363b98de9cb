import type { History } from '../../src/analysis/history/history.ts';
import type { Method } from '../../src/analysis/method.ts';
import { addMonths, type EventId, type Iso3, type Month, type Observation } from '../../src/schema.ts';
import { type Cell, type Field, PipelineError, type Query, type Table } from './dataset.ts';

/**
 * What one file in pipeline/results/ declares: tables computed by a method of src/analysis, made when all others are.
 * A file gives several tables where one computation gives them all.
 */
export interface Result<Name extends string = string> {
  /** Its version stands in every row. */
  method: Pick<Method, 'id' | 'version'>;
  /** Names of the sources it rests on; the news alone unless named. */
  restsOn?: string[];
  tables: Record<Name, ResultTable>;
  /** The rows of each table, in any order. */
  rows(run: Run): Promise<Record<Name, ResultRow[]>> | Record<Name, ResultRow[]>;
}

/** A table without what the mechanism adds: name, sources, the columns `version` and `made_on`. */
export interface ResultTable extends Omit<Table, 'name' | 'sources' | 'sql'> {
  /** Significant digits of its numbers, of all or by field; 3 unless a reader computes on with them. */
  digits?: number | Record<string, number>;
}

/** One cell for every field, by name. A date may be a month: its first day. */
export type ResultRow = Record<string, Cell>;

/** Which series; all unless named. */
export interface Series {
  countries?: readonly Iso3[];
  events?: readonly EventId[];
}

/** What a result may ask of the tables made before it. Everything is made once per run and must not be changed. */
export interface Run {
  /** ISO day of the news release: when every result counts as made. */
  madeOn: string;
  /** Sorted by event, country, month (as text), as src/data/observations.ts gives them. */
  observations(series?: Series): Promise<Observation[]>;
  /** Whole histories with live surges and the producer's flags, sorted by event, then country. */
  histories(series?: Series): Promise<History[]>;
  query: Query;
  /** Calls `make` once per run, whoever asks: for what several results need. */
  once<T>(make: (run: Run) => T): T;
}

const STAMP: Field[] = [
  {
    name: 'version',
    type: 'string',
    title: 'Version',
    description: 'Version of the method, as its page states it.',
  },
  {
    name: 'made_on',
    type: 'date',
    title: 'Made on',
    description: 'Day of the news release from which it was computed.',
  },
];

/**
 * A number to so many significant digits, so that a column holds few different values and packs well.
 * 0 stays 0 and is never negative.
 */
export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits)) + 0;
}

/** Last day of the month that is so many months after `origin`: when a forecast of it has expired. */
export function lastDay(origin: Month, ahead = 6): string {
  const after = new Date(`${addMonths(origin, ahead + 1)}-01T00:00:00Z`);
  return new Date(after.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** A table of a result as it is written, with the columns that all have. */
export function tableOf(name: string, { method, restsOn = ['mlp-civic'], tables }: Result): Table {
  const { digits: _, ...table } = tables[name]!;
  const some = {
    says: 'it has rows',
    sql: `SELECT 0 AS rows WHERE NOT EXISTS (FROM "${name}")`,
  };
  return {
    ...table,
    name,
    sources: restsOn,
    method: method.id,
    fields: [...table.fields, ...STAMP],
    sql: `FROM raw."result_${name}"`,
    checks: [some, ...(table.checks ?? [])],
  };
}

/**
 * Rows as cells in the order of the table's fields: numbers rounded, months as days, stamped with version and day. Fails
 * with table, row and column when a row lacks a field, has one that is not declared, or a number that is none.
 */
export function cellsOf(
  table: Table,
  rows: readonly ResultRow[],
  { method, tables }: Result,
  madeOn: string,
): Cell[][] {
  const { fields, digits } = tables[table.name]!;
  return rows.map((row, i) => {
    const fail = (what: string): never => {
      throw new PipelineError(`Table ${table.name}, row ${i + 1} of the method ${method.id}: ${what}.`);
    };
    const unknown = Object.keys(row).find((name) => !fields.some((field) => field.name === name));
    if (unknown !== undefined) fail(`"${unknown}" is no field of the table`);
    const own = fields.map(({ name, type }): Cell => {
      const cell = row[name];
      if (cell === undefined) return fail(`"${name}" is missing; say null where there is no value`);
      if (cell === null) return null;
      const fits =
        type === 'number' || type === 'integer'
          ? typeof cell === 'number' && Number.isFinite(cell)
          : typeof cell === (type === 'boolean' ? 'boolean' : 'string');
      if (!fits) return fail(`"${name}" is ${String(cell)}, not a ${type}`);
      if (type === 'integer' && !Number.isInteger(cell)) return fail(`"${name}" is ${cell}, not an integer`);
      if (type === 'number') {
        return rounded(cell as number, typeof digits === 'object' ? digits[name] : digits);
      }
      return type === 'date' && String(cell).length === 7 ? `${String(cell)}-01` : cell;
    });
    return [...own, method.version, madeOn];
  });
}
