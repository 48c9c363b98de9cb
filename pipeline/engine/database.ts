import type { Cell } from '../../src/schema.ts';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DuckDBAppender, DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api';
import { type CellType, type FieldType, PipelineError, type Query, type Table } from './dataset.ts';

const SQL_TYPE = {
  text: 'VARCHAR',
  string: 'VARCHAR',
  number: 'DOUBLE',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
  date: 'DATE',
} as const satisfies Record<CellType | FieldType, string>;

/** One row group per file; no Bloom filters, since files are read whole. */
const PARQUET = 'FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 1048576, WRITE_BLOOM_FILTER false';
const MS_PER_DAY = 86_400_000;

export interface WrittenFile {
  path: string;
  rows: number;
}

export interface Database {
  fill(name: string, columns: Record<string, CellType>, rows: Iterable<Cell[]>): Promise<void>;
  create(table: Pick<Table, 'name' | 'fields' | 'sql'>): Promise<void>;
  query: Query;
  write(table: Pick<Table, 'name' | 'primaryKey' | 'partitionBy'>, folder: string): Promise<WrittenFile[]>;
  close(): void;
}

export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run('CREATE SCHEMA raw');

  const query: Query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS();

  async function copy(sql: string, folder: string, path: string): Promise<WrittenFile> {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const { rowsChanged } = await connection.run(`COPY (${sql}) TO ${quoted(file)} (${PARQUET})`);
    return { path, rows: rowsChanged };
  }

  return {
    query,
    async fill(name, columns, rows) {
      const types = Object.values(columns);
      const list = Object.entries(columns).map(([column, type]) => `"${column}" ${SQL_TYPE[type]}`);
      await explained(
        `Staging table ${name}`,
        connection.run(`CREATE TABLE raw."${name}" (${list.join(', ')})`),
      );
      const appender = await connection.createAppender(name, 'raw');
      for (const row of rows) {
        types.forEach((type, i) => {
          append(appender, row[i] ?? null, type);
        });
        appender.endRow();
      }
      appender.closeSync();
    },
    async create({ name, fields, sql }) {
      const casts = fields.map(
        (field) => `CAST("${field.name}" AS ${SQL_TYPE[field.type]}) AS "${field.name}"`,
      );
      const select = `SELECT ${casts.join(', ')} FROM (${sql})`;
      await explained(`Table ${name}`, connection.run(`CREATE TABLE "${name}" AS ${select}`));
    },
    async write({ name, primaryKey, partitionBy }, folder) {
      const order = `ORDER BY ${primaryKey.map((field) => `"${field}"`).join(', ')}`;
      if (partitionBy === undefined)
        return [await copy(`FROM "${name}" ${order}`, folder, `${name}.parquet`)];
      const files: WrittenFile[] = [];
      for (const { value } of await query(
        `SELECT DISTINCT "${partitionBy}" AS value FROM "${name}" ORDER BY value`,
      )) {
        const sql = `FROM "${name}" WHERE "${partitionBy}" = ${quoted(String(value))} ${order}`;
        files.push(await copy(sql, folder, `${name}/${String(value)}.parquet`));
      }
      return files;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function explained(what: string, work: Promise<unknown>): Promise<void> {
  await work.catch((cause: Error) => {
    throw new PipelineError(`${what} could not be created: ${cause.message}`, { cause });
  });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function append(appender: DuckDBAppender, cell: Cell, type: CellType): void {
  if (cell === null) return appender.appendNull();
  switch (type) {
    case 'text':
      return appender.appendVarchar(cell as string);
    case 'number':
      return appender.appendDouble(cell as number);
    case 'integer':
      return appender.appendInteger(cell as number);
    case 'boolean':
      return appender.appendBoolean(cell as boolean);
    case 'date':
      return appender.appendDate(new DuckDBDateValue(Date.parse(cell as string) / MS_PER_DAY));
    default:
      return type satisfies never;
  }
}
