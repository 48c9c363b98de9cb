import { expect, test } from 'vitest';
import { sqlAddress } from '../../src/state/sql.ts';
import { fc } from '../properties.ts';

const read = (query: string) => sqlAddress.parse(new URLSearchParams(query), null).view.query;

test('no query is an empty address', () => {
  expect(['', '?q=', '?q=%20', '?other=1'].map(read)).toEqual([null, null, null, null]);
  expect([null, '', ' '].map((query) => sqlAddress.format({ query }))).toEqual(['', '', '']);
});

test('a query keeps its case, lines and marks', () => {
  const query = 'select \'É\', 1 + 1 as "a&b=c"\nfrom shares -- 100%? #';
  expect(read(sqlAddress.format({ query }))).toBe(query);
});

test('every query survives a round trip through its address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) => {
      expect(read(sqlAddress.format({ query }))).toBe(query.trim() || null);
    }),
  );
});
