import { beforeAll, describe, expect, test } from 'vitest';
import { onNativeDatabase } from '../../../src/data/database/native.ts';
import { resource } from '../../../src/data/snapshot/catalog.ts';
import { rowsOf } from '../../../src/data/tables/rows.ts';
import { panelSql } from '../../../src/features/data/panel/columns.ts';
import { codebookCsv, panel, type Panel } from '../../../src/features/data/panel/panel.ts';
import { EVENTS } from '../../../src/schema.ts';

let made: Panel;
beforeAll(async () => {
  made = await panel();
}, 60_000);

const at = (column: string) => made.columns.findIndex(({ name }) => name === column);
const cells = (country: string, month: string, ...columns: string[]) => {
  const row = made.rows.find((one) => one[at('country')] === country && one[at('month')] === `${month}-01`);
  if (!row) throw new Error(`The panel has no row of ${country} in ${month}.`);
  return columns.map((column) => row[at(column)]);
};

describe('the country-month panel', () => {
  test('has a row for every country and month of the news base, once and in order', async () => {
    const { rows } = await resource('coverage');
    const keys = made.rows.map((row) => `${String(row[at('country')])} ${String(row[at('month')])}`);
    expect(keys).toHaveLength(rows);
    expect(new Set(keys).size).toBe(rows);
    expect(keys).toEqual(keys.toSorted());
  });

  test('has counts and shares as the tables have them', async () => {
    const where = { country: ['KEN'], month: ['2017-08'] } as const;
    const [base] = await rowsOf('coverage', { where });
    const events = await rowsOf('events', { where });
    expect(events).toHaveLength(EVENTS.length);
    for (const { event, count } of events) {
      const [counted, share] = cells('KEN', '2017-08', `${event}_count`, `${event}_share`);
      expect(counted).toBe(count);
      expect(share).toBeCloseTo((10_000 * count) / base!.articles, 4);
    }
    expect(cells('KEN', '2017-08', 'articles', 'thin', 'partial')).toEqual([base!.articles, false, false]);
  });

  test('takes every column of the news base, so that states of a month come along', async () => {
    const { schema } = await resource('coverage');
    expect(made.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(schema.fields.map(({ name }) => name)),
    );
  });

  test.each([
    ['KEN', '2017-08', 'elections', 1],
    ['KEN', '2017-09', 'elections', 0],
    ['KGZ', '2021-01', 'elections', 1],
    ['KGZ', '2021-01', 'referendums', 1],
    ['ETH', '2021-06', 'elections', 1],
    ['BFA', '2022-01', 'coups', 1],
    ['BFA', '2022-02', 'coups', 0],
    ['NER', '2023-07', 'coups', null],
    ['XKX', '2020-03', 'emergencies', null],
    ['HUN', '2020-03', 'emergencies', 1],
    ['KEN', '2015-05', 'shutdowns', null],
  ])('%s in %s: %s %s', (country, month, flag, count) => {
    expect(cells(country, month, flag)).toEqual([count]);
  });

  test('repeats the newest release of an index in the months of its year', async () => {
    const [value] = await rowsOf('indices', {
      where: { source: ['vdem-v16-owid'], indicator: ['v2x_libdem.v16'], country: ['GEO'], year: [2019] },
    });
    expect(value!.value).toBeGreaterThan(0);
    expect(cells('GEO', '2019-01', 'v2x_libdem_v16')).toEqual([value!.value]);
    expect(cells('GEO', '2019-12', 'v2x_libdem_v16')).toEqual([value!.value]);
    expect(at('v2x_libdem_v14')).toBe(-1);
  });

  test('carries the codes of other data sets', () => {
    expect(cells('KEN', '2017-08', 'year', 'cow', 'gw', 'vdem', 'wb')).toEqual([2017, 501, 501, 40, 'KEN']);
  });

  test('is the same bytes each time, in Parquet too', async () => {
    const sql = panelSql(made.columns, await rowsOf('indicators'));
    const again = await onNativeDatabase(({ parquet }) => parquet(sql));
    expect(Buffer.from(again).equals(Buffer.from(made.parquet))).toBe(true);
  });

  test('is described column by column, with the table that each comes from', async () => {
    const lines = (await codebookCsv()).trim().split('\r\n');
    expect(lines).toHaveLength(made.columns.length + 1);
    expect(lines.find((line) => line.startsWith('protest_share,'))).toContain('per 10,000 articles');
  });

  test('names its sources and terms in the CSV', () => {
    const about = made.csv.split('\r\n').filter((line) => line.startsWith('# '));
    expect(about.some((line) => line.includes('Machine Learning for Peace'))).toBe(true);
    expect(about.some((line) => line.includes('CC BY-SA 4.0'))).toBe(true);
  });
});
