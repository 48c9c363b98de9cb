import { describe, expect, test } from 'vitest';
import { directionOf } from '../../../src/charts/fan/finding.ts';
import type { FanMonth } from '../../../src/series/fan.ts';

const end = (naive: number, median: number): FanMonth => ({
  month: '2025-01',
  median,
  lower80: median / 2,
  upper80: 2 * median,
  lower95: median / 4,
  upper95: 4 * median,
  naive,
});

describe('where a forecast goes', () => {
  test('is a return if it leads from outside the band to about the baseline, from above or below', () => {
    expect(directionOf(end(436, 132), 116)).toBe('return');
    expect(directionOf(end(20, 132), 116)).toBe('return');
  });

  test('is a rise or a fall if it does not, or if the baseline is unknown', () => {
    expect(directionOf(end(436, 132), 60)).toBe('fall');
    expect(directionOf(end(436, 132), null)).toBe('fall');
    expect(directionOf(end(20, 132), 300)).toBe('rise');
  });

  test('is at the value or a range within the band, whatever the baseline', () => {
    expect(directionOf(end(120, 132), 132)).toBe('stay');
    expect(directionOf(end(200, 132), 132)).toBe('range');
  });
});
