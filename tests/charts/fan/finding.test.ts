import { describe, expect, test } from 'vitest';
import { directionOf, usualAt } from '../../../src/charts/fan/finding.ts';
import type { FanMonth } from '../../../src/series/fan.ts';
import type { Point } from '../../../src/series/series.ts';
import { addMonths } from '../../../src/schema.ts';

const end = (naive: number, median: number): FanMonth => ({
  month: '2025-01',
  median,
  lower80: median / 2,
  upper80: 2 * median,
  lower95: median / 4,
  upper95: 4 * median,
  naive,
});
const months = (values: readonly (number | null)[]): Point[] =>
  values.map((value, i) => ({ month: addMonths('2020-01', i), value, thin: false, partial: false }));

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

describe('the baseline', () => {
  test('is the median of the 24 months before the origin, as for a surge', () => {
    const points = months([...Array<number>(6).fill(900), ...Array<number>(24).fill(5), 700, 800]);
    expect(usualAt(points, points[30]!.month)).toBe(5);
    expect(usualAt(months([...Array<number>(12).fill(5), 900]), '2021-01')).toBe(5);
  });

  test('is unknown with fewer than 12 valid months', () => {
    const points = months(Array<number>(12).fill(5));
    expect(usualAt(points, '2021-01')).toBe(5);
    expect(usualAt(points, '2020-12')).toBeNull();
    expect(usualAt([{ ...points[0]!, thin: true }, ...points.slice(1)], '2021-01')).toBeNull();
  });
});
