import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponentialSmoothing } from '../../../src/analysis/methods/forecast/exponential-smoothing.ts';
import {
  autocorrelation,
  changeScale,
  coverage,
  crps,
  CRPS_LEVELS,
  mase,
  pinball,
  quantileAt,
  rmsse,
  squaredChangeScale,
  winkler,
} from '../../../src/analysis/statistics/scores.ts';
import reference from '../../reference/smoothing-and-scores.json' with { type: 'json' };

const series = Object.entries(reference.series);
const value = fc.double({ min: 0, max: 5000, noNaN: true });

/** Quantile of the standard normal distribution, by bisection of its distribution function's series. */
function normalQuantile(level: number): number {
  const below = (z: number) => {
    let [term, total] = [z, z];
    for (let k = 1; k < 200; k++) total += term *= (z * z) / (2 * k + 1);
    return 0.5 + (total * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
  };
  let [low, high] = [-6, 6];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (below(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

describe.each(series)('the reference series %s', (_, { x, actual, ses, holt, acf, scoring }) => {
  test('smooths as R does, with and without a trend', () => {
    const start = { level: x[0]!, trend: x[1]! - x[0]! };
    const simple = exponentialSmoothing(x, { alpha: 0.3, level: start.level });
    const linear = exponentialSmoothing(x, { alpha: 0.3, beta: 0.1, ...start });
    simple.slice(0, -1).forEach(({ level }, t) => {
      expect(level).toBeCloseTo(ses.fitted[t + 1]!, 6);
    });
    linear.slice(0, -1).forEach(({ level, trend }, t) => {
      expect(level + trend).toBeCloseTo(holt.fitted[t + 1]!, 6);
    });
    for (const [i, expected] of holt.mean.entries()) {
      expect(simple.at(-1)!.level).toBeCloseTo(ses.mean[i]!, 6);
      expect(linear.at(-1)!.level + (i + 1) * linear.at(-1)!.trend).toBeCloseTo(expected, 6);
    }
  });

  test('correlates with itself as R says', () => {
    autocorrelation(x, acf.length)!.forEach((r, i) => {
      expect(r).toBeCloseTo(acf[i]!, 8);
    });
  });

  test('is scored as the reference scores it', () => {
    const { mean, lower80, upper80, expected } = scoring;
    expect(changeScale(x)).toBeCloseTo(expected.mase_scale_lag1, 6);
    expect(mase(actual, mean, changeScale(x)!)).toBeCloseTo(expected.mase_lag1, 6);
    expect(rmsse(actual, mean, squaredChangeScale(x)!)).toBeCloseTo(expected.rmsse_lag1, 6);
    const intervals = actual.map((outcome, i) => winkler(outcome, lower80[i]!, upper80[i]!, 0.8));
    expect(average(intervals)).toBeCloseTo(expected.winkler80, 4);

    const levels = Array.from({ length: 400 }, (_, i) => (i + 0.5) / 400);
    const scores = actual.map((outcome, i) => {
      const sd = (upper80[i]! - mean[i]!) / normalQuantile(0.9);
      return crps(
        outcome,
        levels.map((level) => mean[i]! + sd * normalQuantile(level)),
        levels,
      );
    });
    expect(average(scores) / expected.crps_gauss).toBeCloseTo(1, 3);
  });
});

describe('scores', () => {
  test('a forecast without doubt has its absolute error as CRPS', () => {
    fc.assert(
      fc.property(value, value, (outcome, point) => {
        expect(
          crps(
            outcome,
            CRPS_LEVELS.map(() => point),
          ),
        ).toBeCloseTo(Math.abs(outcome - point), 6);
      }),
    );
  });

  test('the median costs the least where the outcomes lie half above and half below', () => {
    expect(pinball(10, 8, 0.5)).toBe(pinball(6, 8, 0.5));
    expect(pinball(10, 8, 0.9)).toBeCloseTo(1.8);
    expect(pinball(6, 8, 0.9)).toBeCloseTo(0.2);
  });

  test('scaled errors do not see the unit or a shift', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 3, maxLength: 40 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (data, unit) => {
          const scale = changeScale(data)!;
          fc.pre(scale > 1e-3);
          const moved = data.map((x) => 50 + unit * x);
          const [outcome, point] = [data.slice(1), data.slice(0, -1)];
          expect(mase(outcome, point, scale)).toBeCloseTo(1, 6);
          expect(mase(moved.slice(1), moved.slice(0, -1), changeScale(moved)!)).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  test('an interval costs its width, and more where it missed', () => {
    expect(winkler(5, 0, 10, 0.8)).toBe(10);
    expect(winkler(12, 0, 10, 0.8)).toBeCloseTo(30);
    expect(winkler(-1, 0, 10, 0.95)).toBeCloseTo(50);
    expect(
      coverage(
        [1, 2, 11],
        [
          [0, 1],
          [0, 1],
          [10, 12],
        ],
      ),
    ).toBeCloseTo(2 / 3);
  });

  test('missing months take no part, and a constant series has nothing to correlate', () => {
    expect(changeScale([1, null, 5, 7])).toBe(2);
    expect(changeScale([4])).toBeNull();
    expect(autocorrelation([3, 3, 3], 2)).toBeNull();
    expect(quantileAt([1, 2, 4], 0.75)).toBe(3);
  });

  test('lengths that differ, and no forecast at all, are errors that say so', () => {
    expect(() => mase([1, 2], [1], 1)).toThrow('as many forecasts as outcomes');
    expect(() => crps(1, [], [])).toThrow('at least 1');
    expect(() => quantileAt([], 0.5)).toThrow('at least 1 value');
  });
});

function average(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0) / values.length;
}
