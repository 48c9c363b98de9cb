import { type FileMetaData, parquetMetadataAsync, parquetRead } from 'hyparquet';
import { resource, type Resource } from '../snapshot/catalog.ts';
import { type Part, readPart } from '../snapshot/files.ts';
import { oncePer } from '../snapshot/once.ts';
import type { Cell } from '../../schema.ts';
import { SnapshotError } from '../snapshot/snapshot-error.ts';

/** Columns as stored; dates are days since 1970-01-01. */
export interface Table {
  rows: number;
  columns: Map<string, Cell[]>;
}

/** Some columns of a table as stored, or all, of all its files; each is decoded once. */
export async function table(name: string, columns?: readonly string[]): Promise<Table> {
  const entry = await resource(name);
  const names = columns ?? entry.schema.fields.map((field) => field.name);
  const read = names.map(async (column): Promise<[string, Cell[]]> => [
    column,
    (await Promise.all(entry.parts.map((part) => columnOf(entry, part, column)))).flat(),
  ]);
  return { rows: entry.rows, columns: new Map(await Promise.all(read)) };
}

/** A whole table, decoded again: for what hands the rows over and does not keep them. */
export async function decodeTable(name: string): Promise<Table> {
  const { parts } = await resource(name);
  const tables = await Promise.all(parts.map((part) => readable(part, decode)));
  const columns = new Map<string, Cell[]>();
  for (const column of tables[0]?.columns.keys() ?? []) {
    columns.set(
      column,
      tables.flatMap((one) => one.columns.get(column)!),
    );
  }
  return { rows: tables.reduce((sum, one) => sum + one.rows, 0), columns };
}

/** The values of a column, which the caller knows to be of type `Kind`. */
export function column<Kind extends Cell>(from: Table, name: string): Kind[] {
  const values = from.columns.get(name);
  if (values) return values as Kind[];
  throw new Error(`The snapshot has no column ${name}; it has ${[...from.columns.keys()].join(', ')}.`);
}

/** A column of one Parquet file of a table as stored; loaded, checked and decoded once. */
export async function columnOf({ name, schema }: Resource, part: Part, column: string): Promise<Cell[]> {
  if (schema.fields.some((field) => field.name === column)) return decodedColumn({ part, column });
  const columns = schema.fields.map((field) => field.name);
  throw new SnapshotError('snapshot.column', { table: name, column, columns });
}

const decodedColumn = oncePer(
  async ({ part, column }: { part: Part; column: string }) => {
    const { columns } = await readable(part, (file) => decode(file, [column]));
    return columns.get(column)!;
  },
  ({ part, column }) => `${part.path} ${column}`,
);

interface File {
  bytes: ArrayBuffer;
  metadata: FileMetaData;
}

const fileOf = oncePer(
  async (part: Part): Promise<File> => {
    const { buffer } = await readPart(part);
    return { bytes: buffer, metadata: await parquetMetadataAsync(buffer, { geoparquet: false }) };
  },
  (part) => part.path,
);

async function readable<Read>(part: Part, read: (file: File) => Promise<Read>): Promise<Read> {
  try {
    return await read(await fileOf(part));
  } catch (cause) {
    if (cause instanceof SnapshotError) throw cause;
    throw new SnapshotError('file.unreadable', { file: part.path }, { cause });
  }
}

async function decode({ bytes, metadata }: File, only?: string[]): Promise<Table> {
  const rows = Number(metadata.num_rows);
  const names = only ?? metadata.schema.slice(1).map((element) => element.name);
  const columns = new Map(names.map((name) => [name, new Array<Cell>(rows).fill(null)]));
  await parquetRead({
    file: bytes,
    metadata,
    geoparquet: false,
    ...(only && { columns: only }),
    parsers: { dateFromDays: (days: number) => days },
    onChunk: ({ columnName, columnData, rowStart }) => {
      const values = columns.get(columnName);
      if (!values) return;
      for (let i = 0; i < columnData.length; i++) values[rowStart + i] = plain(columnData[i]);
    },
  });
  return { rows, columns };
}

function plain(value: unknown): Cell {
  if (typeof value === 'bigint') return Number(value);
  return (value ?? null) as Cell;
}
