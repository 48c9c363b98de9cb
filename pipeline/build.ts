import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from './engine/database.ts';
import {
  type CellType,
  type FieldType,
  PipelineError,
  type SharedTable,
  type Table,
} from './engine/dataset.ts';
import { type FoundDataset, findDatasets, inOrder } from './engine/find-datasets.ts';
import { findResults } from './engine/find-results.ts';
import { makeManifest, type Manifest, releaseDay, type WrittenTable } from './engine/manifest.ts';
import { checkPromises } from './engine/promises.ts';
import { cellsOf, type Result, tableOf } from './engine/result.ts';
import { openRun } from './engine/run.ts';
import { findSharedTables, gather } from './engine/shared-tables.ts';
import { checkUsed, openSources, readRaw } from './engine/sources.ts';
import { writeLicences } from './engine/write-licences.ts';
import { writeRowTypes } from './rows.ts';

const SNAPSHOT = join(import.meta.dirname, '../public/data');

interface Options {
  sources: string;
  output?: string;
  datasets?: readonly FoundDataset[];
  sharedTables?: readonly SharedTable[];
  results?: readonly Result[];
  onResult?: (what: string, ms: number) => void;
}

/**
 * Makes the snapshot from a folder of sources: Parquet files, their manifest and licences. Same sources, same
 * bytes. Writes beside `output` and swaps at the end: a run that fails leaves the old snapshot as it was.
 */
export async function build({ sources, output = SNAPSHOT, ...overrides }: Options): Promise<Manifest> {
  if (!existsSync(sources)) throw new PipelineError(`The folder of sources, ${sources}, does not exist.`);
  const found = inOrder(overrides.datasets ?? (await findDatasets()));
  const results = overrides.results ?? (await findResults());
  const gathered = gather(overrides.sharedTables ?? (await findSharedTables()), found);
  const next = join(dirname(output), `.${basename(output)}-next`);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const database = await openDatabase();
  try {
    const written: WrittenTable[] = [];
    const make = async (table: Table) => {
      await database.create(table);
      await checkPromises(table, database);
    };
    for (const { dataset, corrections } of found) {
      const folder = openSources(sources, corrections);
      for (const [key, raw] of Object.entries(dataset.raw)) {
        const rows = 'read' in raw ? await raw.read(folder, database.query) : readRaw(raw, folder);
        await database.fill(key, raw.columns, rows);
      }
      checkUsed(corrections, folder);
      for (const table of dataset.tables ?? []) {
        await make(table);
        written.push({ table, files: await database.write(table, next) });
      }
    }
    for (const { table, parts } of gathered) {
      for (const part of parts) await make(part.table);
      await make(table);
      written.push({ table, files: await database.write(table, next), parts });
    }
    const datasets = found.map(({ dataset }) => dataset);
    const run = openRun(database.query, releaseDay(datasets));
    for (const result of results) {
      const start = performance.now();
      const rows = await result.rows(run);
      overrides.onResult?.(result.method.id, performance.now() - start);
      for (const name of Object.keys(result.tables)) {
        const table = tableOf(name, result);
        const columns = Object.fromEntries(table.fields.map((field) => [field.name, cellType(field.type)]));
        await database.fill(`result_${name}`, columns, cellsOf(table, rows[name]!, result, run.madeOn));
        await make(table);
        written.push({ table, files: await database.write(table, next) });
      }
    }
    const manifest = makeManifest(next, datasets, written);
    writeFileSync(join(next, 'datapackage.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    writeFileSync(join(next, 'LICENSES.md'), writeLicences(datasets, manifest));
    swap(next, output);
    return manifest;
  } finally {
    database.close();
    rmSync(next, { recursive: true, force: true });
  }
}

function cellType(type: FieldType): CellType {
  return type === 'string' ? 'text' : type;
}

function swap(next: string, output: string): void {
  const old = join(dirname(output), `.${basename(output)}-old`);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(output)) renameSync(output, old);
  try {
    renameSync(next, output);
  } catch (error) {
    if (existsSync(old)) renameSync(old, output);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const start = performance.now();
  const { values } = parseArgs({ options: { sources: { type: 'string' }, output: { type: 'string' } } });
  if (values.sources === undefined) {
    throw new PipelineError('Name the folder of sources: npm run data -- --sources FOLDER.');
  }
  const output = values.output === undefined ? {} : { output: resolve(values.output) };
  const onResult = (what: string, ms: number) => console.log(`${what}: ${(ms / 1000).toFixed(1)} s`);
  const manifest = await build({ sources: resolve(values.sources), onResult, ...output });
  await writeRowTypes();
  console.table(
    manifest.resources.map(({ name, rows, bytes, parts }) => ({ name, rows, files: parts.length, bytes })),
  );
  const bytes = manifest.resources.reduce((sum, resource) => sum + resource.bytes, 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Snapshot ${manifest.id} of ${manifest.created}: ${bytes} bytes in ${seconds} seconds.`);
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    if (!(error instanceof PipelineError)) throw error;
    console.error(`${error.message}\nThe old snapshot is untouched.`);
    process.exitCode = 1;
  });
}
