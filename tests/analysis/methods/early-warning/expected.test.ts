import { describe, expect, test } from 'vitest';
import { combination } from '../../../../src/analysis/forecasting/combination.ts';
import { expectedNext } from '../../../../src/analysis/methods/early-warning/expected.ts';
import { anyShares, goodShares } from '../../series.ts';
import { fc } from '../../../properties.ts';

const logs = (shares: readonly (number | null)[]) =>
  Float64Array.from(shares, (share) => (share === null ? NaN : Math.log1p(share)));

describe('the expected next month', () => {
  test('is that of the combination, refitted in every month', () => {
    fc.assert(
      fc.property(goodShares(60), (shares) => {
        const y = logs(shares);
        const { centre } = expectedNext(y);
        for (let t = 13; t < y.length; t++) {
          expect(centre[t]).toBeCloseTo(combination(y.subarray(0, t + 1)).path[0]!, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('its misses are those of the months from the 13th onwards, the last 72 at most', () => {
    const y = logs(Array.from({ length: 120 }, (_, i) => 50 + 40 * Math.sin(i * i)));
    const { centre, squares, misses } = expectedNext(y);
    expect([misses[11], misses[12], misses[119]]).toEqual([0, 1, 72]);
    let total = 0;
    for (let t = 48; t < 120; t++) total += (y[t]! - centre[t - 1]!) ** 2;
    expect(squares[119]).toBeCloseTo(total, 8);
  });

  test('after the first six values, month t uses only months up to t', () => {
    fc.assert(
      fc.property(anyShares(60), fc.nat(), (shares, n) => {
        const y = logs(shares);
        const first = y.findIndex((value) => !Number.isNaN(value));
        const cut = Math.min(y.length, first + 6 + (n % 60));
        const [whole, known] = [expectedNext(y), expectedNext(y.subarray(0, cut))];
        expect(whole.centre.subarray(0, cut)).toEqual(known.centre);
        expect(whole.squares.subarray(0, cut)).toEqual(known.squares);
      }),
    );
  });

  test('a missing month is not a miss, and a series without values has no expectation', () => {
    const y = logs([...Array<number>(20).fill(5), null, 5]);
    expect(expectedNext(y).misses[21]).toBe(9);
    expect(expectedNext(logs([null, null])).centre.every(Number.isNaN)).toBe(true);
  });
});
