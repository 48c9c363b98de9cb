import { describe, expect, test } from 'vitest';
import { comparable, measuredOtherwise, rebasedTo } from '../../../src/analysis/measurement/rebased.ts';
import { STEP_SPREAD, SURGE, measuredSurges, surges } from '../../../src/analysis/history/surge-rule.ts';
import { measuredHistory } from '../../../src/analysis/history/own-history.ts';
import { type MeasurementStep, monthAt, monthIndex } from '../../../src/schema.ts';

const STEPS: MeasurementStep[] = [
  { from: '2024-02', log: Math.log(2) },
  { from: '2024-12', log: 0 },
];
const FIRST = monthIndex('2018-01');

function series(last: `${number}-${number}`) {
  return Array.from({ length: monthIndex(last) - FIRST + 1 }, (_, t) => {
    const month = monthAt(FIRST + t);
    const level = month >= '2024-02' && month < '2024-12' ? 200 : 100;
    const share = level * (1 + 0.1 * Math.sin(t * 2.4));
    const steps = STEPS.filter(({ from }) => from <= month);
    return {
      month,
      share,
      articles: 5000,
      thin: false,
      partial: false,
      ...(steps.length > 0 && { measurement: steps }),
    };
  });
}

describe('comparable shares', () => {
  test('take out what the measurement adds, and leave months before as they are', () => {
    expect(comparable(200, '2024-05', STEPS)).toBeCloseTo(100, 9);
    expect(comparable(200, '2023-05', STEPS)).toBe(200);
    expect(comparable(200, '2025-05', STEPS)).toBe(200);
    expect(comparable(null, '2024-05', STEPS)).toBeNull();
    expect(comparable(200, '2024-05', undefined)).toBe(200);
  });

  test('never lie above all articles', () => {
    expect(comparable(9000, '2024-05', [{ from: '2024-02', log: -1 }])).toBe(10_000);
  });
});

describe('a series as it would have been measured in its last month', () => {
  test('is level across the change', () => {
    const months = series('2024-06');
    const seen = rebasedTo(months, months.length - 1).map((month) => month!.share);
    expect(Math.min(...seen)).toBeGreaterThan(170);
    expect(Math.max(...seen)).toBeLessThan(230);
  });

  test('is itself before any change', () => {
    const months = series('2023-12');
    expect(rebasedTo(months, months.length - 1)).toBe(months);
  });

  test('counts the months that were measured otherwise', () => {
    const months = series('2024-06');
    expect(measuredOtherwise(months, months.length - 1, 24)).toBe(20 / 24);
    expect(measuredOtherwise(months, 20, 24)).toBe(0);
  });
});

describe('the surge rule where the measurement changed', () => {
  const months = series('2025-12');
  const plain = surges(months);
  const measured = measuredSurges(months);

  test('marks no month that only the measurement raised', () => {
    expect(plain.filter((verdict) => verdict?.surge).length).toBeGreaterThan(5);
    expect(measured.filter((verdict) => verdict?.surge)).toEqual([]);
  });

  test('still marks a month that rises above the new level', () => {
    const at = monthIndex('2024-08') - FIRST;
    const risen = months.map((month, t) => (t === at ? { ...month, share: 500 } : month));
    expect(measuredSurges(risen)[at]!.surge).toBe(true);
  });

  test('judges months before as it always has', () => {
    const before = monthIndex('2024-02') - FIRST;
    expect(measured.slice(0, before)).toEqual(plain.slice(0, before));
  });

  test('widens the line by the spread of the countries’ steps', () => {
    const at = monthIndex('2024-02') - FIRST;
    const { line, baseline } = measured[at]!;
    expect(baseline).toBeCloseTo(200, -1);
    expect(line - baseline).toBeGreaterThan(SURGE.factor * STEP_SPREAD * baseline);
  });

  test('z-scores do not jump with the measurement', () => {
    const z = measuredHistory(months, ({ share }) => share);
    expect(Math.max(...z.map((value) => Math.abs(value ?? 0)))).toBeLessThan(2.5);
  });
});
