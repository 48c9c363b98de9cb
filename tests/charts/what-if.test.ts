import { describe, expect, test } from 'vitest';
import type { Fan } from '../../src/charts/fan.ts';
import { examples } from '../../src/charts/what-if.example.ts';
import { changeOf, levelsOf } from '../../src/charts/what-if-words.ts';

describe('what a scenario does, in words', () => {
  test('is more, less, or the same where no reader would see it', () => {
    expect(changeOf(100, 110)).toBe('more');
    expect(changeOf(100, 90)).toBe('less');
    expect(changeOf(100, 101)).toBe('same');
    expect(changeOf(0.003, 0.047)).toBe('same');
    expect(changeOf(0, 3)).toBe('more');
    expect(changeOf(10.2, 9.96)).toBe('same');
  });

  test('counts the mean of the months ahead', () => {
    const months = [1, 3].map((median) => ({ median })) as unknown as Fan['months'];
    const base = { origin: '2024-07' as const, madeOn: '2024-10-31', expiresOn: '2025-01-31', months };
    expect(levelsOf({ base, under: null })).toEqual({ base: 2, under: 2 });
  });

  test('comes as rows, with what was set', () => {
    const { columns, rows } = examples['three months set, three left']!;
    expect(rows).toHaveLength(6);
    const given = columns.findIndex(({ name }) => name === 'given');
    expect(rows.map((row) => row[given])).toEqual(['set', 'set', 'set', null, null, null]);
    const plain = examples['nothing set yet']!;
    const median = plain.columns.findIndex(({ name }) => name === 'median');
    expect(plain.rows.every((row) => row[median] === null)).toBe(true);
  });
});
