import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { describedViews } from '../../../src/features/sql/described-views.ts';
import { examples } from '../../../src/features/sql/examples.ts';
import words from '../../../src/i18n/en/sql-page.json' with { type: 'json' };
import { catalog } from '../../../src/data/snapshot/catalog.ts';
import { derivedTables } from '../../../src/data/database/views.ts';

const instance = await DuckDBInstance.create();
const connection = await instance.connect();

beforeAll(async () => {
  const { resources } = await catalog();
  for (const { name, parts } of resources) {
    const files = parts.map(({ path }) => `'public/data/${path}'`);
    await connection.run(`create table ${name} as from read_parquet([${files.join(', ')}])`);
  }
  for (const { name, sql } of derivedTables) await connection.run(`create view ${name} as ${sql}`);
});

test('there are twelve examples, each with a question of its own', () => {
  expect(new Set(examples.map(({ id }) => words[`sql.example.${id}`])).size).toBe(12);
});

test('every derived table and column is described', () => {
  for (const { title, description, fields } of describedViews) {
    for (const text of [title, description, ...fields.flatMap((field) => [field.title, field.description])]) {
      expect(text).not.toBe('');
    }
  }
});

describe('every example answers from the snapshot', () => {
  test.each(examples)('$id', async ({ sql }) => {
    const result = await connection.runAndReadAll(sql);
    expect(result.currentRowCount).toBeGreaterThan(5);
  });
});

test('the columns of the derived tables are the ones that are described', async () => {
  for (const { name, fields } of derivedTables) {
    const found = await connection.runAndReadAll(`describe ${name}`);
    const names = found.getRowObjects().map((row) => row['column_name']);
    expect(names).toEqual(fields.map((field) => field.name));
  }
});

test('known peaks are found: Georgia’s legal changes and Belarus’s protests', async () => {
  const peak = async (country: string, event: string) => {
    const found = await connection.runAndReadAll(
      `select arg_max(strftime(month, '%Y-%m'), share), round(max(share)) from shares where country = '${country}' and event = '${event}'`,
    );
    return found.getRows()[0];
  };
  expect(await peak('GEO', 'legalchange')).toEqual(['2024-05', 1332]);
  expect(await peak('BLR', 'protest')).toEqual(['2020-08', 536]);
});

test('a country’s year is pooled from its months, with their number', async () => {
  const found = await connection.runAndReadAll(
    "select year, months, count, articles, share from country_years where country = 'KEN' and event = 'protest' and year >= 2023 order by year",
  );
  const rows = found.getRowsJson() as [number, number, number, number, number][];
  expect(rows.map(([year, months]) => [year, months])).toEqual([
    [2023, 12],
    [2024, 7],
  ]);
  for (const [, , count, articles, share] of rows) expect(share).toBeCloseTo((10_000 * count) / articles, 9);
});
