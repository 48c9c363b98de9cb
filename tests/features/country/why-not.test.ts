import { group } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { STANDARD } from '../../../src/analysis/methods/skill/skill.ts';
import { whyNot } from '../../../src/features/country/why-not.ts';
import { type SeriesRecord, seriesRecord } from '../../../src/analysis/methods/skill/series-record.ts';
import { rowsOf } from '../../../src/data/tables/rows.ts';

const standing: SeriesRecord = {
  verdict: 'do not use',
  origins: 24,
  error: 1,
  naiveError: 1,
  mean12Error: 1,
  crps: 1.2,
  naiveCrps: 1,
  mean12Crps: 1.1,
  outcomes: 129,
  coverage80: 0.7,
  horizons: 6,
  failed: { few: 0, worse: 6, narrow: 0 },
};

describe('why an event is not forecast', () => {
  test('is a mean error well above that of the better simple rule', () => {
    expect(whyNot(standing)).toMatch(/off by 1\.20 of .+, the last value by only 1\.00/);
    expect(whyNot({ ...standing, naiveCrps: 1.15 })).toMatch(/the mean of twelve months by only 1\.10/);
  });

  test('is given by horizon where mean errors do not explain it', () => {
    const mixed = { ...standing, crps: 0.99, failed: { few: 0, worse: 4, narrow: 0 } };
    expect(whyNot(mixed)).toBe(
      'Of six horizons of past forecasts, at four they were clearly worse than the better simple rule.',
    );
    expect(whyNot({ ...mixed, failed: { few: 1, worse: 2, narrow: 1 } })).toBe(
      'Of six horizons of past forecasts, at two they were clearly worse than the better simple rule, ' +
        'at one their 80% bands held less than half of what came and at one fewer than 12 could be scored.',
    );
  });

  test('is too few past forecasts, bands that held too little, or thin months', () => {
    expect(whyNot(null)).toMatch(/^Too few months/);
    expect(whyNot({ ...standing, origins: 11 })).toMatch(/^Only 11 past forecasts/);
    expect(whyNot({ ...standing, coverage80: 0.4 })).toMatch(/^The 80% bands held only 40% of 129/);
    expect(whyNot({ ...standing, verdict: 'use' })).toMatch(/^The last months/);
  });

  test('contradicts no record in the snapshot', async () => {
    const all = [...group(await rowsOf('skill'), ({ country, event }) => `${country} ${event}`).values()]
      .map(seriesRecord)
      .filter((one) => one !== null && one.verdict === 'do not use');
    expect(all.length).toBeGreaterThan(50);
    for (const one of all) {
      const errors = /off by (\S+) of .+ by only (\S+)\.$/.exec(whyNot(one));
      if (errors) expect(Number(errors[1])).toBeGreaterThan(Number(errors[2]));
      else if (one!.origins >= STANDARD.origins && one!.coverage80! >= STANDARD.least80) {
        expect(one!.failed.few + one!.failed.worse + one!.failed.narrow).toBeGreaterThan(0);
        expect(whyNot(one)).toMatch(/^Of \w+ horizons of past forecasts, at \w+/);
      }
    }
  });
});
