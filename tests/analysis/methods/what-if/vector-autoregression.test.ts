import { describe, expect, test } from 'vitest';
import { seeded } from '../../../../src/analysis/statistics/random.ts';
import {
  errorCorrelation,
  vectorAutoregression,
} from '../../../../src/analysis/methods/what-if/vector-autoregression.ts';

const random = seeded(5);
const noise = () => 2 * (random() + random() + random() - 1.5);

function block(months: number): number[][] {
  const rows = [[noise(), noise()]];
  while (rows.length < months) {
    const [a, b] = rows.at(-1)! as [number, number];
    const shared = noise();
    rows.push([0.6 * a + shared + noise(), 0.5 * a + 0.2 * b + shared + noise()]);
  }
  return rows;
}

const countries = (n: number, months = 200) => Array.from({ length: n }, () => block(months));

describe('vector autoregression', () => {
  test('recovers the generating process, once series are in their own standard deviations', () => {
    const { carry, together } = vectorAutoregression(countries(40), 1);
    expect(carry[0]![0]).toBeCloseTo(0.6, 1);
    expect(Math.abs(carry[0]![1]!)).toBeLessThan(0.05);
    expect(carry[1]![0]).toBeGreaterThan(0.4);
    const residual = together[0]![1]! / Math.sqrt(together[0]![0]! * together[1]![1]!);
    expect(residual).toBeCloseTo(0.5, 1);
  });

  test('passes over missing months', () => {
    const whole = countries(40);
    const gapped = whole.map((rows) => rows.map((row, t) => (t % 17 === 3 ? null : row)));
    const [a, b] = [vectorAutoregression(whole, 1), vectorAutoregression(gapped, 1)];
    a.carry.forEach((row, j) => row.forEach((value, i) => expect(b.carry[j]![i]).toBeCloseTo(value, 1)));
  });

  test('a larger ridge shrinks the coefficients', () => {
    const blocks = countries(2, 60);
    const size = (ridge: number) =>
      vectorAutoregression(blocks, ridge)
        .carry.flat()
        .reduce((sum, value) => sum + value ** 2, 0);
    expect(size(100)).toBeLessThan(size(1));
    expect(size(1e6)).toBeLessThan(1e-4);
  });

  test('does not move with the scale and level of a series', () => {
    const blocks = countries(3, 60);
    const other = blocks.map((rows) => rows.map(([a, b]) => [5 * a! + 3, b!]));
    const [x, y] = [vectorAutoregression(blocks, 10), vectorAutoregression(other, 10)];
    x.carry.forEach((row, j) => row.forEach((value, i) => expect(y.carry[j]![i]).toBeCloseTo(value, 9)));
  });

  test('counts a series that does not vary as nothing', () => {
    const flat = block(60).map(([a]) => [a!, 7]);
    const { carry, together } = vectorAutoregression([flat], 10);
    expect(carry[1]).toEqual([0, 0]);
    expect(together[1]).toEqual([0, 0]);
  });

  test('refuses to learn from nothing', () => {
    expect(() => vectorAutoregression([[[1], null, [2]]], 1)).toThrow('two months in a row');
  });
});

describe('error correlation', () => {
  test('equals the closed form of one autoregression: errors k and h months ahead share the shocks up to k', () => {
    const phi = 0.7;
    const found = errorCorrelation({ carry: [[phi]], together: [[2]] }, 4);
    const variance = (h: number) =>
      Array.from({ length: h + 1 }, (_, i) => phi ** (2 * i)).reduce((a, b) => a + b);
    for (let h = 0; h < 4; h++) {
      for (let k = 0; k <= h; k++) {
        const expected = (phi ** (h - k) * variance(k)) / Math.sqrt(variance(h) * variance(k));
        expect(found[h]![k]).toBeCloseTo(expected, 12);
        expect(found[k]![h]).toBeCloseTo(expected, 12);
      }
    }
  });

  test('agrees with errors simulated from the model', () => {
    const carry = [
      [0.6, 0],
      [0.5, 0.2],
    ];
    const together = [
      [2, 1],
      [1, 2],
    ];
    const runs = Array.from({ length: 20_000 }, () => {
      let now = [0, 0];
      return Array.from({ length: 3 }, () => {
        const shared = noise();
        const [a, b] = now as [number, number];
        now = [0.6 * a + shared + noise(), 0.5 * a + 0.2 * b + shared + noise()];
        return now;
      }).flat();
    });
    const correlation = errorCorrelation({ carry, together }, 3);
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < 6; j++) {
        const dot = (p: number, q: number) => runs.reduce((sum, run) => sum + run[p]! * run[q]!, 0);
        expect(correlation[i]![j]).toBeCloseTo(dot(i, j) / Math.sqrt(dot(i, i) * dot(j, j)), 1);
      }
    }
  });
});
