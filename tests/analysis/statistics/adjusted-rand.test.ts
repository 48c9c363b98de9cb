import { mean } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { adjustedRand } from '../../../src/analysis/statistics/adjusted-rand.ts';
import { below, seeded } from '../../../src/analysis/statistics/random.ts';

describe('the adjusted Rand index', () => {
  test('is 1 for the same groups, whatever they are called', () => {
    expect(adjustedRand([0, 0, 1, 1, 2], [5, 5, 3, 3, 4])).toBe(1);
    expect(adjustedRand([0, 0, 0], [1, 1, 1])).toBe(1);
  });

  test('is the value worked out by hand from the table of pairs', () => {
    // 1 pair together in both, 3 and 4 in each, of 10; then 3 in both, 3 and 6 in each
    expect(adjustedRand([0, 0, 0, 1, 2], [0, 0, 1, 1, 0])).toBeCloseTo((1 - 1.2) / (3.5 - 1.2), 12);
    expect(adjustedRand([0, 0, 0, 1, 2], [0, 0, 0, 1, 0])).toBeCloseTo((3 - 1.8) / (4.5 - 1.8), 12);
  });

  test('is about 0 for groups of chance', () => {
    const random = seeded(2);
    const drawn = () => Array.from({ length: 60 }, () => below(3, random));
    expect(Math.abs(mean(Array.from({ length: 300 }, () => adjustedRand(drawn(), drawn())))!)).toBeLessThan(
      0.01,
    );
  });
});
