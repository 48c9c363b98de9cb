import type { History } from '../../src/analysis/history/history.ts';
import type { Method } from '../../src/analysis/method.ts';
import {
  type Cell,
  addMonths,
  type EventId,
  type Iso3,
  type Month,
  type Observation,
} from '../../src/schema.ts';
import { type Field, PipelineError, type Query, type Table } from './dataset.ts';

/**
 * What each file in pipeline/results/ declares: tables computed by a method of src/analysis once all others
 * exist. A file declares several tables where one computation yields them all.
 */
export interface Result<Name extends string = string> {
  method: Pick<Method, 'id' | 'version'>;
  /** Names of the sources it rests on; the news alone by default. */
  restsOn?: string[];
  tables: Record<Name, ResultTable>;
  rows(run: Run): Promise<Record<Name, ResultRow[]>> | Record<Name, ResultRow[]>;
}

/** A table without what the pipeline adds: name, sources, and the columns `version` and `made_on`. */
export interface ResultTable extends Omit<Table, 'name' | 'sources' | 'sql'> {
  /** Significant digits of its numbers, for all or by field; 3 by default, more where readers compute with them. */
  digits?: number | Record<string, number>;
}

/** One cell per field, by name. A date may be given as a month: its first day. */
export type ResultRow = Record<string, Cell>;

export interface Series {
  countries?: readonly Iso3[];
  events?: readonly EventId[];
}

/**
 * What a result may ask of the tables created before it. Everything is computed once per run and must not be
 * mutated.
 */
export interface Run {
  madeOn: string;
  /** Sorted by event, country, month (as text), as the site reads them. */
  observations(series?: Series): Promise<Observation[]>;
  histories(series?: Series): Promise<History[]>;
  query: Query;
  /** Calls `make` once per run, whoever asks: for what several results share. */
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

/** Rounds to significant digits, so that a column holds few distinct values and compresses well. Never gives −0. */
export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits)) + 0;
}

/** Last day of the month `ahead` months after `origin`: when a forecast for it has expired. */
export function lastDay(origin: Month, ahead = 6): string {
  const after = new Date(`${addMonths(origin, ahead + 1)}-01T00:00:00Z`);
  return new Date(after.getTime() - 86_400_000).toISOString().slice(0, 10);
}

export function tableOf(name: string, { method, restsOn = ['mlp-civic'], tables }: Result): Table {
  const { digits: _, ...table } = tables[name]!;
  const hasRows = {
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
    checks: [hasRows, ...(table.checks ?? [])],
  };
}

/**
 * Rows as cells in field order: numbers rounded, months as days, version and day appended. Fails, naming table,
 * row and column, when a row lacks a field, has an undeclared one, or holds a number that is not finite.
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
