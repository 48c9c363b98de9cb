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
    'A surge came a little more often than said (16% against 15%)',
  );
  expect(title(bin(900, 0.1, 0.1), bin(10, 0.6, 0.2))).toMatch(/about as often as said \(10% against 11%\)/);
});

test.each([
  [0.2, 0.2, 'about as often as said'],
  [0.2, 0.24, 'a little more often than said'],
  [0.2, 0.26, 'clearly more often than said'],
  [0.2, 0.16, 'a little less often than said'],
  [0.2, 0.1, 'clearly less often than said'],
  [0.201, 0.199, 'about as often as said'],
])('said %d, came %d: %s', (said, came, words) => {
  expect(title(bin(50, said, came))).toContain(words);
});

test('without warnings there is no record', () => {
  expect(title()).toMatch(/no record yet/);
});
