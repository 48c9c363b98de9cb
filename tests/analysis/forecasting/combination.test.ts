import { describe, expect, test } from 'vitest';
import { referenceSeries, scoreAtOrigins } from '../../../bench/scoring/reference-origins.ts';
import {
  combination,
  combinationQuantiles,
  spreadOf,
} from '../../../src/analysis/forecasting/combination.ts';
import { LEVELS, positionOf } from '../../../src/analysis/forecasting/series.ts';
import reference from '../../reference/forecast-scoring.json' with { type: 'json' };
import { fc } from '../../properties.ts';

const levels = fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 24, maxLength: 60 });

describe('the combination', () => {
  test('scores at the seven origins as the reference does, on all 1,259 series, within one forecast of 52,878', async () => {
    const all = await referenceSeries();
    const spreads = new Map(
      reference.origins.flatMap((origin) =>
        [...Map.groupBy(all, ({ event }) => event)].map(([event, own]) => {
          const combined = own.map(({ series }) =>
            combination(series.y.subarray(0, positionOf(series, origin as `${number}-${number}`) + 1)),
          );
          return [`${event} ${origin}`, spreadOf(combined)] as const;
        }),
      ),
    );
    const scores = scoreAtOrigins(all, ({ event, series }, t, origin) =>
      combinationQuantiles(combination(series.y.subarray(0, t + 1)), spreads.get(`${event} ${origin}`)!).map(
        (quantiles) => quantiles.map(Math.expm1),
      ),
    );
    // The reference implementation is not available: one outcome falls on the other side of a bound.
    const near: Record<string, number> = { MASE: 1e-6, MIS95: 1e-3, cov80: 2e-5, cov95: 2e-5, below: 2e-5 };
    const { MASE_h1, MASE_h3, MASE_h6, ...means } = reference.combination;
    expect(scores.series).toBe(reference.series);
    for (const [name, expected] of Object.entries(means)) {
      expect(Math.abs(scores[name as keyof typeof means] - expected), name).toBeLessThan(near[name] ?? 1e-5);
    }
    [MASE_h1, MASE_h3, MASE_h6].forEach((expected, i) => {
      expect(Math.abs(scores.h[[0, 2, 5][i]!]! - expected)).toBeLessThan(1e-6);
    });
  });

  test('is the mean of its three rules, each computed on its own', () => {
    const y = [1, 3, 2, 4, 3, 5, 4, 6, 5, 7, 6, 8, 7, 9, 8];
    const mean = y.reduce((a, b) => a + b, 0) / y.length;
    const d = y.map((value) => value - mean);
    const phi = Math.min(
      0.98,
      d.slice(1).reduce((s, v, t) => s + v * d[t]!, 0) / d.reduce((s, v) => s + v * v, 0),
    );
    const start = y.slice(0, 6).reduce((a, b) => a + b, 0) / 6;
    const smoothed = Array.from({ length: 49 }, (_, i) => {
      let last = start;
      const level = y.map((value) => (last += 0.02 * (i + 1) * (value - last)));
      return { level, loss: y.slice(1).reduce((s, v, t) => s + (v - level[t]!) ** 2, 0) };
    });
    const best = smoothed.reduce((a, b) => (b.loss < a.loss ? b : a)).level.at(-1)!;
    const year = y.slice(-12).reduce((a, b) => a + b, 0) / 12;
    combination(y).path.forEach((value, i) => {
      expect(value).toBeCloseTo((best + mean + phi ** (i + 1) * (y.at(-1)! - mean) + year) / 3, 10);
    });
  });

  test('of a constant series is that constant, and its residuals are 0', () => {
    const { path, residuals } = combination(Array<number>(30).fill(2));
    for (const value of path) expect(value).toBeCloseTo(2, 10);
    for (const error of residuals.flat()) expect(error).toBeCloseTo(0, 10);
  });

  test('moves with the series: a shift of y is a shift of its path, its residuals stay', () => {
    fc.assert(
      fc.property(levels, fc.double({ min: 0, max: 5, noNaN: true }), (y, shift) => {
        const [here, there] = [combination(y), combination(y.map((value) => value + shift))];
        here.path.forEach((value, h) => expect(there.path[h]).toBeCloseTo(value + shift, 6));
        expect(there.residuals.map(({ length }) => length)).toEqual(
          here.residuals.map(({ length }) => length),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('takes the residuals of known months alone, at most 72 of each horizon', () => {
    const y = Array.from({ length: 120 }, (_, t) => Math.sin(t) + 1);
    expect(combination(y).residuals.map(({ length }) => length)).toEqual([72, 72, 72, 72, 72, 72]);
    expect(combination(y, (t) => t !== 100).residuals.map(({ length }) => length)).toEqual(Array(6).fill(71));
  });

  test('gives quantiles in order and never below 0, and an error where there is nothing to learn from', () => {
    fc.assert(
      fc.property(fc.array(levels, { minLength: 2, maxLength: 4 }), (all) => {
        const combined = all.map((y) => combination(y));
        const spread = spreadOf(combined);
        for (const quantiles of combinationQuantiles(combined[0]!, spread)) {
          expect(quantiles).toHaveLength(LEVELS.length);
          expect(quantiles.every((q, i) => q >= 0 && q >= (quantiles[i - 1] ?? 0))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
    expect(() => spreadOf([])).toThrow('requires at least 1 residual');
  });
});
