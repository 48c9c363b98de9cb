import { fc } from '../../properties.ts';
import { expect, test } from 'vitest';
import { agreement, type CountryYear } from '../../../src/analysis/validation/agreement.ts';

const rows = (...countries: [reported: number, measured: number][][]): CountryYear[] =>
  countries.flatMap((years, c) =>
    years.map(([reported, measured], i) => ({
      ...{ country: String.fromCharCode(65 + c).repeat(3), year: 2012 + i, reported, measured },
    })),
  );

test('within countries and between them can disagree, and are kept apart', () => {
  const found = agreement(
    rows(
      [
        [1, 3],
        [2, 2],
        [3, 1],
      ],
      [
        [11, 13],
        [12, 12],
        [13, 11],
      ],
      [
        [21, 23],
        [22, 22],
        [23, 21],
      ],
    ),
  );
  expect(found.between).toMatchObject({ value: 1, n: 3 });
  expect(found.within.value).toBeCloseTo(-1, 12);
  expect(found.within.n).toBe(9);
  expect(found.changes.n).toBe(6);
});

test('a gap in the years is no change, and two years are too few', () => {
  const all = rows(
    [
      [1, 1],
      [2, 3],
      [4, 4],
      [3, 2],
    ],
    [
      [5, 5],
      [6, 7],
    ],
  );
  const gap = all.filter(({ country, year }) => country !== 'AAA' || year !== 2013);
  expect(agreement(all).changes.n).toBe(3);
  expect(agreement(gap).changes.n).toBe(1);
  expect(agreement(all).within.n).toBe(4);
});

test('the interval is the same each time, and holds the estimate of independent noise near zero', () => {
  let state = 1;
  const next = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const noise = rows(
    ...Array.from({ length: 30 }, () => Array.from({ length: 8 }, (): [number, number] => [next(), next()])),
  );
  const found = agreement(noise);
  expect(agreement(noise)).toEqual(found);
  expect(found.within.lower!).toBeLessThan(0.05);
  expect(found.within.upper!).toBeGreaterThan(-0.05);
  expect(found.within.lower!).toBeLessThanOrEqual(found.within.value!);
  expect(found.within.upper!).toBeGreaterThanOrEqual(found.within.value!);
});

test('neither unit nor origin of a scale matters', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
  const data = fc.array(fc.array(pair, { minLength: 3, maxLength: 5 }), { minLength: 4, maxLength: 6 });
  fc.assert(
    fc.property(data, (countries) => {
      const plain = agreement(rows(...(countries as [number, number][][])));
      const scaled = agreement(
        rows(...countries.map((years) => years.map(([x, y]): [number, number] => [2 * x + 8, 4 * y + 16]))),
      );
      for (const part of ['between', 'within', 'changes'] as const) {
        if (plain[part].value === null) expect(scaled[part].value).toBeNull();
        else expect(scaled[part].value).toBeCloseTo(plain[part].value, 6);
      }
    }),
    { numRuns: 10 },
  );
});
