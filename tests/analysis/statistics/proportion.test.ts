import { expect, test } from 'vitest';
import { correlation, rankCorrelation } from '../../../src/analysis/statistics/correlation.ts';
import { proportion } from '../../../src/analysis/statistics/proportion.ts';
import reference from '../../reference/validation.json' with { type: 'json' };

test.each(reference.proportions)('$hits of $n has the interval of scipy', ({ hits, n, lower, upper }) => {
  const found = proportion(hits, n);
  expect(found.rate).toBe(hits / n);
  expect(found.lower).toBeCloseTo(lower, 6);
  expect(found.upper).toBeCloseTo(upper, 6);
});

test('without outcomes there is no rate', () => {
  expect(proportion(0, 0)).toEqual({ n: 0, hits: 0, rate: null, lower: null, upper: null });
});

const { x, y, pearson, spearman } = reference.pairs;
const pairs = x.map((one, i): [number, number] => [one, y[i]!]);

test('correlations agree with scipy, ties included', () => {
  expect(correlation(pairs)).toBeCloseTo(pearson, 8);
  expect(rankCorrelation(pairs)).toBeCloseTo(spearman, 8);
});

test('a side that does not vary, or two pairs, have no correlation', () => {
  expect(correlation(pairs.map(([one]) => [one, 1]))).toBeNull();
  expect(correlation(pairs.slice(0, 2))).toBeNull();
});
