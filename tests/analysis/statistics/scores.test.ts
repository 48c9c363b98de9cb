import { describe, expect, test } from 'vitest';
import { changeScale, crps, CRPS_LEVELS, pinball, winkler } from '../../../src/analysis/statistics/scores.ts';
import reference from '../../reference/scores.json' with { type: 'json' };
import { fc } from '../../properties.ts';

const series = Object.entries(reference.series);
const value = fc.double({ min: 0, max: 5000, noNaN: true });

/** Quantile of the standard normal distribution, by bisection of the series of its distribution function. */
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

describe.each(series)('the reference series %s', (_, { x, actual, scoring }) => {
  test('scores as the reference does', () => {
    const { mean, lower80, upper80, expected } = scoring;
    expect(changeScale(x)).toBeCloseTo(expected.mase_scale_lag1, 6);
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
  test('the CRPS of a forecast without spread is its absolute error', () => {
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

  test('the scale of changes follows the unit and ignores a shift', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 3, maxLength: 40 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (data, unit) => {
          const moved = changeScale(data.map((x) => 50 + unit * x))!;
          expect(moved).toBeCloseTo(unit * changeScale(data)!, 6);
        },
      ),
    );
  });

  test('an interval costs its width, and more where it missed', () => {
    expect(winkler(5, 0, 10, 0.8)).toBe(10);
    expect(winkler(12, 0, 10, 0.8)).toBeCloseTo(30);
    expect(winkler(-1, 0, 10, 0.95)).toBeCloseTo(50);
  });

  test('missing months do not affect the scale of changes', () => {
    expect(changeScale([1, null, 5, 7])).toBe(2);
    expect(changeScale([4])).toBeNull();
  });

  test('lengths that differ, and no forecast at all, are errors that say so', () => {
    expect(() => crps(1, [1], [0.25, 0.75])).toThrow('as many forecasts as outcomes');
    expect(() => crps(1, [], [])).toThrow('at least 1');
  });
});

function average(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0) / values.length;
}
