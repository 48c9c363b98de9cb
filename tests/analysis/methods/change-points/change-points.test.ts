import { mean } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { changePoints } from '../../../../src/analysis/methods/change-points/change-points.ts';
import { sightings } from '../../../../src/analysis/methods/change-points/sightings.ts';
import reference from '../../../reference/change-points.json' with { type: 'json' };
import { near, simulate } from './simulate.ts';
import { anyShares, BAD, goodShares } from '../../series.ts';
import { fc } from '../../../properties.ts';

const cuts = (shares: (number | null)[], options = {}) => changePoints(shares, options).answer!;
const level = (share: number, n = 30) =>
  Array.from({ length: n }, (_, i) => share * (1 + 0.3 * Math.sin(i * i)));

describe('change points', () => {
  for (const [name, { x, ...costs }] of Object.entries(reference.series)) {
    for (const [cost, penalties] of Object.entries(costs)) {
      for (const [penalty, expected] of Object.entries(penalties)) {
        test(`${name}, cost ${cost}, penalty ${penalty} log n: equal to the reference`, () => {
          const { changes, objective } = cuts(x, { cost, penalty: Number(penalty), autocorrelation: 0 });
          expect(changes).toEqual(expected.changepoints);
          expect(objective).toBeCloseTo(expected.objective, 7);
        });
      }
    }
  }

  test('no other segmentation of a short series has a smaller objective', () => {
    fc.assert(
      fc.property(goodShares(26), fc.integer({ min: 0, max: 3 }), (shares, penalty) => {
        const { objective } = cuts(shares, { penalty, minimum: 6, autocorrelation: 0 });
        for (const changes of everyWay(shares.length, 6)) {
          expect(objective).toBeLessThanOrEqual(objectiveOf(shares, changes, penalty) + 1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('finds one step where there is one, with the levels before and after', () => {
    const { changes, segments, strengths } = cuts([...level(20), ...level(200)]);
    expect(changes).toEqual([30]);
    expect(segments.map(({ from, to, level }) => [from, to, Math.round(level)])).toEqual([
      [0, 29, 19],
      [30, 59, 186],
    ]);
    expect(strengths[0]).toBeGreaterThan(1);
  });

  test('passes over missing months, and names months of the series given', () => {
    const shares: (number | null)[] = [null, null, ...level(20), ...level(200)];
    for (const i of [10, 11, 32, 40]) shares[i] = null;
    const { changes, segments } = cuts(shares);
    expect(changes).toEqual([33]);
    expect(segments.map(({ from, to }) => [from, to])).toEqual([
      [2, 31],
      [33, 61],
    ]);
  });

  test.each(['mean', 'meanvar'] as const)(
    'cost of %s: invents a change in at most 10% of series with autocorrelation 0.5, and finds a step of 3 sd in 90%',
    (cost) => {
      const none = simulate(200, { autocorrelation: 0.5, step: 0 });
      const step = simulate(200, { autocorrelation: 0.5, step: 3 });
      const alarms = none.filter((shares) => cuts(shares, { cost }).changes.length > 0);
      expect(alarms.length / none.length).toBeLessThanOrEqual(0.1);
      const found = step.filter((shares) => cuts(shares, { cost }).changes.some(near(75)));
      expect(found.length / step.length).toBeGreaterThanOrEqual(0.9);
      const careless = none.filter((shares) => cuts(shares, { cost, autocorrelation: 0 }).changes.length > 0);
      expect(careless.length / none.length).toBeGreaterThan(0.5);
    },
  );

  test('estimates the autocorrelation, whether the level shifts or not', () => {
    for (const autocorrelation of [0, 0.3, 0.6]) {
      for (const step of [0, 3]) {
        const found = simulate(100, { autocorrelation, step }).map((shares) => cuts(shares).autocorrelation);
        expect(Math.abs(mean(found)! - autocorrelation)).toBeLessThan(0.15);
      }
    }
  });

  test('has no change in a constant series', () => {
    for (const cost of ['mean', 'meanvar'])
      expect(cuts(Array<number>(60).fill(7), { cost }).changes).toEqual([]);
  });

  test('does not move when log1p(share) is shifted or stretched', () => {
    fc.assert(
      fc.property(
        goodShares(),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (shares, by, times) => {
          const other = shares.map((share) => Math.expm1(times * Math.log1p(share) + by));
          const { objective } = cuts(shares);
          expect(cuts(other).objective).toBeCloseTo(objective, 5);
        },
      ),
    );
  });

  test('has the same cost on the reversed series', () => {
    fc.assert(
      fc.property(goodShares(), (shares) => {
        expect(cuts(shares.toReversed()).objective).toBeCloseTo(cuts(shares).objective, 5);
      }),
    );
  });

  test('has fewer changes at a higher penalty, and no segment shorter than the minimum', () => {
    fc.assert(
      fc.property(goodShares(), fc.integer({ min: 2, max: 12 }), (shares, minimum) => {
        const counts = [0.5, 1, 2, 4].map((penalty) => {
          const { segments } = cuts(shares, { penalty, minimum });
          expect(Math.min(...segments.map(({ from, to }) => to - from + 1))).toBeGreaterThanOrEqual(minimum);
          return segments.length;
        });
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
    );
  });

  test('covers every month with a value, and gives an answer or a reason, whatever it is given', () => {
    fc.assert(
      fc.property(anyShares(), (shares) => {
        const result = changePoints(shares);
        if (result.answer === null) {
          return void expect(result.reason.asked).toEqual({ method: 'change-points' });
        }
        const inside = (i: number) => result.answer.segments.some(({ from, to }) => i >= from && i <= to);
        shares.forEach((share, i) => share !== null && expect(inside(i)).toBe(true));
        expect(result.answer.segments.every((segment) => Number.isFinite(segment.level))).toBe(true);
      }),
    );
  });

  test.each(Object.entries(BAD))('gives no number for %s', (_, { shares, reason }) => {
    expect(changePoints(shares)).toEqual({ answer: null, reason: expect.objectContaining(reason) });
  });

  test('refuses settings that mean nothing', () => {
    expect(() => changePoints(level(5), { penalty: -1 })).toThrow(
      'requires a penalty of 0 or more, -1 was given',
    );
    expect(() => changePoints(level(5), { autocorrelation: 1 })).toThrow(
      'requires an autocorrelation from 0 to below 1, 1 was given',
    );
    expect(() => changePoints(level(5), { minimum: 1 })).toThrow('requires segments of 2 months or more');
  });

  test('a change was first seen by the series up to that month, and not by any before', () => {
    const shares = [...level(20), ...level(200)];
    const known = cuts(shares);
    const [sighting] = sightings(shares, known);
    expect(sighting!.first).toBeGreaterThan(30);
    expect(sighting!.kept).toBe(1);
    expect(cuts(shares.slice(0, sighting!.first + 1)).changes).toHaveLength(1);
    expect(cuts(shares.slice(0, sighting!.first)).changes).toHaveLength(0);
  });

  test('features of a month stay the same when later months are added', () => {
    const { x } = reference.series['Kenya|protest'];
    const known = cuts(x);
    for (const n of [90, 120]) {
      const early = sightings(x.slice(0, n), known).map(({ first }) => first);
      const late = sightings(x, known).map(({ first }) => first);
      expect(early).toEqual(late.map((first) => (first < n ? first : -1)));
    }
  });

  test.each(['mean', 'meanvar'] as const)('sightings equal the plain definition, cost of %s', (cost) => {
    const series = Object.values(reference.series).map(({ x }): (number | null)[] => x);
    const holed = series.map((x) => x.map((share, t) => (t % 11 === 3 || t < 5 ? null : share)));
    for (const shares of [...series, ...holed]) {
      for (const options of [{ cost }, { cost, autocorrelation: 0, penalty: 2 }, { cost, minimum: 3 }]) {
        const { changes } = changePoints(shares, options).answer!;
        const had = shares.map((_, t) => changePoints(shares.slice(0, t + 1), options).answer?.changes ?? []);
        const expected = changes.map((change) => {
          const seen = had.map((then) => then.some((other) => Math.abs(other - change) <= 6));
          const since = seen.slice(seen.indexOf(true));
          return { first: seen.indexOf(true), kept: since.filter(Boolean).length / since.length };
        });
        expect(sightings(shares, changePoints(shares, options).answer!, options)).toEqual(expected);
      }
    }
  });
});

function* everyWay(n: number, minimum: number, from = 0): Generator<number[]> {
  yield [];
  for (let cut = from + minimum; cut <= n - minimum; cut++) {
    for (const rest of everyWay(n, minimum, cut)) yield [cut, ...rest];
  }
}

function objectiveOf(shares: number[], changes: number[], penalty: number): number {
  const y = shares.map(Math.log1p);
  const steps = y.slice(1).map((value, i) => value - y[i]!);
  const middle = (values: number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
  };
  const centre = middle(steps);
  const sigma = (1.4826 * middle(steps.map((step) => Math.abs(step - centre)))) / Math.SQRT2;
  const bounds = [0, ...changes, y.length];
  const costs = bounds.slice(1).map((end, i) => {
    const z = y.slice(bounds[i]!, end).map((value) => value / sigma);
    const average = z.reduce((a, b) => a + b) / z.length;
    return z.reduce((sum, value) => sum + (value - average) ** 2, 0);
  });
  return costs.reduce((a, b) => a + b) + changes.length * penalty * Math.log(y.length);
}
