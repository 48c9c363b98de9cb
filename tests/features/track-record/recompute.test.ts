import { describe, expect, test } from 'vitest';
import { type Skill, skill } from '../../../src/analysis/methods/skill/skill.ts';
import { forecaster } from '../../../src/analysis/methods/forecast/forecast.ts';
import { coefficientsOf } from '../../../src/analysis/methods/forecast/coefficients.ts';
import { difference } from '../../../src/features/track-record/recompute.ts';
import { rowsOf } from '../../../src/data/tables/rows.ts';
import { observations } from '../../../src/data/tables/observations.ts';

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

  test('differs by its largest numeric difference, and entirely if a count or a gap differs', () => {
    const [row, table] = [found[0]!, kenya[0]!];
    const off = (changes: Partial<Skill>) => difference({ ...row, ...changes }, table);
    expect(off({ error: row.error! * 1.02, crps: row.crps! * 1.1 })).toBeCloseTo(0.1, 1);
    expect(off({ origins: row.origins - 1 })).toBe(1);
    expect(off({ coverage80: null })).toBe(1);
  });
});
