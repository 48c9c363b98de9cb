import { range, sum } from 'd3-array';
import { coverageGrid } from './coverage-grid.ts';
import type { CoveredPlace } from './covered-place.ts';
import type { Examples } from '../examples/examples.ts';
import { EXCERPT_SOURCE } from '../examples/excerpt.ts';

const source = EXCERPT_SOURCE;

function row(
  code: string | null,
  name: string,
  years: [year: number, rows: number][],
  undated = 0,
): CoveredPlace {
  return { code, name, years: new Map(years), undated, rows: undated + sum(years, ([, rows]) => rows) };
}

function each(first: number, last: number, rows: number): [number, number][] {
  return range(first, last + 1).map((year) => [year, rows]);
}

const monthly = [
  row('AGO', 'Angola', [...each(2012, 2023, 12), [2024, 9]]),
  row('DOM', 'Dominican Republic', [...each(2014, 2023, 12), [2024, 8]]),
  row('KEN', 'Kenya', [...each(2012, 2023, 12), [2024, 7]]),
  row('NAM', 'Namibia', [...each(2017, 2023, 12), [2024, 9]]),
];

const yearly = [
  row('BLR', 'Belarus', [...each(1991, 2023, 14), [2024, 6], [2025, 6]]),
  row('XKX', 'Kosovo', [...each(1999, 2007, 9), ...each(2008, 2023, 14), [2024, 6], [2025, 6]]),
  row('TLS', 'Timor-Leste', [...each(2002, 2023, 14), [2024, 6], [2025, 6]]),
];

export const examples: Examples = {
  'months of four countries, the last year begun': coverageGrid(monthly, { source }),
  'years of three countries': coverageGrid(yearly, { source }),
  'rows with and without a year, one country without any': coverageGrid(
    [
      row('GEO', 'Georgia', [...each(2012, 2016, 1), [2023, 2]], 18),
      row('MYS', 'Malaysia', each(2014, 2018, 1), 17),
      row('XKX', 'Kosovo', []),
    ],
    { source },
  ),
  'no dates at all': coverageGrid([row('GEO', 'Georgia', [], 4), row('MYS', 'Malaysia', [], 9)], { source }),
  'spans of a table without countries': coverageGrid(
    [{ ...row(null, 'All rows', [...each(2012, 2016, 2), ...each(2017, 2024, 3)]), rows: 3 }],
    {
      counted: 'within',
      source,
    },
  ),
  nothing: coverageGrid([], { source }),
};
