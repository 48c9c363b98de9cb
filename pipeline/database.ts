import { type DuckDBAppender, DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api';
import {
  type Cell,
  type CellType,
  type Field,
  type FieldType,
  PipelineError,
  type Table,
} from './dataset.ts';

const SQL_TYPE = {
  text: 'VARCHAR',
  string: 'VARCHAR',
  number: 'DOUBLE',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
  date: 'DATE',
} as const satisfies Record<CellType | FieldType, string>;

/** One row group per file: the files are small, and its size must not depend on the machine. */
const ROW_GROUP_ROWS = 1_048_576;
const MS_PER_DAY = 86_400_000;

export interface Database {
  fill(table: string, columns: Record<string, CellType>, rows: Iterable<Cell[]>): Promise<void>;
  create(table: Table): Promise<void>;
  query(sql: string): Promise<Record<string, unknown>[]>;
  /** Writes the rows as one Parquet file and answers how many: same rows, same bytes. */
  writeParquet(sql: string, path: string): Promise<number>;
  close(): void;
}

/** An empty database in memory, on one thread so that rows and bytes come out in the same order each time. */
export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run('CREATE SCHEMA raw');

  return {
    async fill(table, columns, rows) {
      const types = Object.values(columns);
      const list = Object.entries(columns).map(([name, type]) => `"${name}" ${SQL_TYPE[type]}`);
      await connection.run(`CREATE TABLE raw."${table}" (${list.join(', ')})`);
      const appender = await connection.createAppender(table, 'raw');
      for (const row of rows) {
        row.forEach((cell, i) => append(appender, cell, types[i] as CellType));
        appender.endRow();
      }
      appender.closeSync();
    },
    async create(table) {
      const casts = table.fields.map(
        (field) => `CAST("${field.name}" AS ${sqlType(field)}) AS "${field.name}"`,
      );
      try {
        await connection.run(
          `CREATE TABLE "${table.name}" AS SELECT ${casts.join(', ')} FROM (${table.sql})`,
        );
      } catch (cause) {
        throw new PipelineError(`Table ${table.name} could not be made: ${(cause as Error).message}`, {
          cause,
        });
      }
    },
    async query(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJson();
    },
    async writeParquet(sql, path) {
      const { rowsChanged } = await connection.run(
        `COPY (${sql}) TO '${path.replaceAll("'", "''")}' ` +
          `(FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${ROW_GROUP_ROWS})`,
      );
      return rowsChanged;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function sqlType(field: Field): string {
  return SQL_TYPE[field.type];
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
