import { expect, test } from 'vitest';
import { columnFormat } from '../../../src/features/sql/column-format.ts';
import type { Cell } from '../../../src/schema.ts';

const column = (...cells: Cell[]) => {
  const format = columnFormat({ rows: cells.map((cell) => [cell]) }, 0);
  return cells.map(format);
};

test('a column has one number of digits, fewer the larger its values', () => {
  expect(column(932.912, 200, -4.25, null)).toEqual(['932.9', '200.0', '−4.3', '–']);
  expect(column(1.5, 0.123)).toEqual(['1.50', '0.12']);
  expect(column(0.0123, 0.5)).toEqual(['0.012', '0.500']);
});

test('whole numbers are grouped, years are not', () => {
  expect(column(12670, 5026)).toEqual(['12,670', '5,026']);
  expect(column(2012, 2024)).toEqual(['2012', '2024']);
});

test('digits beyond a number’s reach, texts and truth values pass as they are', () => {
  expect(column('9007199254740993', 'x', true, false)).toEqual(['9007199254740993', 'x', 'yes', 'no']);
});
