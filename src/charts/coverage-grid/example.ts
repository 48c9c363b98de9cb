import { range, sum } from 'd3-array';
import { coverageGrid } from './coverage-grid.ts';
import type { CoveredPlace } from './covered-place.ts';
import type { Examples } from '../examples/examples.ts';
import { EXCERPT_SOURCE } from '../examples/excerpt.ts';
import { countryName } from '../../i18n/countries.ts';
import exampleWords from '../../i18n/en/examples.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exampleWords);

const source = EXCERPT_SOURCE;

function row(code: string | null, years: [year: number, rows: number][], undated = 0): CoveredPlace {
  const name = code === null ? t('example.rows') : countryName(code);
  return { code, name, years: new Map(years), undated, rows: undated + sum(years, ([, rows]) => rows) };
}

function each(first: number, last: number, rows: number): [number, number][] {
  return range(first, last + 1).map((year) => [year, rows]);
}

const monthly = [
  row('AGO', [...each(2012, 2023, 12), [2024, 9]]),
  row('DOM', [...each(2014, 2023, 12), [2024, 8]]),
  row('KEN', [...each(2012, 2023, 12), [2024, 7]]),
  row('NAM', [...each(2017, 2023, 12), [2024, 9]]),
];

const yearly = [
  row('BLR', [...each(1991, 2023, 14), [2024, 6], [2025, 6]]),
  row('XKX', [...each(1999, 2007, 9), ...each(2008, 2023, 14), [2024, 6], [2025, 6]]),
  row('TLS', [...each(2002, 2023, 14), [2024, 6], [2025, 6]]),
];

export const examples: Examples = {
  'months of four countries, the last year begun': coverageGrid(monthly, { source }),
  'years of three countries': coverageGrid(yearly, { source }),
  'rows with and without a year, one country without any': coverageGrid(
    [
      row('GEO', [...each(2012, 2016, 1), [2023, 2]], 18),
      row('MYS', each(2014, 2018, 1), 17),
      row('XKX', []),
    ],
    { source },
  ),
  'no dates at all': coverageGrid([row('GEO', [], 4), row('MYS', [], 9)], { source }),
  'spans of a table without countries': coverageGrid(
    [{ ...row(null, [...each(2012, 2016, 2), ...each(2017, 2024, 3)]), rows: 3 }],
    {
      counted: 'within',
      source,
    },
  ),
  nothing: coverageGrid([], { source }),
};
