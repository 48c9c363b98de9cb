import { describe, expect, test } from 'vitest';
import {
  brier,
  type Outcome,
  rankSkill,
  reliability,
} from '../../../src/analysis/statistics/probability-scores.ts';
import { fc } from '../../properties.ts';

const outcomes = (pairs: [number, boolean][]): Outcome[] =>
  pairs.map(([probability, happened]) => ({ probability, happened }));
const some = fc.array(
  fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), happened: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

describe('scores of probabilities', () => {
  test('rank skill counts pairs in the right order, ties half', () => {
    const pairs: [number, boolean][] = [
      [0.1, false],
      [0.4, true],
      [0.4, false],
      [0.8, true],
    ];
    expect(rankSkill(outcomes(pairs))).toBe(3.5 / 4);
    expect(rankSkill(outcomes([[0.3, true]]))).toBeNull();
    expect(rankSkill([])).toBeNull();
  });

  test('rank skill is that of counting every pair', () => {
    fc.assert(
      fc.property(some, (all) => {
        const [yes, no] = [true, false].map((kind) => all.filter(({ happened }) => happened === kind));
        const right = yes!.flatMap((a) =>
          no!.map((b) => (a.probability > b.probability ? 1 : a.probability === b.probability ? 0.5 : 0)),
        );
        const found = rankSkill(all);
        if (right.length === 0) expect(found).toBeNull();
        else
          expect(found).toBeCloseTo(right.reduce<number>((total, one) => total + one, 0) / right.length, 10);
      }),
    );
  });

  test('Brier score: the mean squared difference', () => {
    expect(
      brier(
        outcomes([
          [0.2, false],
          [0.5, true],
        ]),
      ),
    ).toBeCloseTo((0.04 + 0.25) / 2, 12);
    expect(brier([])).toBeNull();
  });

  test('reliability puts every outcome into one bin, the last with 1', () => {
    fc.assert(
      fc.property(some, (all) => {
        const bins = reliability([...all, { probability: 1, happened: true }]);
        expect(bins.reduce((total, bin) => total + bin.outcomes, 0)).toBe(all.length + 1);
        for (const { lower, upper, meanProbability } of bins) {
          expect(meanProbability).toBeGreaterThanOrEqual(lower - 1e-12);
          expect(meanProbability).toBeLessThanOrEqual(upper + 1e-12);
        }
      }),
    );
    expect(reliability(outcomes([[0.5, true]]), [0, 0.5, 1])).toEqual([
      { lower: 0.5, upper: 1, outcomes: 1, meanProbability: 0.5, observedRate: 1 },
    ]);
  });
});
