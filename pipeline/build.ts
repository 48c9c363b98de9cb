import { existsSync, globSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EVENTS } from '../src/schema.ts';
import { readCorrections } from './corrections.ts';
import { SPELLINGS } from './countries.ts';
import { type Database, openDatabase } from './database.ts';
import { type Dataset, PipelineError, type Table } from './dataset.ts';
import { writeLicences } from './licences.ts';
import { makeManifest, type Manifest, type WrittenTable } from './manifest.ts';
import { openSources, readRaw } from './sources.ts';

const DATASETS = join(import.meta.dirname, 'datasets');
const SNAPSHOT = join(import.meta.dirname, '../public/data');

/**
 * Makes the snapshot from a folder of sources: Parquet files, their manifest and the licences. Same sources, same
 * bytes. Writes beside `output` and swaps at the end, so that a run that fails leaves the old snapshot as it was.
 */
export async function build({
  sources,
  output = SNAPSHOT,
}: {
  sources: string;
  output?: string;
}): Promise<Manifest> {
  if (!existsSync(sources)) throw new PipelineError(`The folder of sources, ${sources}, does not exist.`);
  const datasets = inOrder(await findDatasets());
  const next = join(dirname(output), `.${basename(output)}-next`);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const database = await openDatabase();
  try {
    const written: WrittenTable[] = [];
    for (const { name, dataset } of datasets) {
      const folder = openSources(sources, readCorrections(join(DATASETS, `${name}.corrections.json`)));
      for (const [key, raw] of Object.entries(dataset.raw)) {
        await database.fill(key, raw.columns, 'read' in raw ? raw.read(folder) : readRaw(raw, folder));
      }
      for (const table of dataset.tables) {
        await database.create(table);
        await check(database, table);
        written.push({ table, files: await write(database, table, next) });
      }
    }
    const all = datasets.map(({ dataset }) => dataset);
    const manifest = makeManifest(next, all, written);
    writeFileSync(join(next, 'datapackage.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    writeFileSync(join(next, 'LICENSES.md'), writeLicences(all, manifest));
    swap(next, output);
    return manifest;
  } finally {
    database.close();
    rmSync(next, { recursive: true, force: true });
  }
}

interface NamedDataset {
  name: string;
  dataset: Dataset;
}

async function findDatasets(): Promise<NamedDataset[]> {
  const files = globSync('*.ts', { cwd: DATASETS }).sort();
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(join(DATASETS, file))) as { default: Dataset };
      return { name: file.replace(/\.ts$/, ''), dataset: module.default };
    }),
  );
}

function inOrder(datasets: readonly NamedDataset[]): NamedDataset[] {
  const waiting = [...datasets];
  const ordered: NamedDataset[] = [];
  const made = new Set<string>();
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ dataset }) => (dataset.needs ?? []).every((table) => made.has(table)));
    const [ready] = at === -1 ? [] : waiting.splice(at, 1);
    if (!ready) {
      const names = waiting.map(({ name }) => name).join(', ');
      throw new PipelineError(`The datasets ${names} need tables that no dataset makes before them.`);
    }
    ordered.push(ready);
    for (const { name } of ready.dataset.tables) made.add(name);
  }
  return ordered;
}

async function check(database: Database, table: Table): Promise<void> {
  const words = { country: Object.keys(SPELLINGS), event: EVENTS };
  const key = table.primaryKey.map((name) => `"${name}"`).join(', ');
  const promises = [
    {
      says: `each ${table.primaryKey.join(', ')} appears once`,
      sql: `SELECT ${key}, count(*) AS rows FROM "${table.name}" GROUP BY ALL HAVING rows > 1`,
    },
    ...table.fields
      .filter(({ missing }) => missing === undefined)
      .map(({ name }) => ({
        says: `${name} is never empty`,
        sql: `SELECT ${key} FROM "${table.name}" WHERE "${name}" IS NULL`,
      })),
    ...table.fields.flatMap(({ name, vocabulary }) =>
      vocabulary === undefined
        ? []
        : {
            says: `${name} is a known ${vocabulary}`,
            sql: `SELECT ${key} FROM "${table.name}" WHERE "${name}" NOT IN ('${words[vocabulary].join("', '")}')`,
          },
    ),
    ...(table.checks ?? []),
  ];
  for (const { says, sql } of promises) {
    const broken = await database.query(sql);
    if (broken.length === 0) continue;
    const first = Object.entries(broken[0] ?? {}).map(([name, value]) => `${name} = ${String(value)}`);
    throw new PipelineError(
      `Table ${table.name} promises that ${says}; ${broken.length} rows break this, first ${first.join(', ')}.`,
    );
  }
}

async function write(database: Database, table: Table, folder: string): Promise<WrittenTable['files']> {
  const { name, primaryKey, partitionBy } = table;
  const order = primaryKey.map((field) => `"${field}"`).join(', ');
  if (partitionBy === undefined) {
    const path = `${name}.parquet`;
    return [
      { path, rows: await database.writeParquet(`FROM "${name}" ORDER BY ${order}`, join(folder, path)) },
    ];
  }
  const values = await database.query(
    `SELECT DISTINCT "${partitionBy}"::VARCHAR AS value FROM "${name}" ORDER BY 1`,
  );
  mkdirSync(join(folder, name));
  const files: WrittenTable['files'] = [];
  for (const { value } of values) {
    const path = `${name}/${String(value)}.parquet`;
    const sql = `FROM "${name}" WHERE "${partitionBy}"::VARCHAR = '${String(value)}' ORDER BY ${order}`;
    files.push({ path, rows: await database.writeParquet(sql, join(folder, path)) });
  }
  return files;
}

function swap(next: string, output: string): void {
  const old = join(dirname(output), `.${basename(output)}-old`);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(output)) renameSync(output, old);
  renameSync(next, output);
  rmSync(old, { recursive: true, force: true });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { sources: { type: 'string' }, output: { type: 'string' } } });
  const start = performance.now();
  try {
    if (values.sources === undefined)
      throw new PipelineError('Say where the sources are: npm run data -- --sources FOLDER');
    const manifest = await build({
      sources: resolve(values.sources),
      ...(values.output === undefined ? {} : { output: resolve(values.output) }),
    });
    const bytes = manifest.resources.reduce((sum, resource) => sum + resource.bytes, 0);
    for (const { name, rows, bytes } of manifest.resources)
      console.log(`${name}: ${rows} rows, ${bytes} bytes`);
    console.log(
      `Snapshot ${manifest.id} of ${manifest.created}: ${bytes} bytes, ${((performance.now() - start) / 1000).toFixed(1)} s.`,
    );
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    console.error(`${error.message} The old snapshot is untouched.`);
    process.exitCode = 1;
  }
}
