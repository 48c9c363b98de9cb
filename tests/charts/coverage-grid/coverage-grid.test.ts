import { range } from 'd3-array';
import { expect, test } from 'vitest';
import { coverageGrid } from '../../../src/charts/coverage-grid/coverage-grid.ts';

const place = (years: number[]) => [
  {
    code: 'KEN',
    name: 'Kenya',
    years: new Map(years.map((year) => [year, 2])),
    undated: 0,
    rows: 2 * years.length,
  },
];

test('the table has a column for each year', () => {
  const { columns, rows } = coverageGrid(place([2012, 2014]));
  expect(columns.map(({ name }) => name)).toEqual(['iso3', 'country', '2012', '2013', '2014']);
  expect(rows).toEqual([['KEN', 'Kenya', 2, 0, 2]]);
});

test('more than sixty years are grouped by decades: added up, or at their most where rows span years', () => {
  const years = range(1939, 2001);
  const added = coverageGrid(place(years));
  expect(added.columns.slice(2).map(({ name }) => name)).toEqual([
    '1930s',
    '1940s',
    '1950s',
    '1960s',
    '1970s',
    '1980s',
    '1990s',
    '2000s',
  ]);
  expect(added.rows[0]!.slice(2)).toEqual([2, 20, 20, 20, 20, 20, 20, 2]);
  expect(coverageGrid(place(years), { counted: 'within' }).rows[0]!.slice(2)).toEqual([
    2, 2, 2, 2, 2, 2, 2, 2,
  ]);
});
