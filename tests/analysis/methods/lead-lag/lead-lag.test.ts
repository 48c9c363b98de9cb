import { describe, expect, test } from 'vitest';
import { leadLag } from '../../../../src/analysis/methods/lead-lag/lead-lag.ts';
import { seeded } from '../../../../src/analysis/statistics/random.ts';
import { anyShares, BAD } from '../../series.ts';
import { fc } from '../../../properties.ts';

const random = seeded(11);
const noise = () => 2 * (random() + random() + random() - 1.5);
const shares = (y: number[]) => y.map((value) => Math.expm1(4 + value));
function wandering(n: number, phi: number): number[] {
  const y = [noise()];
  while (y.length < n) y.push(phi * y.at(-1)! + noise());
  return y.map((value) => 0.5 * value);
}
const answer = (x: (number | null)[], y: (number | null)[], options = {}) => leadLag(x, y, options).answer!;

describe('lead and lag', () => {
  test('finds that one series runs three months ahead of another, and in which direction', () => {
    const x = wandering(150, 0.6);
    const y = x.map((_, t) => (t >= 3 ? 0.9 * x[t - 3]! : 0) + 0.2 * noise());
    const study = answer(shares(x), shares(y));
    expect(study.strongest.lag).toBe(3);
    expect(study.strongest.r).toBeGreaterThan(study.bound);
    expect(study.strongest.p).toBe(1 / 500);
    expect(answer(shares(y), shares(x)).strongest.lag).toBe(-3);
  });

  test('raises one false alarm in twenty for unrelated series', () => {
    const alarms = Array.from({ length: 300 }, () => {
      const { strongest } = answer(shares(wandering(140, 0.8)), shares(wandering(140, 0.8)), { runs: 99 });
      return strongest.p <= 0.05;
    }).filter(Boolean).length;
    expect(alarms / 300).toBeLessThan(0.09);
    expect(alarms / 300).toBeGreaterThan(0.02);
  });

  test('correlates a series with itself at lag 0', () => {
    const x = shares(wandering(120, 0.5));
    const { correlations, orders } = answer(x, x);
    expect(correlations).toHaveLength(25);
    expect(correlations.find(({ lag }) => lag === 0)!.r).toBeCloseTo(1, 10);
    expect(orders[0]).toBeGreaterThan(0);
  });

  test('ignores a shared break in measurement once it is named', () => {
    const step = (y: number[]) => shares(y.map((value, t) => 0.3 * value + (t >= 100 ? 4 : 0)));
    const [x, y] = [step(wandering(150, 0)), step(wandering(150, 0))];
    expect(answer(x, y).strongest.p).toBeLessThan(0.05);
    expect(answer(x, y, { breaks: [100] }).strongest.p).toBeGreaterThan(0.05);
  });

  test('reverses its lags when the series are swapped, and does not change with shift or scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (seed, times) => {
          const draw = seeded(seed);
          const [x, y] = [0, 1].map(() => Array.from({ length: 60 }, () => 3 * draw()));
          const of = (a: number[], b: number[]) => answer(shares(a), shares(b), { runs: 1 }).correlations;
          const plain = of(x!, y!);
          of(y!, x!).forEach(({ lag, r }) => expect(r).toBeCloseTo(plain.find((c) => c.lag === -lag)!.r, 9));
          of(
            x!.map((v) => times * v + 1),
            y!,
          ).forEach(({ r }, i) => expect(r).toBeCloseTo(plain[i]!.r, 6));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('is the same for the same seed', () => {
    const [x, y] = [shares(wandering(80, 0.3)), shares(wandering(80, 0.3))];
    expect(answer(x, y)).toEqual(answer(x, y));
    expect(answer(x, y, { seed: 2 }).bound).not.toBe(answer(x, y).bound);
  });

  test('passes over missing months', () => {
    const x = wandering(150, 0.5);
    const y = x.map((_, t) => (t >= 2 ? x[t - 2]! : 0) + 0.2 * noise());
    const gaps = (data: number[], every: number) => shares(data).map((v, t) => (t % every === 4 ? null : v));
    const study = answer(gaps(x, 25), gaps(y, 40));
    expect(study.strongest.lag).toBe(2);
    expect(study.months).toBe(141);
  });

  test('gives an answer or a reason, whatever it is given', () => {
    fc.assert(
      fc.property(anyShares(), (data) => {
        const result = leadLag(data, data.toReversed(), { runs: 9 });
        if (result.answer === null) return void expect(result.reason.asked).toEqual({ method: 'lead-lag' });
        for (const { r } of result.answer.correlations) expect(Number.isFinite(r)).toBe(true);
        expect(result.answer.strongest.p).toBeGreaterThan(0);
      }),
    );
  });

  test.each(Object.entries(BAD))('gives no number for %s, on either side', (_, { shares: bad, reason }) => {
    const good = shares(wandering(bad.length, 0.2).slice(0, bad.length));
    expect(leadLag(bad, good)).toEqual({ answer: null, reason: expect.objectContaining(reason) });
    if (good.length >= 24) expect(leadLag(good, bad).answer).toBeNull();
  });

  test('gives no number for a constant series, or for too few shared months', () => {
    const x = shares(wandering(60, 0.2));
    expect(leadLag(Array<number>(60).fill(5), x)).toMatchObject({
      reason: { code: 'pair-constant' },
    });
    expect(leadLag(x.slice(0, 40), x.slice(0, 40))).toMatchObject({
      reason: { code: 'overlap-few', values: { fewest: 48, found: 40 } },
    });
    expect(leadLag(x, x, { lags: 24 })).toMatchObject({
      reason: { code: 'overlap-few', values: { fewest: 72 } },
    });
  });

  test('refuses questions that make no sense', () => {
    expect(() => leadLag([1], [1, 2])).toThrow('series of the same months, 1 and 2 were given');
    expect(() => leadLag([1], [1], { lags: 0 })).toThrow('lags of 1 or more, 0 was given');
  });
});
