import { expect, test } from 'vitest';
import { whyNotMeasured } from '../../bench/accuracy/forecast.ts';
import { ORIGINS } from '../../bench/scoring/reference-origins.ts';
import { addMonths } from '../../src/schema.ts';

test('the forecast is measured at the reference’s origins while the first refit is not after them', () => {
  const first = ORIGINS.toSorted()[0]!;
  expect(ORIGINS[0]).toBe(first);
  expect(whyNotMeasured(first)).toBeNull();
  expect(whyNotMeasured(addMonths(first, -3))).toBeNull();
});

test('once it has moved on, a sentence explains how to measure again', () => {
  const first = addMonths(ORIGINS[0]!, 3);
  expect(whyNotMeasured(first)).toMatch(
    `origins begin in ${ORIGINS[0]}, before the snapshot's first coefficients (${first})`,
  );
  expect(whyNotMeasured(first)).toMatch(/raise count in REFITS .* rebuild with npm run data/);
  expect(whyNotMeasured(undefined)).toMatch('there are none');
});
