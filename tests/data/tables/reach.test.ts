import { describe, expect, test } from 'vitest';
import { grainOf, reach, reachOf } from '../../../src/data/tables/reach.ts';
import type { Field, Cell } from '../../../src/schema.ts';
import type { Table } from '../../../src/data/tables/table.ts';

const day = (text: string) => Date.parse(text) / 86_400_000;
const field = (name: string, type: Field['type']): Field => ({ name, type, title: '', description: '' });
const asTable = (columns: Record<string, Cell[]>): Table => ({
  rows: Object.values(columns)[0]!.length,
  columns: new Map(Object.entries(columns)),
});
const grain = (fields: Field[], primaryKey: string[] = []) => grainOf({ schema: { fields, primaryKey } });

describe('where rows place themselves', () => {
  test('in a year before a date, in a date of the key before a span', () => {
    const [year, month, seen] = [field('year', 'integer'), field('month', 'date'), field('seen', 'date')];
    expect(grain([field('country', 'string'), seen, year])).toEqual({
      country: 'country',
      time: { from: year, until: null },
    });
    expect(grain([seen, month], ['month'])).toEqual({ country: null, time: { from: month, until: null } });
  });

  test('from a first to a last, or from since to until', () => {
    const [first, last] = [field('first_month', 'date'), field('last_month', 'date')];
    expect(grain([field('iso3', 'string'), first, last], ['iso3'])).toEqual({
      country: 'iso3',
      time: { from: first, until: last },
    });
    const [since, until] = [field('since', 'date'), field('until', 'date')];
    expect(grain([since, until]).time).toEqual({ from: since, until });
  });

  test('nowhere', () => {
    expect(grain([field('fact', 'string')])).toEqual({ country: null, time: null });
  });
});

test('rows are counted by country and year, undated months separately', () => {
  const table = asTable({
    country: ['BBB', 'AAA', 'AAA', 'AAA'],
    month: [day('2024-01-01'), day('2023-11-01'), day('2023-12-01'), null],
  });
  const fields = [field('country', 'string'), field('month', 'date')];
  expect(reachOf(table, grain(fields, ['month']), 2024)).toEqual([
    { country: 'AAA', rows: 3, years: new Map([[2023, 2]]), undated: 1, first: '2023-11', last: '2023-12' },
    { country: 'BBB', rows: 1, years: new Map([[2024, 1]]), undated: 0, first: '2024-01', last: '2024-01' },
  ]);
});

test('a span counts in each of its years; without an end it lasts until the snapshot’s year', () => {
  const table = asTable({
    since: [day('2020-06-30'), day('2023-01-01'), null],
    until: [day('2021-01-01'), null, null],
  });
  const fields = [field('since', 'date'), field('until', 'date')];
  const years = new Map([
    [2020, 1],
    [2021, 1],
    [2023, 1],
    [2024, 1],
  ]);
  expect(reachOf(table, grain(fields), 2024)).toEqual([
    { country: null, rows: 3, years, undated: 1, first: '2020-06-30', last: '2023-01-01' },
  ]);
});

describe('the snapshot', () => {
  test('covers 63 countries, each to a last month of its own', async () => {
    const found = await reach('coverage');
    expect(found).toHaveLength(63);
    const last = Map.groupBy(found, (one) => one.last);
    expect([...last].map(([month, all]) => [month, all.length]).sort()).toEqual([
      ['2024-06', 7],
      ['2024-07', 21],
      ['2024-08', 20],
      ['2024-09', 15],
    ]);
    expect(found.find(({ country }) => country === 'NAM')?.first).toBe('2017-01');
  });

  test('names outlets in 59 of them', async () => {
    const found = await reach('outlets');
    expect(found).toHaveLength(59);
    expect(found.map(({ country }) => country)).not.toContain('COL');
  });
});
