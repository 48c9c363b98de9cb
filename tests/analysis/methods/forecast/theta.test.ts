import { deviation } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { theta } from '../../../../src/analysis/methods/forecast/theta.ts';
import reference from '../../../reference/trend-and-theta.json' with { type: 'json' };
import { BAD, goodShares } from '../../series.ts';

const of = (values: readonly (number | null)[]) => theta(values).answer!;

describe.each(Object.entries(reference.series))(
  'the reference series %s',
  (_, { x, theta: raw, thetaLog }) => {
    test.each([
      ['shares', x, raw],
      ['log1p shares', x.map((share) => Math.log1p(share)), thetaLog],
    ] as const)('is forecast as by R’s thetaf, of %s', (_, values, expected) => {
      const found = of(values);
      expect(found.drift).toBeCloseTo(expected.drift, 9);
      expect(Math.abs(found.alpha - expected.alpha)).toBeLessThan(0.002);
      const spread = deviation(values)!;
      found.forecasts.forEach((value, h) =>
        expect(Math.abs(value - expected.mean[h]!) / spread).toBeLessThan(0.01),
      );
    });
  },
);

describe('properties', () => {
  test('shift and scale go through', () => {
    fc.assert(
      fc.property(goodShares(), fc.integer({ min: 1, max: 500 }), (shares, shift) => {
        const [one, moved] = [of(shares), of(shares.map((share) => 3 * share + shift))];
        expect(moved.drift).toBeCloseTo(3 * one.drift, 5);
        const size = Math.max(...shares) + shift;
        moved.forecasts.forEach((value, h) =>
          expect(Math.abs(value - 3 * one.forecasts[h]! - shift) / size).toBeLessThan(1e-3),
        );
      }),
    );
  });

  test('of a constant series every forecast is that constant', () => {
    for (const value of of(Array<number>(40).fill(12)).forecasts) expect(value).toBeCloseTo(12, 9);
  });

  test('no other weight has smaller squared errors', () => {
    fc.assert(
      fc.property(goodShares(40), fc.double({ min: 1e-4, max: 0.9999, noNaN: true }), (shares, alpha) => {
        expect(errors(shares, of(shares).alpha)).toBeLessThanOrEqual(errors(shares, alpha) * (1 + 1e-3));
      }),
    );
  });

  test('a gap inside gives no number, months missing at the ends do not matter', () => {
    const shares = Array.from({ length: 60 }, (_, t) => 5 + (t % 4));
    expect(theta(shares.with(30, null as never))).toEqual({
      answer: null,
      reason: 'theta requires a series without gaps, this one has some',
    });
    expect(theta([null, ...shares, null])).toEqual(theta(shares));
  });

  test.each(Object.entries(BAD))('gives no number for %s', (_, { shares, reason }) => {
    expect(theta(shares)).toEqual({ answer: null, reason: expect.stringMatching(reason) });
  });
});

/** Least squared one-step errors with this weight, over many first levels. */
function errors(y: readonly number[], alpha: number): number {
  const from = (first: number) => {
    let [level, total] = [first, 0];
    for (const value of y) {
      total += (value - level) ** 2;
      level += alpha * (value - level);
    }
    return total;
  };
  let [low, high] = [-1e5, 1e5];
  for (let i = 0; i < 120; i++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (from(a) < from(b)) high = b;
    else low = a;
  }
  return from((low + high) / 2);
}
