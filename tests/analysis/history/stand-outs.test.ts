import { describe, expect, test } from 'vitest';
import type { HistoryMonth } from '../../../src/analysis/history/history.ts';
import { standOuts } from '../../../src/analysis/history/stand-outs.ts';

const surge = (country: string, changes: Partial<HistoryMonth> = {}) => ({
  lastWhole: {
    ...{ country, surge: 'live', count: 20, articles: 1000, share: 200, baseline: 100 },
    ...changes,
  } as HistoryMonth,
});
const shown = (all: Parameters<typeof standOuts>[0]) =>
  standOuts(all).map(({ month, times }) => [month.country, times]);

describe('what stands out', () => {
  test('is each country’s largest surge against its baseline, largest first', () => {
    expect(shown([surge('KEN'), surge('UGA', { baseline: 50 }), surge('KEN', { baseline: 40 })])).toEqual([
      ['KEN', 5],
      ['UGA', 4],
    ]);
  });

  test('takes one article for a baseline of zero', () => {
    expect(shown([surge('KEN', { baseline: 0 })])).toEqual([['KEN', 20]]);
  });

  test('rests on 15 articles, and on what was seen at the time', () => {
    expect(
      shown([surge('KEN', { count: 14 }), surge('UGA', { surge: 'hindsight' }), { lastWhole: null }]),
    ).toEqual([]);
  });
});
