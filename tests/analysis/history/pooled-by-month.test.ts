import { describe, expect, test } from 'vitest';
import { across } from '../../../src/analysis/history/pooled-by-month.ts';
import { type History, histories } from '../../../src/analysis/history/history.ts';
import type { Month, Observation } from '../../../src/schema.ts';

function country(name: string, shares: (number | null)[], state: Partial<Observation> = {}): History {
  const rows = shares.map((share, i): Observation => ({
    country: name,
    event: 'protest',
    month: `2020-0${i + 1}` as Month,
    count: share ?? 0,
    otherCount: null,
    articles: share === null ? 0 : 10_000,
    share,
    thin: share === null,
    partial: false,
    afterBreak: false,
    ...state,
  }));
  return histories(rows)[0]!;
}

describe('across countries', () => {
  test('is the median of the countries that have a whole month', () => {
    const months = across([country('A', [1, 2]), country('B', [3, 4]), country('C', [100, null])]);
    expect(months).toEqual([
      { month: '2020-01', median: 3, countries: 3, surges: 0 },
      { month: '2020-02', median: 3, countries: 2, surges: 0 },
    ]);
  });

  test('gives no result if fewer than half of the countries have one', () => {
    const months = across([
      country('A', [1]),
      country('B', [3], { thin: true }),
      country('C', [2], { partial: true }),
    ]);
    expect(months[0]).toMatchObject({ median: null, countries: 1 });
  });

  test('is empty without histories', () => expect(across([])).toEqual([]));
});
