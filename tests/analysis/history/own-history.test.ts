import { deviation, mean } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { ownHistory } from '../../../src/analysis/history/own-history.ts';
import { fc } from '../../properties.ts';
import { OWN_HISTORY } from '../../../src/schema.ts';

const shares = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.double({ min: 0, max: 5000, noNaN: true }) }, fc.constant(null)),
  { minLength: 1, maxLength: 150 },
);

describe('own history', () => {
  test('gives no result before 36 months with a value', () => {
    const z = ownHistory(Array.from({ length: 60 }, (_, i) => i % 7));
    expect(z.findIndex((value) => value !== null)).toBe(OWN_HISTORY.minValues);
  });

  test('gives no result for a constant past', () => {
    expect(ownHistory([...Array<number>(60).fill(5), 50]).at(-1)).toBeNull();
  });

  test('equals the definition, by hand', () => {
    const past = Array.from({ length: 60 }, (_, i) => Math.expm1(i % 2)); // y is 0 and 1 in turn
    const sd = Math.sqrt((60 * 0.25) / 59);
    expect(ownHistory([...past, Math.expm1(2)]).at(-1)).toBeCloseTo(1.5 / sd, 10);
  });

  test('equals the plain definition to the last bit', () => {
    const plain = (data: readonly (number | null)[], t: number) => {
      const past = data.slice(Math.max(0, t - OWN_HISTORY.months), t).filter((share) => share !== null);
      if (data[t] === null || past.length < OWN_HISTORY.minValues) return null;
      const y = past.map((share) => Math.log1p(share));
      return deviation(y)! > 1e-9 ? (Math.log1p(data[t]!) - mean(y)!) / deviation(y)! : null;
    };
    fc.assert(
      fc.property(shares, (data) => {
        expect(ownHistory(data)).toEqual(data.map((_, t) => plain(data, t)));
      }),
    );
  });

  test.each([NaN, -1, -0.5, Infinity])('takes %d for missing', (wrong) => {
    const past = Array.from({ length: 60 }, (_, i) => i % 5);
    expect(ownHistory([...past, wrong]).at(-1)).toBeNull();
    expect(ownHistory([...past, wrong, 8])).toEqual(ownHistory([...past, null, 8]));
  });

  test('looks back 60 months and no further', () => {
    const past = Array.from({ length: 60 }, (_, i) => i % 5);
    expect(ownHistory([9999, ...past, 8]).at(-1)).toBe(ownHistory([...past, 8]).at(-1));
  });

  test('month t is computable from data up to t', () => {
    fc.assert(
      fc.property(shares, fc.nat(), (data, n) => {
        const cut = 1 + (n % data.length);
        expect(ownHistory(data.slice(0, cut))).toEqual(ownHistory(data).slice(0, cut));
      }),
    );
  });
});
