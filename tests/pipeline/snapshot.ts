import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Manifest } from '../../pipeline/engine/manifest.ts';

export const FOLDER = resolve(process.env['DATA_DIR'] ?? join(import.meta.dirname, '../../public/data'));

export const manifest = JSON.parse(readFileSync(join(FOLDER, 'datapackage.json'), 'utf8')) as Manifest;

export const connection = await (await DuckDBInstance.create(':memory:')).connect();
for (const { name, path } of manifest.resources) {
  const files = [path].flat().map((file) => `'${join(FOLDER, file)}'`);
  await connection.run(`CREATE VIEW ${name} AS FROM read_parquet([${files.join(', ')}])`);
}

export async function rows(sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJson();
}
