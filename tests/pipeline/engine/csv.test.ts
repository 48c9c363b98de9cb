import { expect, test } from 'vitest';
import { parseCsv } from '../../../pipeline/engine/csv.ts';

const cells = (text: string, delimiter?: string) =>
  parseCsv(text, 'a.csv', delimiter).rows.map((row) => Object.values(row.cells));

test('reads quoted cells with delimiters, doubled quotes and line breaks', () => {
  expect(cells('name,note\n"Smith, J","said ""no""\nand left"\n')).toEqual([
    ['Smith, J', 'said "no"\nand left'],
  ]);
});

test('either line ending, a byte-order mark and a missing last line break make no difference', () => {
  const plain = cells('a,b\n1,2\n3,4\n');
  expect(cells('\uFEFFa,b\r\n1,2\r\n3,4')).toEqual(plain);
  expect(plain).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

test('an empty cell at the end of a row is a cell', () => {
  expect(cells('a,b\n1,\n,2\n"",')).toEqual([
    ['1', ''],
    ['', '2'],
    ['', ''],
  ]);
});

test('rows are numbered as a spreadsheet does, the header being row 1', () => {
  expect(parseCsv('a;b\n1;2\n3;4\n', 'a.csv', ';').rows.map(({ number }) => number)).toEqual([2, 3]);
});

test.each([
  ['', 'a.csv is empty.'],
  ['a,b\n1,2\n3\n', 'a.csv, row 3: 1 cells where the header has 2.'],
  ['a,b\n1,2,3\n', 'a.csv, row 2: 3 cells where the header has 2.'],
  ['a,a\n1,2\n', 'a.csv, row 1: column "a" appears twice.'],
  ['a,b\n1,"2\n', 'a.csv, row 2: a quote is never closed.'],
  ['a,b\n1,"2"3\n', 'a.csv, row 2: text follows a closing quote.'],
])('%j stops with a sentence', (text, sentence) => {
  expect(() => parseCsv(text, 'a.csv')).toThrow(sentence);
});
