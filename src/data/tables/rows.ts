import { LIST_COLUMNS, MONTH_COLUMNS, type Rows, type TableName } from '../../rows.ts';
import { type Field, type Cell, type Day, type Month, monthAt } from '../../schema.ts';
import { resource, type Resource } from '../snapshot/catalog.ts';
import type { Part } from '../snapshot/files.ts';
import { oncePer } from '../snapshot/once.ts';
import { SnapshotError } from '../snapshot/snapshot-error.ts';
import { columnOf, table } from './table.ts';

export type Column<Name extends TableName> = keyof Rows[Name] & string;

/** The values that rows must have in some columns; a column without any, or with `undefined`, is free. */
export type Where<Name extends TableName> = {
  [Key in Column<Name>]?: readonly Rows[Name][Key][] | undefined;
};

/**
 * The rows of a table, sorted as its type says. Only the columns asked for are decoded; where the table is one file per value of a
 * column, only the files that `where` allows are loaded.
 */
export async function rowsOf<Name extends TableName, Key extends Column<Name> = Column<Name>>(
  name: Name,
  { columns, where = {} }: { columns?: readonly Key[]; where?: Where<Name> } = {},
): Promise<Pick<Rows[Name], Key>[]> {
  const rows = await storedRows(name, { columns, where: where as Conditions });
  return rows as Pick<Rows[Name], Key>[];
}

type Conditions = Readonly<Record<string, readonly RowValue[] | undefined>>;

/** The same for a table and columns that are only known when the code runs. */
export async function storedRows(
  name: string,
  { columns, where = {} }: { columns?: readonly string[] | undefined; where?: Conditions } = {},
): Promise<Record<string, RowValue>[]> {
  const entry = await resource(name);
  const conditions = Object.entries(where).flatMap(([key, allowed]) =>
    allowed === undefined ? [] : [{ column: fieldOf(entry, key).name, allowed }],
  );
  const split = entry.parts.length > 1 ? entry.schema.primaryKey[0] : undefined;
  const parts = partsOf(entry, conditions.find(({ column }) => column === split)?.allowed);
  const within = conditions.filter(({ column }) => column !== split);
  const keys = columns ?? entry.schema.fields.map((field) => camelCase(field.name));
  const found = await Promise.all(parts.map((part) => rowsOfPart(entry, part, keys, within)));
  return found.length === 1 ? found[0]! : found.flat();
}

/** The rows of a table as stored, days as `YYYY-MM-DD`, one array per row in the order of its columns; all, or the first few. */
export async function tableRows(name: string, limit = Infinity): Promise<Cell[][]> {
  const [{ rows, columns }, { schema }] = await Promise.all([table(name), resource(name)]);
  const read = schema.fields.map((field) => ({ field, values: columns.get(field.name)! }));
  return Array.from({ length: Math.min(rows, limit) }, (_, row) =>
    read.map(({ field, values }) => readable(values[row] ?? null, field)),
  );
}

const days = new Map<number, Day>();

export function isoDay(day: number): Day {
  const text = days.get(day) ?? new Date(day * 86_400_000).toISOString().slice(0, 10);
  days.set(day, text);
  return text;
}

type RowValue = Cell | readonly string[];

interface Condition {
  column: string;
  allowed: readonly RowValue[];
}

async function rowsOfPart(
  entry: Resource,
  part: Part,
  keys: readonly string[],
  [first, ...others]: readonly Condition[],
): Promise<Record<string, RowValue>[]> {
  const read = await Promise.all(
    keys.map(async (key) => ({ key, cells: await cellsOf(entry, part, fieldOf(entry, key).name) })),
  );
  const rowAt = (row: number) => {
    const made: Record<string, RowValue> = {};
    for (const { key, cells } of read) made[key] = cells[row]!;
    return made;
  };
  if (first === undefined) return Array.from({ length: read[0]?.cells.length ?? 0 }, (_, row) => rowAt(row));
  const index = await indexOf({ entry, part, column: first.column });
  const rows = [...new Set(first.allowed)].flatMap((value) => index.get(value) ?? []);
  const tests = await Promise.all(
    others.map(async ({ column, allowed }) => {
      const [cells, set] = [await cellsOf(entry, part, column), new Set(allowed)];
      return (row: number) => set.has(cells[row]!);
    }),
  );
  return rows
    .sort((a, b) => a - b)
    .filter((row) => tests.every((test) => test(row)))
    .map(rowAt);
}

interface Place {
  entry: Resource;
  part: Part;
  column: string;
}

const placeName = ({ part, column }: Place) => `${part.path} ${column}`;

const cellsOf = (entry: Resource, part: Part, column: string) => decodedCells({ entry, part, column });

const decodedCells = oncePer(async ({ entry, part, column }: Place): Promise<RowValue[]> => {
  const values = await columnOf(entry, part, column);
  const named = (columns: Partial<Record<string, readonly string[]>>) =>
    columns[entry.name]?.includes(column);
  if (named(MONTH_COLUMNS)) return values.map((value) => (value === null ? null : monthOf(Number(value))));
  if (named(LIST_COLUMNS)) {
    return values.map((value) => (value === null ? null : String(value).split(' ').filter(Boolean)));
  }
  const field = entry.schema.fields.find((one) => one.name === column)!;
  return field.type === 'date' ? values.map((value) => readable(value, field)) : values;
}, placeName);

const indexOf = oncePer(async ({ entry, part, column }: Place): Promise<Map<RowValue, number[]>> => {
  const index = new Map<RowValue, number[]>();
  (await cellsOf(entry, part, column)).forEach((cell, row) => {
    const rows = index.get(cell);
    if (rows) rows.push(row);
    else index.set(cell, [row]);
  });
  return index;
}, placeName);

function partsOf({ parts, schema }: Resource, allowed: readonly RowValue[] | undefined): Part[] {
  if (allowed === undefined) return parts;
  return [...new Set(allowed)].sort().map((value) => {
    const found = parts.find(({ path }) => path.endsWith(`/${String(value)}.parquet`));
    if (found) return found;
    throw new SnapshotError('snapshot.part', { column: schema.primaryKey[0]!, value: String(value) });
  });
}

function fieldOf({ name, schema }: Resource, key: string): Field {
  const found = schema.fields.find((field) => camelCase(field.name) === key);
  if (found) return found;
  const columns = schema.fields.map((field) => camelCase(field.name));
  throw new SnapshotError('snapshot.column', { table: name, column: key, columns });
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const months = new Map<number, Month>();

function monthOf(day: number): Month {
  const known = months.get(day);
  if (known) return known;
  const date = new Date(day * 86_400_000);
  const month = monthAt(date.getUTCFullYear() * 12 + date.getUTCMonth());
  months.set(day, month);
  return month;
}

function readable(value: Cell, { type }: Field): Cell {
  return value === null || type !== 'date' ? value : isoDay(Number(value));
}
