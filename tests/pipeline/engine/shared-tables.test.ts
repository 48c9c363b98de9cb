import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../../pipeline/build.ts';
import { SPELLINGS } from '../../../pipeline/vocabulary/countries.ts';
import type { Contribution, Dataset, SharedTable } from '../../../pipeline/engine/dataset.ts';
import { findDatasets } from '../../../pipeline/engine/find-datasets.ts';
import { CC0, MIT } from '../../../pipeline/vocabulary/licences.ts';
import { findSharedTables, gather } from '../../../pipeline/engine/shared-tables.ts';
import { readParquet } from '../read-parquet.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const facts: SharedTable = {
  name: 'facts',
  title: 'Facts',
  description: 'Made-up facts.',
  primaryKey: ['fact', 'country'],
  fields: [
    { name: 'fact', type: 'string', title: 'Fact', description: 'Its name.' },
    { name: 'country', type: 'string', title: 'Country', description: 'Its code.', vocabulary: 'country' },
    { name: 'value', type: 'number', title: 'Value', description: 'Its size.', missing: 'Not known.' },
  ],
};

function madeUp(name: string, values: string, contribution: Partial<Contribution> = {}) {
  const dataset: Dataset = {
    sources: [
      {
        name,
        title: name,
        producer: 'Somebody',
        citation: '',
        version: '2024-10-31',
        licence: name === 'mlp-civic' ? MIT : CC0,
        mayBeRedistributed: true,
        dateAccessed: '2026-11-20',
      },
    ],
    raw: {},
    contributes: [
      { table: 'facts', sql: `FROM (VALUES ${values}) AS rows(country, fact, value)`, ...contribution },
    ],
  };
  return { name, dataset, corrections: [] };
}

const dated = madeUp('mlp-civic', "('KEN', 'b', 1), ('AGO', 'b', NULL)");

async function buildFacts(...more: ReturnType<typeof madeUp>[]) {
  const output = join(temporaryFolder(), 'data');
  const datasets = [dated, ...more];
  const manifest = await build({
    sources: temporaryFolder(),
    output,
    datasets,
    sharedTables: [facts],
    results: [],
  });
  return { manifest, output };
}

test('of rows that several datasets have, the table’s choice stays', async () => {
  const output = join(temporaryFolder(), 'data');
  const other = madeUp('other', "('KEN', 'b', 9), ('UGA', 'b', 2)");
  const own = { ...facts, primaryKey: [...facts.primaryKey, 'value'] };
  await build({
    sources: temporaryFolder(),
    output,
    datasets: [dated, other],
    sharedTables: [
      {
        ...own,
        keeps:
          'NOT EXISTS (FROM gathered AS more WHERE more.country = one.country AND more.value > one.value)',
      },
    ],
    results: [],
  });
  const rows = await readParquet(join(output, 'facts.parquet'));
  expect(rows.map((row) => [row['country'], row['value']])).toEqual([
    ['AGO', null],
    ['KEN', 9],
    ['UGA', 2],
  ]);
});

test('a shared table holds the rows of every dataset, sorted, with the sources of all', async () => {
  const { manifest, output } = await buildFacts(madeUp('other', "('UGA', 'a', 3)"));
  const rows = await readParquet(join(output, 'facts.parquet'));
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['a', 'UGA', 3],
    ['b', 'AGO', null],
    ['b', 'KEN', 1],
  ]);
  expect(manifest.resources).toMatchObject([
    { name: 'facts', sources: ['mlp-civic', 'other'], licenses: [CC0, MIT], rows: 3 },
  ]);
  expect(readFileSync(join(output, 'LICENSES.md'), 'utf8')).toContain('Tables: facts.');
});

test.each([
  [
    'facts promises that each fact, country comes once, but that does not hold for 1 of its rows, the first with fact = b, country = KEN',
    madeUp('other', "('KEN', 'b', 2)"),
  ],
  [
    'Table facts, part 2, from other promises that it has rows',
    madeUp('other', '', { sql: "FROM (VALUES ('KEN', 'c', 2)) AS rows(country, fact, value) LIMIT 0" }),
  ],
  [
    'Table facts, part 2, from other could not be created',
    madeUp('other', '', { sql: "SELECT 'KEN' AS country" }),
  ],
  ['other contributes to figures, which no file', madeUp('other', "('KEN', 'c', 2)", { table: 'figures' })],
])('a fault in one contribution stops the run and names the dataset: %s', async (sentence, dataset) => {
  await expect(buildFacts(dataset)).rejects.toThrow(sentence);
});

test('a shared table without contributions stops the run', () => {
  expect(() => gather([facts], [])).toThrow('No dataset contributes to the table facts.');
});

test('countries without rows are listed with the reason, and the list must be right', async () => {
  const others = Object.keys(SPELLINGS).filter((iso3) => iso3 !== 'KEN');
  const because = (list: string[]) => Object.fromEntries(list.map((iso3) => [iso3, 'Nobody counted.']));
  const listing = (list: string[]) =>
    buildFacts(madeUp('other', "('KEN', 'c', 2)", { missingCountries: because(list) }));
  const { manifest } = await listing(others);
  expect(manifest.resources[0]).toMatchObject({
    missingCountries: others.map((country) => ({ country, reason: 'Nobody counted.', dataset: 'other' })),
  });
  await expect(listing(others.filter((iso3) => iso3 !== 'UGA'))).rejects.toThrow(
    'from other promises that every country has rows unless it is listed as missing, but that does not hold for 1 of its rows, the first with country = UGA',
  );
  await expect(listing([...others, 'KEN'])).rejects.toThrow(
    'from other promises that a country listed as missing has no row',
  );
});

test('every shared table is described, filled, and shares its name with no other table', async () => {
  const shared = await findSharedTables();
  const found = await findDatasets();
  expect(gather(shared, found)).toHaveLength(shared.length);
  const own = found.flatMap(({ dataset }) => (dataset.tables ?? []).map(({ name }) => name));
  for (const { name, title, description, fields, primaryKey } of shared) {
    expect(own).not.toContain(name);
    expect(title && description, name).toMatch(/\S/);
    expect(fields.map((field) => field.name)).toEqual(expect.arrayContaining(primaryKey));
    for (const field of fields)
      expect(field.title && field.description, `${name}.${field.name}`).toMatch(/\S/);
  }
});

test('a derived field is made from the rows of all datasets', async () => {
  const field = { name: 'same', type: 'integer', title: 'Same', description: 'Rows of the fact.' } as const;
  const counted: SharedTable = {
    ...facts,
    fields: [...facts.fields, field],
    derived: { same: 'SELECT count(*) FROM gathered AS other WHERE other.fact = one.fact' },
  };
  const output = join(temporaryFolder(), 'data');
  const datasets = [dated, madeUp('other', "('UGA', 'b', 3), ('UGA', 'a', 3)")];
  await build({ sources: temporaryFolder(), output, datasets, sharedTables: [counted], results: [] });
  const rows = await readParquet(join(output, 'facts.parquet'));
  expect(rows.map((row) => [row['fact'], row['same']])).toEqual([
    ['a', 1],
    ['b', 3],
    ['b', 3],
    ['b', 3],
  ]);
});
