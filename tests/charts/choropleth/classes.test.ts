import { describe, expect, it } from 'vitest';
import { divergingClasses, fillOf, sequentialClasses } from '../../../src/charts/choropleth/classes.ts';
import { monthTicks } from '../../../src/charts/drawing/months.ts';
import { valueDomain } from '../../../src/charts/drawing/scales.ts';
import type { Series } from '../../../src/series/series.ts';
import { fc } from '../../properties.ts';
import { eventIndicator } from '../../../src/series/indicator.ts';

describe('map classes', () => {
  it('have round limits between few, middling and many', () => {
    const { limits, fills, words } = sequentialClasses(Array.from({ length: 100 }, (_, i) => i * 4));
    expect(limits).toEqual([100, 200, 300]);
    expect(fills.at(-1)).toBe('var(--seq-5)');
    expect(words).toEqual(['under 100', '100–200', '200–300', '300 and over']);
  });

  it('are at most five, with ascending limits, and put every value in one', () => {
    const values = fc.array(fc.double({ min: 0, max: 10_000, noNaN: true }), { maxLength: 80 });
    fc.assert(
      fc.property(values, (some) => {
        const classes = sequentialClasses(some);
        expect(classes.fills.length).toBeLessThanOrEqual(5);
        expect(classes.fills.length).toBe(classes.limits.length + 1);
        expect([...classes.limits].sort((a, b) => a - b)).toEqual(classes.limits);
        for (const value of some) expect(classes.fills).toContain(fillOf(value, classes));
      }),
    );
  });

  it('put a value on a limit into the class above', () => {
    const classes = divergingClasses();
    expect([-2, -1.99, 0, 1, 2].map((value) => fillOf(value, classes))).toEqual([
      'var(--div-2)',
      'var(--div-2)',
      'var(--div-3)',
      'var(--div-4)',
      'var(--div-5)',
    ]);
  });
});

describe('month ticks', () => {
  it('are years over years, months over months, and never none', () => {
    expect(monthTicks('2012-01', '2024-07', 700).map(({ label }) => label)).toContain('2018');
    expect(monthTicks('2024-01', '2024-07', 700).map(({ month }) => month)).toContain('2024-04');
    expect(monthTicks('2024-02', '2024-03', 60)).toHaveLength(2);
    expect(monthTicks('2024-02', '2024-02', 60)).toHaveLength(1);
  });
});

describe('the value scale', () => {
  const series = (values: number[], thin: number[] = []): Series => ({
    ...{ country: 'KEN', name: 'Kenya', indicator: eventIndicator('protest') },
    points: [...values, ...thin].map((value, i) => ({
      ...{ month: `2019-${String(i + 1).padStart(2, '0')}` as '2019-01', value, partial: false },
      thin: i >= values.length,
    })),
  });

  it('starts at 0 and ends on a round value that holds all', () => {
    expect(valueDomain([series([3, 899])], 'share', 4)).toEqual({
      low: 0,
      high: 1000,
      ticks: [0, 200, 400, 600, 800, 1000],
    });
  });

  it('is not stretched by thin months, unless nearly all are thin', () => {
    expect(valueDomain([series([3, 9, 8], [5000])], 'share', 4).high).toBe(10);
    expect(valueDomain([series([3], [40, 50, 60, 70])], 'share', 4).high).toBe(80);
  });

  it('holds 0 among z-scores, and whole articles among counts', () => {
    expect(valueDomain([series([1.2, 2.9])], 'z', 4).low).toBe(0);
    expect(valueDomain([series([-1.2, 2.9])], 'z', 4)).toMatchObject({ low: -2, high: 3 });
    expect(valueDomain([series([0, 1])], 'count', 4).ticks).toEqual([0, 1]);
  });

  it('has a height where all is zero', () => {
    expect(valueDomain([series([0, 0])], 'share', 4)).toEqual({ low: 0, high: 1, ticks: [0] });
  });
});
