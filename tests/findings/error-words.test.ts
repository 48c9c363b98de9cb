import { describe, expect, test } from 'vitest';
import { errorWords } from '../../src/findings/error-words.ts';
import type { SeriesRecord } from '../../src/analysis/methods/skill/series-record.ts';

const record = {
  verdict: 'clearly_better',
  outcomes: 100,
  origins: 24,
  error: 0.8,
  naiveError: 1.2,
  mean12Error: 0.9,
  crps: 0.6,
  naiveCrps: 0.9,
  mean12Crps: 0.7,
  coverage80: null,
} as SeriesRecord;

describe('the record in words', () => {
  const words = (errors: Partial<SeriesRecord>) => errorWords({ ...record, ...errors });

  test('begins with the error of whole forecasts', () => {
    expect(words({})).toMatch(
      /^Average miss of our 24 past forecasts here, bands included: 0\.60 .+ 0\.90, .+ 0\.70\)\. /,
    );
    expect(words({})).toMatch(/The medians alone missed by 0\.80, 1\.20 and 0\.90\.$/);
  });

  test('admits a median that is worse than a simple rule', () => {
    expect(words({ error: 1.09, mean12Error: 1.07 })).toMatch(/worse than the mean of twelve months\.$/);
    expect(words({ error: 1.3 })).toMatch(/worse than the last value and the mean of twelve months\.$/);
    expect(words({ error: 0.904 })).not.toContain('worse');
  });

  test('says what the bands held, where that is known', () => {
    expect(words({ coverage80: 0.5 })).toContain('Our 80% bands held 50');
    expect(words({ coverage80: null })).not.toContain('held');
  });
});
