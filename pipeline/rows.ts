import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDatasets } from './engine/find-datasets.ts';
import { findResults } from './engine/find-results.ts';
import { tableOf } from './engine/result.ts';
import { type Columns, rowTypes } from './engine/row-types.ts';
import { findSharedTables } from './engine/shared-tables.ts';

const FILE = join(import.meta.dirname, '../src/rows.ts');

export async function projectRowTypes(): Promise<string> {
  return rowTypes(await projectTables(), FILE);
}

export async function projectTables(): Promise<Columns[]> {
  const [datasets, shared, results] = await Promise.all([findDatasets(), findSharedTables(), findResults()]);
  return [
    ...datasets.flatMap(({ dataset }) => dataset.tables ?? []),
    ...shared,
    ...results.flatMap((result) => Object.keys(result.tables).map((name) => tableOf(name, result))),
  ];
}

export async function writeRowTypes(): Promise<void> {
  writeFileSync(FILE, await projectRowTypes());
}

if (import.meta.main) await writeRowTypes();
