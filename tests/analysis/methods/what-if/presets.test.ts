import { expect, test } from 'vitest';
import { presetsOf } from '../../../../src/analysis/methods/what-if/presets.ts';

const six = (share: number | null) => Array<number | null>(6).fill(share);

test('a scenario can begin with real paths', () => {
  const past = [...Array<number>(24).fill(2), 9, 8, 7, 6, 5, 4, ...Array<number>(24).fill(3), 1];
  expect(presetsOf(past, 6)).toEqual({ last: six(1), largest: [9, 8, 7, 6, 5, 4], baseline: six(3) });
  expect(presetsOf([], 6)).toEqual({ last: six(null), largest: six(null), baseline: six(null) });
});
