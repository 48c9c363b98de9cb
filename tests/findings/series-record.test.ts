import { describe, expect, test } from 'vitest';
import type { HistoryMonth } from '../../src/analysis/history/history.ts';
import type { FanMonth } from '../../src/series/fan.ts';
import { raisedBy } from '../../src/findings/drivers.ts';
import { errorWords } from '../../src/findings/error-words.ts';
import { isOver } from '../../src/findings/expiry.ts';
import { compare } from '../../src/findings/outcome.ts';
import { type SeriesRecord, seriesRecord } from '../../src/analysis/methods/skill/series-record.ts';
import outlook from '../../src/i18n/en/outlook.json' with { type: 'json' };
import { wordsOf } from '../../src/i18n/words.ts';
import type { Verdict } from '../../src/schema.ts';
import type { SkillRow } from '../../src/rows.ts';
const t = wordsOf(outlook);

const row = (horizon: number, verdict: Verdict, error: number | null = 0.8): SkillRow => ({
  country: 'KEN',
  event: 'protest',
  horizon,
  origins: 25 - horizon,
  error,
  naiveError: error === null ? null : 1.2,
  mean12Error: error === null ? null : 0.9,
  crps: 0.6,
  naiveCrps: 0.9,
  mean12Crps: 0.7,
  coverage80: error === null ? null : 0.8,
  coverage95: 0.95,
  verdict,
  version: '1.0',
  madeOn: '2024-08-05',
});

describe('the standing of a series', () => {
  test('is the verdict that most horizons have, with mean errors and the most past forecasts', () => {
    const standing = seriesRecord([row(1, 'weak', 0.7), row(2, 'use', 0.8), row(3, 'use', 0.9)]);
    expect(standing).toMatchObject({ verdict: 'use', origins: 24, naiveError: 1.2 });
    expect(standing!.error).toBeCloseTo(0.8);
  });

  test('is the more cautious verdict where two are as frequent', () => {
    expect(seriesRecord([row(1, 'use'), row(2, 'weak')])!.verdict).toBe('weak');
    expect(seriesRecord([row(1, 'use'), row(2, 'do not use')])!.verdict).toBe('do not use');
  });

  test('counts outcomes, the share of them within the bands, and failures', () => {
    const standing = seriesRecord([
      { ...row(1, 'do not use'), origins: 20, coverage80: 0.4 },
      { ...row(2, 'do not use'), origins: 10, coverage80: 0.7, crps: 0.74 },
      row(3, 'do not use', null),
    ])!;
    expect(standing).toMatchObject({
      outcomes: 30,
      horizons: 2,
      failed: { few: 1, worse: 1, narrow: 1 },
    });
    expect(standing.coverage80).toBeCloseTo(0.5);
    expect(errorWords(standing)).toContain('Our 80% bands held 50');
    expect(errorWords({ ...standing, coverage80: null })).not.toContain('held');
  });

  test('is nothing where no past forecast could be scored', () => {
    expect(seriesRecord([])).toBeNull();
    expect(seriesRecord([row(1, 'do not use', null)])).toBeNull();
  });
});

describe('the record in words', () => {
  const words = (errors: Partial<SeriesRecord>) =>
    errorWords({ ...seriesRecord([row(1, 'use')])!, ...errors });

  test('begins with the error that decides the verdict', () => {
    expect(words({})).toMatch(
      /^Counting the bands, our 24 past forecasts missed by 0\.60 .+ 0\.90, .+ 0\.70\. /,
    );
    expect(words({})).toMatch(/The medians alone missed by 0\.80, 1\.20 and 0\.90\.$/);
  });

  test('admits a median that is worse than a simple rule', () => {
    expect(words({ error: 1.09, mean12Error: 1.07 })).toMatch(/worse than the mean of twelve months\.$/);
    expect(words({ error: 1.3 })).toMatch(/worse than the last value and the mean of twelve months\.$/);
    expect(words({ error: 0.904 })).not.toContain('worse');
  });
});

describe('the outcome of a forecast', () => {
  const ahead = (month: FanMonth['month']): FanMonth => ({
    month,
    median: 50,
    lower80: 20,
    upper80: 100,
    lower95: 10,
    upper95: 200,
    naive: 40,
  });
  const outcome = (month: string, share: number | null, weak: Partial<HistoryMonth> = {}) =>
    ({ month, share, thin: false, partial: false, ...weak }) as HistoryMonth;
  const forecast = {
    origin: '2024-01',
    madeOn: '2024-10-31',
    expiresOn: '2024-07-31',
    baseline: 40,
    months: [ahead('2024-02'), ahead('2024-03'), ahead('2024-04'), ahead('2024-05'), ahead('2024-06')],
  } as const;

  test('lies inside, above or below the band, whose bounds belong to it', () => {
    const outcomes = compare(forecast, [
      outcome('2024-02', 20),
      outcome('2024-03', 19.9),
      outcome('2024-04', 100.1),
      outcome('2024-05', 100),
    ]);
    expect(outcomes.map(({ fell }) => fell)).toEqual(['inside', 'below', 'above', 'inside']);
  });

  test('is not judged by months that are missing, thin or partial', () => {
    const outcomes = compare(forecast, [
      outcome('2024-02', null),
      outcome('2024-03', 500, { thin: true }),
      outcome('2024-04', 500, { partial: true }),
    ]);
    expect(outcomes).toEqual([]);
  });
});

test('a forecast is over from the day after it expires', () => {
  expect(isOver('2025-01-31', new Date('2025-01-31T23:59:59Z'))).toBe(false);
  expect(isOver('2025-01-31', new Date('2025-02-01T00:00:00Z'))).toBe(true);
});

test('a probability is explained by its two largest drivers, without small ones', () => {
  const drivers = [
    { driver: 'now', logOdds: 0.9 },
    { driver: 'surges', logOdds: 0.5 },
    { driver: 'country', logOdds: 0.3 },
    { driver: 'line', logOdds: -0.4 },
  ];
  const raised = (some: typeof drivers, surging = false) => raisedBy({ drivers: some, surging });
  expect(raised(drivers)).toBe(`${t('outlook.driver.now')} and ${t('outlook.driver.surges')}`);
  expect(raised(drivers, true)).toBe(`${t('outlook.driver.above.now')} and ${t('outlook.driver.surges')}`);
  expect(raised(drivers.slice(3))).toBe('');
  expect(raised([{ driver: 'event', logOdds: 2 }])).toBe('');
});
