import { parquetMetadataAsync, parquetRead } from 'hyparquet';
import { type Month, monthAt } from '../../schema.ts';
import { resource } from '../snapshot/catalog.ts';
import { type Part, readPart, SnapshotError } from '../snapshot/files.ts';
import { oncePer } from '../snapshot/once.ts';

/** A value as stored; dates are days since 1970-01-01. */
export type Value = string | number | boolean | null;

export interface Table {
  rows: number;
  columns: Map<string, Value[]>;
}

/** A table of the snapshot, all files joined, decoded once. */
export const table = oncePer(decodeTable);

/** The same, decoded anew: for what hands the rows over and does not keep them. */
export async function decodeTable(name: string): Promise<Table> {
  return joined((await resource(name)).parts);
}

const bytesOf = oncePer(readPart, (part) => part.path);

/** One Parquet file of the snapshot, loaded once, checked and decoded. */
export async function readTable(part: Part): Promise<Table> {
  const bytes = await bytesOf(part);
  try {
    return await decode(bytes.buffer);
  } catch (cause) {
    throw new SnapshotError(`The file ${part.path} is not readable as Parquet.`, { cause });
  }
}

/** The values of a column, which the caller knows to be of type `Kind`. */
export function column<Kind extends Value>(from: Table, name: string): Kind[] {
  const values = from.columns.get(name);
  if (values) return values as Kind[];
  throw new SnapshotError(
    `The snapshot has no column ${name}; it has ${[...from.columns.keys()].join(', ')}.`,
  );
}

export function months(from: Table, name: string): Month[] {
  return column<number>(from, name).map(monthOfDay);
}

const known = new Map<number, Month>();

function monthOfDay(day: number): Month {
  const found = known.get(day);
  if (found) return found;
  const date = new Date(day * 86_400_000);
  const month = monthAt(date.getUTCFullYear() * 12 + date.getUTCMonth());
  known.set(day, month);
  return month;
}

async function decode(file: ArrayBuffer): Promise<Table> {
  const metadata = await parquetMetadataAsync(file, { geoparquet: false });
  const rows = Number(metadata.num_rows);
  const names = metadata.schema.slice(1).map((element) => element.name);
  const columns = new Map(names.map((name) => [name, new Array<Value>(rows).fill(null)]));
  await parquetRead({
    file,
    metadata,
    geoparquet: false,
    parsers: { dateFromDays: (days: number) => days },
    onChunk: ({ columnName, columnData, rowStart }) => {
      const values = columns.get(columnName);
      if (!values) return;
      for (let i = 0; i < columnData.length; i++) values[rowStart + i] = plain(columnData[i]);
    },
  });
  return { rows, columns };
}

function plain(value: unknown): Value {
  if (typeof value === 'bigint') return Number(value);
  return (value ?? null) as Value;
}

async function joined(parts: readonly Part[]): Promise<Table> {
  const tables = await Promise.all(parts.map(readTable));
  const columns = new Map<string, Value[]>();
  for (const name of tables[0]?.columns.keys() ?? []) {
    columns.set(
      name,
      tables.flatMap((one) => column(one, name)),
    );
  }
  return { rows: tables.reduce((sum, one) => sum + one.rows, 0), columns };
}
