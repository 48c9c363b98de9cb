import { expect, test } from 'vitest';
import type { Estimate } from '../../../src/analysis/validation/agreement.ts';
import { happeningStanding, measureStanding } from '../../../src/analysis/validation/standing.ts';
import { proportion } from '../../../src/analysis/statistics/proportion.ts';

test.each([
  [12, 12, 378, 6957, 'clear'],
  [66, 76, 336, 792, 'crowded'],
  [56, 315, 317, 6071, 'missed'],
  [1, 4, 317, 6071, 'none'],
  [0, 0, 317, 6071, 'none'],
])('%i of %i against %i of %i is %s', (hits, n, others, months, standing) => {
  expect(happeningStanding({ then: proportion(hits, n), otherwise: proportion(others, months) })).toBe(
    standing,
  );
});

const estimate = (value: number | null, half = 0.1): Estimate => ({
  value,
  lower: value === null ? null : value - half,
  upper: value === null ? null : value + half,
  n: 60,
});

test.each([
  [0.8, 0.5, 'good'],
  [0.8, 0.3, 'weak'],
  [0.05, 0.5, 'weak'],
  [0.05, -0.5, 'none'],
  [null, null, 'none'],
])('%s between countries and %s within them is %s', (between, within, standing) => {
  expect(measureStanding({ between: estimate(between), within: estimate(within) })).toBe(standing);
});
