import { expect, test } from 'vitest';
import { wholePercents } from '../../../src/analysis/statistics/whole-percents.ts';
import { fc } from '../../properties.ts';

test('counts are split into whole per cent that add up', () => {
  expect(wholePercents([394, 443, 163])).toEqual([40, 44, 16]);
  expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
  expect(wholePercents([0, 7])).toEqual([0, 100]);
  expect(wholePercents([0, 0])).toEqual([0, 0]);
  fc.assert(
    fc.property(fc.array(fc.nat(9000), { minLength: 1, maxLength: 6 }), (counts) => {
      const all = counts.reduce((sum, count) => sum + count, 0);
      const parts = wholePercents(counts);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all === 0 ? 0 : 100);
      counts.forEach((count, i) => expect(Math.abs(parts[i]! - (100 * count) / (all || 1))).toBeLessThan(1));
    }),
  );
});
