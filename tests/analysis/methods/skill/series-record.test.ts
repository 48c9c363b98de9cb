import { describe, expect, test } from 'vitest';
import { seriesRecord } from '../../../../src/analysis/methods/skill/series-record.ts';
import type { Verdict } from '../../../../src/schema.ts';
import type { SkillRow } from '../../../../src/rows.ts';

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
  expectedRatio: 0.95,
  version: '1.0',
  madeOn: '2024-08-05',
});

describe('the standing of a series', () => {
  test('is the verdict that most horizons have, with mean errors and the most past forecasts', () => {
    const standing = seriesRecord([
      row(1, 'a_little_better', 0.7),
      row(2, 'clearly_better', 0.8),
      row(3, 'clearly_better', 0.9),
    ]);
    expect(standing).toMatchObject({ verdict: 'clearly_better', origins: 24, naiveError: 1.2 });
    expect(standing!.error).toBeCloseTo(0.8);
  });

  test('is the more cautious verdict where two are as frequent', () => {
    expect(seriesRecord([row(1, 'clearly_better'), row(2, 'a_little_better')])!.verdict).toBe(
      'a_little_better',
    );
    expect(seriesRecord([row(1, 'clearly_better'), row(2, 'no_better')])!.verdict).toBe('no_better');
  });

  test('counts outcomes, and the share of them within the bands', () => {
    const standing = seriesRecord([
      { ...row(1, 'no_better'), origins: 20, coverage80: 0.4 },
      { ...row(2, 'no_better'), origins: 10, coverage80: 0.7, crps: 0.74 },
      row(3, 'no_better', null),
    ])!;
    expect(standing.outcomes).toBe(30);
    expect(standing.coverage80).toBeCloseTo(0.5);
  });

  test('is nothing where no past forecast could be scored', () => {
    expect(seriesRecord([])).toBeNull();
    expect(seriesRecord([row(1, 'no_better', null)])).toBeNull();
  });
});
