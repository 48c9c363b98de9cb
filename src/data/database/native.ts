import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../../schema.ts';
import { catalog } from '../snapshot/catalog.ts';
import { derivedTables } from './views.ts';

/** The snapshot in DuckDB itself: for files that are made with the site, never in the browser. */
export interface NativeDatabase {
  rows(sql: string): Promise<Cell[][]>;
  parquet(sql: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Hands the snapshot, its tables and the tables derived from them to `use`, and closes it afterwards. */
export async function onNativeDatabase<Result>(
  use: (database: NativeDatabase) => Promise<Result>,
): Promise<Result> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const { resources } = await catalog();
  const folder = process.env['DATA_DIR'] ?? 'public/data';
  try {
    for (const { name, path } of resources) {
      const files = [path].flat().map((file) => quoted(join(folder, file)));
      await connection.run(`CREATE VIEW "${name}" AS FROM read_parquet([${files.join(', ')}])`);
    }
    for (const { name, sql } of derivedTables) await connection.run(`CREATE VIEW "${name}" AS ${sql}`);
    return await use({
      rows: async (sql) => (await connection.runAndReadAll(sql)).getRowsJson() as Cell[][],
      async parquet(sql) {
        const temporary = await mkdtemp(join(tmpdir(), 'snapshot-'));
        try {
          const file = join(temporary, 'rows.parquet');
          await connection.run(`COPY (${sql}) TO ${quoted(file)} (FORMAT PARQUET)`);
          return new Uint8Array(await readFile(file));
        } finally {
          await rm(temporary, { recursive: true });
        }
      },
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
