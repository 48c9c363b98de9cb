import { expect, test } from 'vitest';
import type { ReliabilityBin } from '../../../src/charts/reliability/reliability-bin.ts';
import { reliabilityFinding } from '../../../src/charts/reliability/finding.ts';

const bin = (forecasts: number, predicted: number, observed: number): ReliabilityBin => ({
  forecasts,
  predicted,
  observed,
});
const title = (...bins: ReliabilityBin[]) => reliabilityFinding(bins, 'a surge').replaceAll('\u00a0', ' ');

test('a record is summed up over all warnings, not by its worst bin', () => {
  expect(title(bin(900, 0.1, 0.12), bin(100, 0.6, 0.5))).toBe(
    'A surge followed a little more often than predicted (16% against 15%)',
  );
  expect(title(bin(900, 0.1, 0.1), bin(10, 0.6, 0.2))).toMatch(
    /about as often as predicted \(10% against 11%\)/,
  );
});

test.each([
  [0.2, 0.2, 'about as often as predicted'],
  [0.2, 0.24, 'a little more often than predicted'],
  [0.2, 0.26, 'clearly more often than predicted'],
  [0.2, 0.16, 'a little less often than predicted'],
  [0.2, 0.1, 'clearly less often than predicted'],
  [0.201, 0.199, 'about as often as predicted'],
])('predicted %d, observed %d: %s', (predicted, observed, words) => {
  expect(title(bin(50, predicted, observed))).toContain(words);
});

test('without warnings there is no record', () => {
  expect(title()).toMatch(/no record yet/);
});
