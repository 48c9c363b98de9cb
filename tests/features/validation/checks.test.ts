import { beforeAll, describe, expect, test } from 'vitest';
import { happeningStanding, measureStanding } from '../../../src/analysis/validation/standing.ts';
import type { MeasureCheck } from '../../../src/charts/agreements/agreements.ts';
import type { HappeningCheck } from '../../../src/charts/coincidences/coincidences.ts';
import { extremes, happeningChecks, measureChecks } from '../../../src/features/validation/checks.ts';

let happenings: HappeningCheck[];
let measures: MeasureCheck[];
beforeAll(async () => {
  [happenings, measures] = await Promise.all([happeningChecks(), measureChecks()]);
}, 60_000);

const happening = (id: HappeningCheck['id']) => happenings.find((one) => one.id === id)!.found;
const measure = (id: MeasureCheck['id']) => measures.find((one) => one.id === id)!.found;

describe('what the news see of what happened', () => {
  test('every month with a coup was a surge of irregular transitions', () => {
    const { then, otherwise } = happening('coup');
    expect(then.n).toBeGreaterThanOrEqual(12);
    expect(then.hits).toBe(then.n);
    expect(otherwise.rate).toBeLessThan(0.1);
  });

  test('most failed attempts were seen', () => {
    const { then, missed } = happening('coup_attempt');
    expect(then.rate).toBeGreaterThan(0.75);
    expect(missed.length).toBe(then.n - then.hits);
  });

  test('elections are seen almost always, shutdowns seldom, and the page says so', () => {
    expect(happening('election').then.rate).toBeGreaterThan(0.95);
    expect(happening('shutdown').then.rate).toBeLessThan(0.25);
    expect(happeningStanding(happening('election'))).toBe('clear');
    expect(happeningStanding(happening('shutdown'))).toBe('missed');
    expect(extremes(happenings).worst.id).toBe('shutdown');
  });

  test('emergencies of the pandemic are seen in a time in which much else surged', () => {
    expect(happening('emergency').then.rate).toBeGreaterThan(0.8);
    expect(happening('emergency').otherwise.rate).toBeGreaterThan(0.3);
    expect(happeningStanding(happening('emergency'))).toBe('crowded');
  });
});

describe('what the news share with yearly measures', () => {
  test('violence goes with deaths in conflict, between countries and within them', () => {
    const { between, within } = measure('deaths');
    expect(between.value).toBeGreaterThan(0.7);
    expect(within.value).toBeGreaterThan(0.4);
    expect(measureStanding(measure('deaths'))).toBe('good');
  });

  test('censorship goes with V-Dem’s, its scale turned round, loosely', () => {
    const { between, within, changes } = measure('censorship');
    expect(between.value).toBeGreaterThan(0.3);
    expect(within.lower).toBeGreaterThan(0);
    expect(changes.value).toBeLessThan(within.value!);
    expect(measureStanding(measure('censorship'))).toBe('weak');
  });

  test('every estimate lies in its interval, on as many years as there are', () => {
    for (const { found } of measures) {
      for (const { value, lower, upper, n } of Object.values(found)) {
        expect(lower).toBeLessThan(value);
        expect(upper).toBeGreaterThan(value);
        expect(n).toBeGreaterThan(50);
      }
    }
  });
});
