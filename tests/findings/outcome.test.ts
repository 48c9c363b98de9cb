import { describe, expect, test } from 'vitest';
import type { HistoryMonth } from '../../src/analysis/history/history.ts';
import { compare } from '../../src/findings/outcome.ts';
import type { FanMonth } from '../../src/series/fan.ts';

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
