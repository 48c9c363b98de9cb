import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/schema.ts';
import type { Column } from '../../../src/series/figure.ts';
import { arrange, AS_GIVEN } from '../../../src/components/table/sort-and-filter.ts';

const columns: Column[] = [
  { name: 'country', label: 'Country', numeric: false },
  { name: 'month', label: 'Month', numeric: false, format: (cell) => `month ${cell}` },
  { name: 'share', label: 'Share', numeric: true, format: (cell) => (cell === null ? '–' : `${cell}`) },
];
const rows: Cell[][] = [
  ['Kenya', '2024-06', 899],
  ['Côte d’Ivoire', '2024-06', null],
  ['Nigeria', '2024-06', 404],
  ['Kenya', '2024-05', 10],
];
const shares = (arranged: Cell[][]) => arranged.map((row) => row[2]);

describe('an arranged table', () => {
  it('keeps the given order unless asked', () => {
    expect(arrange(columns, rows, AS_GIVEN)).toEqual(rows);
  });

  it('sorts either way, with missing values last', () => {
    expect(shares(arrange(columns, rows, { ...AS_GIVEN, by: 'share' }))).toEqual([10, 404, 899, null]);
    expect(shares(arrange(columns, rows, { ...AS_GIVEN, by: 'share', descending: true }))).toEqual([
      899,
      404,
      10,
      null,
    ]);
  });

  it('keeps rows that hold every word, whatever the accents, as read or as stored', () => {
    const found = (text: string) => arrange(columns, rows, { ...AS_GIVEN, text }).length;
    expect(found('cote')).toBe(1);
    expect(found('KENYA 2024-06')).toBe(1);
    expect(found('month 2024-06')).toBe(3);
    expect(found('ghana')).toBe(0);
  });

  it('leaves the rows it was given untouched', () => {
    const before = structuredClone(rows);
    arrange(columns, rows, { ...AS_GIVEN, by: 'share' });
    expect(rows).toEqual(before);
  });
});
