import { expect, test } from 'vitest';
import type { Dataset, Table } from '../../../pipeline/engine/dataset.ts';
import { findDatasets, inOrder } from '../../../pipeline/engine/find-datasets.ts';

function madeUp(name: string, makes: string[], needs: string[]) {
  const tables = makes.map((table): Table => ({
    name: table,
    title: '',
    description: '',
    fields: [],
    primaryKey: [],
    sources: [],
    sql: '',
  }));
  const dataset: Dataset = { sources: [], raw: {}, tables, needs };
  return { name, dataset };
}

test('every file in pipeline/datasets is a dataset', async () => {
  expect((await findDatasets()).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['countries', 'mlp-civic']),
  );
});

test('a dataset comes after those whose tables it needs, else by name', () => {
  const found = [madeUp('c', ['three'], []), madeUp('a', ['one'], ['three']), madeUp('b', ['two'], [])];
  expect(inOrder(found).map(({ name }) => name)).toEqual(['b', 'c', 'a']);
});

test('datasets that wait for each other stop the run', () => {
  expect(() => inOrder([madeUp('a', ['one'], ['two']), madeUp('b', ['two'], ['one'])])).toThrow(
    'These datasets need tables that no dataset creates before them: a (two); b (one).',
  );
});

test('every field and table of every dataset is described, and no two tables share a name', async () => {
  const tables = (await findDatasets()).flatMap(({ dataset }) => dataset.tables ?? []);
  const names = tables.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const { name, title, description, fields, primaryKey } of tables) {
    expect(title && description, name).toMatch(/\S/);
    expect(fields.map((field) => field.name)).toEqual(expect.arrayContaining(primaryKey));
    for (const field of fields)
      expect(field.title && field.description, `${name}.${field.name}`).toMatch(/\S/);
  }
});
