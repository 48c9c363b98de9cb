import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Contribution, PipelineError, type SharedTable, type Table } from './dataset.ts';
import type { FoundDataset } from './find-datasets.ts';

const FOLDER = join(import.meta.dirname, '../tables');

export interface GatheredTable {
  table: Table;
  parts: Part[];
}

export interface Part {
  dataset: string;
  table: Table;
}

/** Every `<name>.ts` in pipeline/tables/, sorted by name. Fails when a file declares a table of another name. */
export async function findSharedTables(): Promise<SharedTable[]> {
  const files = globSync('*.ts', { cwd: FOLDER }).sort();
  return Promise.all(
    files.map(async (file) => {
      const { default: table } = (await import(pathToFileURL(join(FOLDER, file)).href)) as {
        default: SharedTable;
      };
      if (table.name !== basename(file, '.ts')) {
        throw new PipelineError(`pipeline/tables/${file} declares a table of another name, ${table.name}.`);
      }
      return table;
    }),
  );
}

/**
 * The shared tables with each dataset's contributions, in the order of the datasets. Fails when a dataset
 * contributes to an undeclared table, or nobody contributes to a declared one.
 */
export function gather(
  shared: readonly SharedTable[],
  found: readonly Pick<FoundDataset, 'name' | 'dataset'>[],
): GatheredTable[] {
  for (const { name, dataset } of found) {
    const undeclared = dataset.contributes?.find(
      ({ table }) => !shared.some((declared) => declared.name === table),
    );
    if (undeclared)
      throw new PipelineError(
        `${name} contributes to ${undeclared.table}, which no file in pipeline/tables declares.`,
      );
  }
  return shared.map((declared) => {
    const contributors = found.flatMap(({ name, dataset }) =>
      (dataset.contributes ?? [])
        .filter(({ table }) => table === declared.name)
        .map((contribution) => ({ name, dataset, contribution })),
    );
    if (contributors.length === 0)
      throw new PipelineError(`No dataset contributes to the table ${declared.name}.`);
    const parts = contributors.map(({ name, contribution }, i) => ({
      dataset: name,
      table: partOf(declared, `${declared.name}, part ${i + 1}, from ${name}`, contribution),
    }));
    const sources = contributors.flatMap(
      ({ dataset, contribution }) => contribution.restsOn ?? dataset.sources.map((source) => source.name),
    );
    return {
      table: {
        ...declared,
        sources: [...new Set(sources)],
        sql: withDerived(declared, parts.map(({ table }) => `FROM "${table.name}"`).join(' UNION ALL ')),
      },
      parts,
    };
  });
}

function withDerived({ derived = {}, keeps = 'true' }: SharedTable, union: string): string {
  const made = Object.entries(derived).map(([name, sql]) => `, (${sql}) AS "${name}"`);
  return `WITH gathered AS (${union}) SELECT one.*${made.join('')} FROM gathered AS one WHERE ${keeps}`;
}

function partOf(
  declared: SharedTable,
  name: string,
  { sql, missingCountries, checks = [] }: Contribution,
): Table {
  const { title, description, primaryKey, derived = {} } = declared;
  const fields = declared.fields.filter((field) => !(field.name in derived));
  const hasRows = {
    says: 'it has rows',
    sql: `SELECT 0 AS rows WHERE NOT EXISTS (FROM "${name}")`,
  };
  return {
    name,
    title,
    description,
    fields,
    primaryKey,
    sources: [],
    sql,
    checks: [hasRows, ...checks],
    ...(missingCountries && { missingCountries }),
  };
}
