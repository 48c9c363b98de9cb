import { expect, test } from 'vitest';
import { departure } from '../../../src/analysis/forecasting/departure.ts';

const wide = (widths: number) => Math.E ** widths - 1;
const band = { median: 0, lower80: 0, upper80: wide(2), lower95: 0, upper95: wide(4) };

test('a departure is measured against the width of the 80% band, whatever its direction', () => {
  expect(departure(wide(1), band)).toBeCloseTo(0.5);
  expect(departure(wide(1), { ...band, upper80: wide(4) })).toBeCloseTo(0.25);
  expect(departure(0, { ...band, median: wide(1) })).toBeCloseTo(0.5);
  expect(departure(0, band)).toBe(0);
});

test('a band without width departs from nothing', () => {
  expect(departure(wide(1), { ...band, lower80: 3, upper80: 3 })).toBe(0);
});
