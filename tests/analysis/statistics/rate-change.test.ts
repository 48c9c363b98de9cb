import { describe, expect, test } from 'vitest';
import { rateChange } from '../../../src/analysis/statistics/rate-change.ts';
import { seeded } from '../../../src/analysis/statistics/random.ts';

const months = (counts: number[], exposure = 1000) => counts.map((count) => ({ count, exposure }));
const A = [10, 24, 8, 25, 9, 23, 7, 22, 10, 26, 8, 21];
const B = [20, 42, 24, 35, 22, 43, 25, 36, 21, 34, 19, 45];

describe('the change of a rate', () => {
  test('equals a quasi-Poisson regression where months do not resemble their neighbours', () => {
    const { ratio, gained, p } = rateChange(months(A), months(B))!;
    expect(ratio).toBeCloseTo(1.8963730569948, 10);
    expect(gained).toBeCloseTo(173, 10);
    // Python: t = 3.853958 with dispersion 3.484139; 2 * scipy.stats.t.sf(t, 22)
    expect(p / 0.000860599).toBeCloseTo(1, 1);
  });

  test('is the same backwards, and counts in either direction', () => {
    const [there, back] = [rateChange(months(A), months(B))!, rateChange(months(B), months(A))!];
    expect(back.p).toBeCloseTo(there.p, 12);
    expect(back.ratio).toBeCloseTo(1 / there.ratio, 12);
    expect(back.gained).toBeCloseTo(-173, 10);
  });

  test('does not take more articles for a higher rate', () => {
    const { ratio, gained, p } = rateChange(months(A), months(B, 1000 * (365 / 193)))!;
    expect(ratio).toBeCloseTo(1.0027, 3);
    expect(Math.abs(gained)).toBeLessThan(2);
    expect(p).toBeGreaterThan(0.9);
  });

  test('is more certain of months that alternate than of the same months in a row', () => {
    const inRow = [...A].sort((a, b) => a - b);
    expect(rateChange(months(inRow), months(B))!.p).toBeGreaterThan(rateChange(months(A), months(B))!.p);
  });

  test('is null without a case on either side', () => {
    expect(rateChange(months([0, 0, 0]), months(B))).toBeNull();
    expect(rateChange(months(A), months([0, 0, 0]))).toBeNull();
    expect(rateChange(months([4, 5]), months(B))).toBeNull();
  });

  test.each([
    ['independent months', 0],
    ['months that resemble their neighbours', 0.4],
  ])('calls chance a change in about one of twenty: %s', (_, autocorrelation) => {
    const random = seeded(8);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const called = Array.from({ length: 1000 }, () => {
      let state = normal();
      const all = Array.from({ length: 24 }, () => {
        state = autocorrelation * state + Math.sqrt(1 - autocorrelation ** 2) * normal();
        const mean = 60 * Math.exp(0.4 * state);
        return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      });
      return rateChange(months(all.slice(0, 12)), months(all.slice(12)))!.p <= 0.05;
    });
    expect(called.filter(Boolean).length / called.length).toBeLessThan(0.11);
    expect(called.filter(Boolean).length / called.length).toBeGreaterThan(0.01);
  });
});
