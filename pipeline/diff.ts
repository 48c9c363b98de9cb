import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Database, openDatabase } from './engine/database.ts';
import { PipelineError } from './engine/dataset.ts';
import type { Manifest } from './engine/manifest.ts';

const CHANGES = join(import.meta.dirname, '../src/content/changes');

export interface SnapshotDiff {
  from: Pick<Manifest, 'id' | 'created'>;
  to: Pick<Manifest, 'id' | 'created'>;
  tables: TableDiff[];
}

export interface TableDiff {
  name: string;
  title: string;
  state: 'same' | 'changed' | 'new' | 'gone';
  rowsBefore: number | null;
  rowsAfter: number | null;
  columnsAdded: string[];
  columnsLost: string[];
  added: number;
  removed: number;
  changed: number;
  countries: CountryDiff[];
}

export interface CountryDiff {
  country: string | null;
  added: number;
  removed: number;
  changed: number;
}

type Resource = Manifest['resources'][number];

/**
 * Compares two snapshots by the primary keys of their tables: rows added, removed, and changed in a column that
 * both have. Tables come in the order of the newer snapshot, those that are gone last; row counts are null where
 * a snapshot lacks the table. A table whose key columns are missing from the older snapshot counts as all removed
 * and all added.
 */
export async function diffSnapshots(before: string, after: string): Promise<SnapshotDiff> {
  const [old, now] = [readManifest(before), readManifest(after)];
  const database = await openDatabase();
  try {
    const tables: TableDiff[] = [];
    for (const resource of now.resources) {
      const former = old.resources.find(({ name }) => name === resource.name);
      if (!former) tables.push({ ...plain(resource), state: 'new', rowsAfter: resource.rows });
      else tables.push(await diffTable(database, [before, former], [after, resource]));
    }
    for (const resource of old.resources) {
      if (!now.resources.some(({ name }) => name === resource.name)) {
        tables.push({ ...plain(resource), state: 'gone', rowsBefore: resource.rows });
      }
    }
    const stamp = ({ id, created }: Manifest) => ({ id, created });
    return { from: stamp(old), to: stamp(now), tables };
  } finally {
    database.close();
  }
}

export function formatDiff({ from, to, tables }: SnapshotDiff): string {
  const whole = (count: number | null) => (count ?? 0).toLocaleString('en');
  const rows = (count: number | null) => `${whole(count)} ${count === 1 ? 'row' : 'rows'}`;
  const lines = tables.flatMap((table) => {
    const { name, state, rowsBefore, rowsAfter } = table;
    if (state === 'same') return [`${name}: the same ${rows(rowsAfter)}`];
    if (state === 'new') return [`${name}: new, ${rows(rowsAfter)}`];
    if (state === 'gone') return [`${name}: gone, had ${rows(rowsBefore)}`];
    const columns = [
      ...table.columnsAdded.map((column) => `column ${column} is new`),
      ...table.columnsLost.map((column) => `column ${column} is gone`),
    ];
    const counts = `${whole(table.added)} added, ${whole(table.removed)} removed, ${whole(table.changed)} changed`;
    return [
      `${name}: ${rows(rowsBefore)}, now ${whole(rowsAfter)}: ${[counts, ...columns].join('; ')}`,
      ...table.countries.map(
        ({ country, added, removed, changed }) =>
          `  ${country ?? '(no country)'}: ${whole(added)} added, ${whole(removed)} removed, ${whole(changed)} changed`,
      ),
    ];
  });
  return [`From snapshot ${from.id} of ${from.created} to ${to.id} of ${to.created}`, ...lines].join('\n');
}

function readManifest(folder: string): Manifest {
  const path = join(folder, 'datapackage.json');
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch (cause) {
    throw new PipelineError(`${folder} holds no snapshot: datapackage.json cannot be read.`, { cause });
  }
}

function plain({ name, title }: Resource): Omit<TableDiff, 'state'> {
  return {
    name,
    title,
    rowsBefore: null,
    rowsAfter: null,
    columnsAdded: [],
    columnsLost: [],
    added: 0,
    removed: 0,
    changed: 0,
    countries: [],
  };
}

async function diffTable(
  { query }: Pick<Database, 'query'>,
  [before, old]: [folder: string, table: Resource],
  [after, now]: [folder: string, table: Resource],
): Promise<TableDiff> {
  const names = (table: Resource) => table.schema.fields.map(({ name }) => name);
  const hashes = (table: Resource) => table.parts.map(({ path, hash }) => `${path} ${hash}`).join();
  const common = names(now).filter((name) => names(old).includes(name));
  const entry: TableDiff = {
    ...plain(now),
    state: 'changed',
    rowsBefore: old.rows,
    rowsAfter: now.rows,
    columnsAdded: names(now).filter((name) => !common.includes(name)),
    columnsLost: names(old).filter((name) => !common.includes(name)),
  };
  const columnsDiffer = entry.columnsAdded.length + entry.columnsLost.length > 0;
  if (!columnsDiffer && hashes(old) === hashes(now)) return { ...entry, state: 'same' };

  const country = common.find((name) => name === 'country' || name === 'iso3');
  const comparable = now.schema.primaryKey.every((name) => common.includes(name));
  const key = comparable ? now.schema.primaryKey : [];
  const text = (side: string, name: string) => `${side}."${name}"::VARCHAR`;
  const values = common.filter((name) => !key.includes(name));
  const differ = values.map((name) => `${text('n', name)} IS DISTINCT FROM ${text('o', name)}`);
  const same = key.map((name) => `${text('n', name)} IS NOT DISTINCT FROM ${text('o', name)}`);
  const rows = await query(`
    SELECT ${country ? `coalesce(n."${country}", o."${country}")` : 'NULL'} AS country,
      count_if(o.here IS NULL)::INTEGER AS added,
      count_if(n.here IS NULL)::INTEGER AS removed,
      count_if(o.here IS NOT NULL AND n.here IS NOT NULL AND (${differ.join(' OR ') || 'false'}))::INTEGER AS changed
    FROM (SELECT *, 'now' AS here FROM ${filesOf(after, now)}) n
    FULL JOIN (SELECT *, 'before' AS here FROM ${filesOf(before, old)}) o ON ${same.join(' AND ') || 'n.here = o.here'}
    GROUP BY 1 HAVING added + removed + changed > 0 ORDER BY 1 NULLS LAST`);
  const countries = rows as unknown as CountryDiff[];
  const total = (of: 'added' | 'removed' | 'changed') => countries.reduce((sum, one) => sum + one[of], 0);
  const [added, removed, changed] = [total('added'), total('removed'), total('changed')];
  if (!columnsDiffer && countries.length === 0) return { ...entry, state: 'same' };
  return { ...entry, added, removed, changed, countries: country ? countries : [] };
}

function filesOf(folder: string, { parts }: Resource): string {
  const files = parts.map(({ path }) => `'${join(folder, path).replaceAll("'", "''")}'`);
  return `read_parquet([${files.join(', ')}])`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, write: { type: 'boolean' } },
  });
  const [before, after] = positionals;
  if (before === undefined || after === undefined) {
    throw new PipelineError('Name two snapshots to compare: npm run data:diff OLD NEW.');
  }
  const diff = await diffSnapshots(resolve(before), resolve(after));
  const json = `${JSON.stringify(diff, null, 2)}\n`;
  if (values.write) {
    mkdirSync(CHANGES, { recursive: true });
    writeFileSync(join(CHANGES, `${diff.to.id}.json`), json);
  }
  console.log(values.json ? json.trimEnd() : formatDiff(diff));
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    if (!(error instanceof PipelineError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
}
