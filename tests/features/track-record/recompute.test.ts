import { describe, expect, test } from 'vitest';
import { type Skill, skill } from '../../../src/analysis/methods/skill/skill.ts';
import { forecaster } from '../../../src/analysis/methods/forecast/forecast.ts';
import { coefficientsOf } from '../../../src/analysis/methods/forecast/coefficients.ts';
import { difference } from '../../../src/features/track-record/recompute.ts';
import { eventRecords, meanOf, verdictCounts } from '../../../src/analysis/methods/skill/records.ts';
import { wholePercents } from '../../../src/analysis/statistics/whole-percents.ts';
import { rowsOf } from '../../../src/data/tables/rows.ts';
import { observations } from '../../../src/data/tables/observations.ts';
import { fc } from '../../properties.ts';

const built = await rowsOf('skill');
const kenya = built.filter(({ country, event }) => country === 'KEN' && event === 'protest');
const months = await observations({ countries: ['KEN'], events: ['protest'] });
const found = skill(
  forecaster({ event: 'protest', months }, coefficientsOf(await rowsOf('forecast_coefficients'))),
);

describe('a recomputed row', () => {
  test('is the built one, to the digits of the table', () => {
    expect(found.map((row, i) => difference(row, kenya[i]!))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('differs by its largest numeric difference, and entirely if a word or a gap differs', () => {
    const [row, table] = [found[0]!, kenya[0]!];
    const off = (changes: Partial<Skill>) => difference({ ...row, ...changes }, table);
    expect(off({ error: row.error! * 1.02, crps: row.crps! * 1.1 })).toBeCloseTo(0.1, 1);
    expect(off({ origins: row.origins - 1 })).toBe(1);
    expect(off({ coverage80: null })).toBe(1);
    expect(off({ verdict: row.verdict === 'weak' ? 'use' : 'weak' })).toBe(1);
  });
});

describe('the records of events', () => {
  test('are means over the countries that have one', () => {
    const [one] = eventRecords(built, [3]).filter(({ event }) => event === 'raid');
    const own = built.filter(
      ({ event, horizon, crps }) => event === 'raid' && horizon === 3 && crps !== null,
    );
    expect(one!.countries).toBe(own.length);
    expect(one!.crps).toBeCloseTo(own.reduce((sum, { crps }) => sum + crps!, 0) / own.length, 10);
    expect(eventRecords([], [1, 3, 6])).toEqual([]);
  });

  test('are split into whole per cent that add up', () => {
    expect(wholePercents([394, 443, 163])).toEqual([40, 44, 16]);
    expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
    expect(wholePercents([0, 7])).toEqual([0, 100]);
    expect(wholePercents([0, 0])).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.array(fc.nat(9000), { minLength: 1, maxLength: 6 }), (counts) => {
        const all = counts.reduce((sum, count) => sum + count, 0);
        const parts = wholePercents(counts);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all === 0 ? 0 : 100);
        counts.forEach((count, i) =>
          expect(Math.abs(parts[i]! - (100 * count) / (all || 1))).toBeLessThan(1),
        );
      }),
    );
  });

  test('count every series once, and mean over those with a figure', () => {
    const counts = verdictCounts(built, 1);
    expect(counts.use + counts.weak + counts['do not use']).toBe(63 * 20);
    const raids = verdictCounts(built, 1, 'raid');
    expect(raids.use + raids.weak + raids['do not use']).toBe(63);
    expect(meanOf(built, 1, ({ coverage80 }) => coverage80)).toBeGreaterThan(0.6);
    expect(meanOf([], 1, ({ crps }) => crps)).toBeNull();
  });
});
