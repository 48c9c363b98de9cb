import { expect, test } from 'vitest';
import { shareInterval } from '../../../src/analysis/statistics/share-interval.ts';
import { tiedRanks } from '../../../src/analysis/statistics/tied-ranks.ts';

test('who cannot be told apart from the first of a rank shares it, and the next counts all before', () => {
  const articles = 10_000;
  const intervals = [347, 330, 327, 200, 190, 20].map((count) => shareInterval(count, articles));
  expect(tiedRanks(intervals)).toEqual([1, 1, 1, 4, 4, 6]);
  expect(tiedRanks([])).toEqual([]);
});

test('a chain of small steps does not make one rank of all', () => {
  const steps = Array.from({ length: 20 }, (_, i) => ({ lower: 100 - 5 * i, upper: 108 - 5 * i }));
  expect(tiedRanks(steps).slice(0, 5)).toEqual([1, 1, 3, 3, 5]);
});
