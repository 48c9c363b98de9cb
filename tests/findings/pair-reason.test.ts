import { expect, test } from 'vitest';
import { rowsOf } from '../../src/data/tables/rows.ts';
import { pairReasonWords } from '../../src/findings/pair-reason.ts';

const SMALL = 'The gain is under 1';
const BEGINNINGS = [
  'At past origins, knowing the path',
  'Knowing the path helped only across the break',
  'The gain at past origins is no larger than chance',
  SMALL,
];

test('the figures of every stored pair give its stored reason', async () => {
  const pairs = await rowsOf('whatif_pairs');
  const beginningOf = (text: string | null) =>
    text === null ? null : BEGINNINGS.find((beginning) => text.startsWith(beginning));
  expect(new Set(pairs.map(({ reason }) => reason)).size).toBeGreaterThan(2);
  for (const pair of pairs) {
    const words = beginningOf(pairReasonWords(pair));
    if (words !== SMALL) expect(words).toBe(beginningOf(pair.reason));
    else expect(pair.reason).toMatch(/^The gain/);
    expect(beginningOf(pair.reason)).not.toBeUndefined();
  }
});
