import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../pipeline/engine/database.ts';
import type { Dataset, FieldType, Table } from '../../pipeline/engine/dataset.ts';
import { diffSnapshots, formatDiff, type TableDiff } from '../../pipeline/diff.ts';
import { makeManifest, type WrittenTable } from '../../pipeline/engine/manifest.ts';
import { MIT } from '../../pipeline/vocabulary/licences.ts';
import { changesSchema } from '../../src/content/frontmatter.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface MadeUp {
  columns: Record<string, FieldType>;
  key: string[];
  values: string;
}

async function snapshot(tables: Record<string, MadeUp>): Promise<string> {
  const folder = temporaryFolder();
  const database = await openDatabase();
  const written: WrittenTable[] = [];
  for (const [name, { columns, key, values }] of Object.entries(tables)) {
    const fields = Object.entries(columns).map(([column, type]) => ({
      name: column,
      type,
      title: column,
      description: column,
    }));
    const table: Table = {
      name,
      title: `Table ${name}`,
      description: '',
      fields,
      primaryKey: key,
      sources: ['mlp-civic'],
      sql: `FROM (VALUES ${values}) AS rows(${Object.keys(columns).join(', ')})`,
    };
    await database.create(table);
    written.push({ table, files: await database.write(table, folder) });
  }
  database.close();
  const source = {
    name: 'mlp-civic',
    title: 'Made up',
    producer: 'Nobody',
    citation: '',
    version: '2024-10-31',
    licence: MIT,
    mayBeRedistributed: true,
    dateAccessed: '2026-11-20',
  };
  const dataset: Dataset = { sources: [source], raw: {}, tables: [] };
  const manifest = makeManifest(folder, [dataset], written);
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(manifest));
  return folder;
}

const monthly = (values: string): MadeUp => ({
  columns: { country: 'string', month: 'date', articles: 'integer' },
  key: ['country', 'month'],
  values,
});

test('rows are matched by key: added, removed and changed, by country', async () => {
  const before = await snapshot({
    coverage: monthly("('KEN', '2024-05-01', 1), ('KEN', '2024-06-01', 2), ('UGA', '2024-06-01', 3)"),
  });
  const after = await snapshot({
    coverage: monthly("('KEN', '2024-06-01', 5), ('KEN', '2024-07-01', 4), ('UGA', '2024-06-01', 3)"),
  });
  const diff = await diffSnapshots(before, after);
  expect(diff.tables).toEqual([
    {
      name: 'coverage',
      title: 'Table coverage',
      state: 'changed',
      rowsBefore: 3,
      rowsAfter: 3,
      columnsAdded: [],
      columnsLost: [],
      added: 1,
      removed: 1,
      changed: 1,
      countries: [{ country: 'KEN', added: 1, removed: 1, changed: 1 }],
    },
  ]);
  expect(formatDiff(diff)).toMatch(
    /^From snapshot [0-9a-f]{12} of 2024-10-31 to [0-9a-f]{12} of 2024-10-31\ncoverage: 3 rows, now 3: 1 added, 1 removed, 1 changed\n {2}KEN: 1 added, 1 removed, 1 changed$/,
  );
  expect(changesSchema.parse(diff)).toEqual(diff);
});

test('an empty cell is a value: it equals itself, and differs from any other, in keys too', async () => {
  const facts = (values: string): MadeUp => ({
    columns: { country: 'string', year: 'integer', status: 'string' },
    key: ['country', 'year'],
    values,
  });
  const before = await snapshot({ law: facts("('KEN', NULL, 'yes'), ('UGA', 2001, NULL)") });
  const after = await snapshot({ law: facts("('KEN', NULL, 'no'), ('UGA', 2001, NULL)") });
  expect((await diffSnapshots(before, after)).tables[0]).toMatchObject({ added: 0, removed: 0, changed: 1 });
});

test('tables and columns that come and go are named', async () => {
  const types = (column: string): MadeUp => ({
    columns: { type: 'string', [column]: 'string' },
    key: ['type'],
    values: "('aid', 'Aid')",
  });
  const before = await snapshot({ gone: types('name'), kept: types('name'), same: types('name') });
  const after = await snapshot({ same: types('name'), kept: types('label'), fresh: types('name') });
  const { tables } = await diffSnapshots(before, after);
  const short = ({ name, state, columnsAdded, columnsLost, changed }: TableDiff) => [
    ...[name, state, changed],
    [...columnsAdded, '/', ...columnsLost].join(' '),
  ];
  expect(tables.map(short)).toEqual([
    ['same', 'same', 0, '/'],
    ['kept', 'changed', 0, 'label / name'],
    ['fresh', 'new', 0, '/'],
    ['gone', 'gone', 0, '/'],
  ]);
  expect(formatDiff({ ...(await diffSnapshots(before, after)) })).toContain(
    'kept: 1 row, now 1: 0 added, 0 removed, 0 changed; column label is new; column name is gone',
  );
});

test('a table with another key counts as removed and added', async () => {
  const keyed = (column: string): MadeUp => ({
    columns: { country: 'string', [column]: 'integer' },
    key: ['country', column],
    values: "('KEN', 1), ('UGA', 2)",
  });
  const before = await snapshot({ terms: keyed('term') });
  const after = await snapshot({ terms: keyed('number') });
  expect((await diffSnapshots(before, after)).tables[0]).toMatchObject({ added: 2, removed: 2, changed: 0 });
});

test('a snapshot differs from itself in nothing', async () => {
  const folder = await snapshot({ coverage: monthly("('KEN', '2024-06-01', 2)") });
  const diff = await diffSnapshots(folder, folder);
  expect(diff.tables.map(({ state }) => state)).toEqual(['same']);
});

test('a folder without a snapshot is named', async () => {
  await expect(diffSnapshots('/nowhere', '/nowhere')).rejects.toThrow(
    '/nowhere holds no snapshot: datapackage.json cannot be read.',
  );
});
