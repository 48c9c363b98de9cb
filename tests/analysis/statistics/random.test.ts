import { describe, expect, test } from 'vitest';
import { below, seeded, shuffled } from '../../../src/analysis/statistics/random.ts';

describe('seeded random numbers', () => {
  test('are the same for the same seed and others for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seeded(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  test('are even from 0 to below 1', () => {
    const random = seeded(7);
    const bins = Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i++) bins[below(10, random)]!++;
    expect(Math.min(...bins)).toBeGreaterThan(1850);
    expect(Math.max(...bins)).toBeLessThan(2150);
  });

  test('shuffle without losing a value, and put every value in every place', () => {
    const random = seeded(3);
    const firsts = new Set<number>();
    for (let i = 0; i < 100; i++) {
      const order = shuffled([1, 2, 3, 4], random);
      expect(order.toSorted()).toEqual([1, 2, 3, 4]);
      firsts.add(order[0]!);
    }
    expect(firsts.size).toBe(4);
  });
});
