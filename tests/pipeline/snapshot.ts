import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Manifest } from '../../pipeline/engine/manifest.ts';

/** The snapshot under test: the published one, or that in the folder named by DATA_DIR. */
export const FOLDER = resolve(process.env['DATA_DIR'] ?? join(import.meta.dirname, '../../public/data'));

export const manifest = JSON.parse(readFileSync(join(FOLDER, 'datapackage.json'), 'utf8')) as Manifest;

/** A database in which every table of the snapshot is a view. */
export const connection = await (await DuckDBInstance.create(':memory:')).connect();
for (const { name, path } of manifest.resources) {
  const files = [path].flat().map((file) => `'${join(FOLDER, file)}'`);
  await connection.run(`CREATE VIEW ${name} AS FROM read_parquet([${files.join(', ')}])`);
}

/** The rows of a query, as arrays; whole numbers of 64 bits arrive as text. */
export async function rows(sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJson();
}
