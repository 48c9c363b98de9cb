import type { Cell } from '../../../src/schema.ts';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { build } from '../../../pipeline/build.ts';
import type { Dataset } from '../../../pipeline/engine/dataset.ts';
import { findResults } from '../../../pipeline/engine/find-results.ts';
import { cellsOf, lastDay, type Result, rounded, tableOf } from '../../../pipeline/engine/result.ts';
import { openRun } from '../../../pipeline/engine/run.ts';
import { histories } from '../../../src/analysis/history/history.ts';
import { observations } from '../../../src/data/tables/observations.ts';
import { rowsOf } from '../../../src/data/tables/rows.ts';
import { readParquet } from '../read-parquet.ts';
import { connection, manifest } from '../snapshot.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();

test('a result sees the same observations and histories as a page does', async () => {
  const run = openRun(query, manifest.created);
  const countries = ['AGO', 'KEN', 'TLS'];
  const [fromRun, fromPage] = [await run.observations({ countries }), await observations({ countries })];
  expect(fromRun).toHaveLength(fromPage.length);
  const other = fromRun.findIndex((row, i) => !isDeepStrictEqual(row, fromPage[i]));
  expect(fromRun[other]).toEqual(fromPage[other]);
  expect(await run.histories({ countries, events: ['protest'] })).toEqual(
    histories(
      fromPage.filter(({ event }) => event === 'protest'),
      await rowsOf('surges_producer'),
    ),
  );
});

test('what several results share is computed once per run', async () => {
  const run = openRun(query, '2024-10-31');
  let times = 0;
  const make = ({ madeOn }: { madeOn: string }) => `${madeOn}, time ${(times += 1)}`;
  expect([run.once(make), run.once(make)]).toEqual(['2024-10-31, time 1', '2024-10-31, time 1']);
});

test.each([
  [0.123456, 3, 0.123],
  [123_456, 3, 123_000],
  [-0.00098765, 2, -0.00099],
  [1e-12, 3, 1e-12],
])('%d to %d significant digits is %d', (value, digits, expected) => {
  expect(rounded(value, digits)).toBe(expected);
});

test('a zero is never negative', () => {
  expect(Object.is(rounded(-0), 0)).toBe(true);
});

test('the last day of the sixth month ahead, over a year’s end and a leap day', () => {
  expect([lastDay('2024-06'), lastDay('2023-08'), lastDay('2024-01', 1)]).toEqual([
    '2024-12-31',
    '2024-02-29',
    '2024-02-29',
  ]);
});

const made: Result<'made'> = {
  method: { id: 'making', version: '1.2.3' },
  tables: {
    made: {
      title: 'Made',
      description: '',
      primaryKey: ['country', 'month'],
      fields: [
        { name: 'country', type: 'string', title: '', description: '', vocabulary: 'country' },
        { name: 'month', type: 'date', title: '', description: '' },
        { name: 'value', type: 'number', title: '', description: '', missing: 'None.' },
        { name: 'n', type: 'integer', title: '', description: '' },
      ],
    },
  },
  rows: () => ({
    made: [
      { month: '2024-06', country: 'UGA', value: 1.23456, n: 12 },
      { month: '2024-06', country: 'KEN', value: null, n: 0 },
    ],
  }),
};
const news: Dataset = {
  sources: [
    {
      name: 'mlp-civic',
      title: '',
      producer: '',
      citation: '',
      version: '2024-10-31',
      licence: { name: 'MIT', title: '', path: '' },
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {},
};
const datasets = [{ name: 'news', dataset: news, corrections: [] }];
const buildOnly = (result: Result) => {
  const output = join(temporaryFolder(), 'data');
  return build({ sources: temporaryFolder(), output, datasets, sharedTables: [], results: [result] }).then(
    (written) => ({ written, output }),
  );
};

test('a result becomes a table: sorted, rounded, stamped and sourced from the news', async () => {
  const { written, output } = await buildOnly(made);
  expect(written.resources).toMatchObject([
    { name: 'made', rows: 2, method: 'making', sources: ['mlp-civic'], licenses: [{ name: 'MIT' }] },
  ]);
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const stamp = { version: '1.2.3', made_on: day('2024-10-31') };
  expect(await readParquet(join(output, 'made.parquet'))).toEqual([
    { country: 'KEN', month: day('2024-06-01'), value: null, n: 0, ...stamp },
    { country: 'UGA', month: day('2024-06-01'), value: 1.23, n: 12, ...stamp },
  ]);
});

test('a result without rows, or with an unknown country, stops the run', async () => {
  await expect(buildOnly({ ...made, rows: () => ({ made: [] }) })).rejects.toThrow(
    'Table made promises that it has rows',
  );
  await expect(
    buildOnly({ ...made, rows: () => ({ made: [{ month: '2024-06', country: 'ZZZ', value: 1, n: 1 }] }) }),
  ).rejects.toThrow('Table made promises that country is a known country');
});

const whole = { month: '2024-06', country: 'UGA', value: 1, n: 1 };
test.each<[string, Record<string, Cell>, string]>([
  ['a number that is none', { ...whole, value: NaN }, '"value" is NaN, not a number'],
  ['a number as text', { ...whole, value: '1' }, '"value" is 1, not a number'],
  ['a part of a whole', { ...whole, n: 0.5 }, '"n" is 0.5, not an integer'],
  ['a column nobody declared', { ...whole, extra: 1 }, '"extra" is no field of the table'],
  ['a lost column', { month: '2024-06', country: 'UGA', n: 1 }, '"value" is missing'],
])('%s is refused with its row', (_, row, sentence) => {
  expect(() => cellsOf(tableOf('made', made), [whole, row], made, '2024-10-31')).toThrow(
    `Table made, row 2 of the method making: ${sentence}`,
  );
});

test('digits can be set for all numbers or by field', () => {
  const table = tableOf('made', made);
  const value = (digits: number | Record<string, number>) => {
    const precise = { ...made, tables: { made: { ...made.tables.made, digits } } };
    return cellsOf(table, [{ ...whole, value: 1.23456 }], precise, '2024-10-31')[0]![2];
  };
  expect([value(5), value({ value: 2 }), value({ other: 2 })]).toEqual([1.2346, 1.2, 1.23]);
});

test('no two results write the same table, and each explains its numbers', async () => {
  const results = await findResults();
  const names = results.flatMap(({ tables }) => Object.keys(tables));
  expect(new Set(names).size).toBe(names.length);
  for (const { tables } of results) {
    for (const { fields } of Object.values(tables)) {
      for (const { name, description } of fields) expect(description, name).toMatch(/\.$/);
    }
  }
});
