import { describe, expect, test } from 'vitest';
import { overlap, shareInterval } from '../../../src/analysis/statistics/share-interval.ts';
import { fc } from '../../properties.ts';

/** Python: scipy.stats.gamma.ppf(0.025, n), scipy.stats.gamma.ppf(0.975, n + 1). */
const EXACT = [
  [0, 0, 3.6888794541],
  [1, 0.0253178079, 5.5716433909],
  [3, 0.618672122, 8.7672730697],
  [14, 7.6539302763, 23.4896211218],
  [100, 81.3639912509, 121.6267937924],
] as const;

describe('the interval of a share', () => {
  test.each(EXACT)('of %i articles is the exact one, to 0.03 articles', (count, lower, upper) => {
    const interval = shareInterval(count, 10_000);
    expect(Math.abs(interval.lower - lower)).toBeLessThan(0.03);
    expect(Math.abs(interval.upper - upper)).toBeLessThan(0.03);
  });

  test('is in shares, holds the share, and lies between none and all articles', () => {
    expect(shareInterval(20, 1000).upper).toBeCloseTo(10 * shareInterval(20, 10_000).upper, 9);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (articles, part) => {
          const { lower, upper } = shareInterval(part * articles, articles);
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(lower).toBeLessThanOrEqual(10_000 * part + 1e-9);
          expect(upper).toBeGreaterThanOrEqual(Math.min(10_000, 10_000 * part));
          expect(upper).toBeLessThanOrEqual(10_000);
        },
      ),
    );
  });

  test('widens, in parts of the share, as articles grow few', () => {
    const width = (count: number) => {
      const { lower, upper } = shareInterval(count, 10_000);
      return (upper - lower) / count;
    };
    expect(width(5)).toBeGreaterThan(width(50));
    expect(width(50)).toBeGreaterThan(width(500));
  });

  test('overlaps another where neither ends before the other begins', () => {
    expect(overlap({ lower: 1, upper: 3 }, { lower: 3, upper: 5 })).toBe(true);
    expect(overlap({ lower: 1, upper: 2.9 }, { lower: 3, upper: 5 })).toBe(false);
    expect(overlap({ lower: 0, upper: 9 }, { lower: 3, upper: 5 })).toBe(true);
  });
});
