import { expect, test } from 'vitest';
import { discoveries } from '../../../src/analysis/statistics/false-discovery.ts';

test('calls findings those whose adjusted p-value is at most the rate', () => {
  const ps = [0.6, 0.001, 0.039, 0.008, 0.9, 0.041, 0.042, 0.06, 0.074, 0.205];
  const adjusted = [0.6667, 0.01, 0.084, 0.04, 0.9, 0.084, 0.084, 0.1, 0.1057, 0.2562];
  for (const rate of [0.005, 0.05, 0.085, 0.11, 0.3])
    expect(discoveries(ps, rate)).toEqual(adjusted.map((p) => p <= rate));
});

test('finds nothing among p-values of chance, or among none', () => {
  expect(discoveries([0.2, 0.4, 0.6, 0.8], 0.1)).toEqual([false, false, false, false]);
  expect(discoveries([], 0.1)).toEqual([]);
});
