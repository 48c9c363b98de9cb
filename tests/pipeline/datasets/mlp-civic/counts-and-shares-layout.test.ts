import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCountryFile } from '../../../../pipeline/datasets/mlp-civic/country-file.ts';
import { parseCsv } from '../../../../pipeline/engine/csv.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/sources/mlp-civic-2026/counts');
const PATH = 'mlp-civic-2026/counts/Kenya.csv';
const kenya = readFileSync(join(FOLDER, 'Kenya.csv'), 'utf8');

const read = (text: string, path = PATH) => readCountryFile(parseCsv(text, path));
const plain = (text: string, path?: string) => read(text, path).map(({ row: _, ...month }) => month);
const tableOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
const textOf = (table: readonly string[][]) => `${table.map((row) => row.join(',')).join('\n')}\n`;

function withCell(text: string, row: number, column: string, value: string): string {
  const table = tableOf(text);
  table[row - 1]![table[0]!.indexOf(column)] = value;
  return textOf(table);
}

function whole(excerpt: string): string {
  const [header = [], ...rows] = tableOf(excerpt);
  const counts = header.slice(3, -2);
  const shareOf = (row: string[]) => Number(row.at(-2));
  return textOf([
    [...header.slice(0, -2), ...counts.map((name) => `${name}Norm`), 'total_articles'],
    ...rows.map((row) => {
      const articles = Math.round(Number(row[3]) / shareOf(row));
      const shares = row.slice(3, -2).map((count) => (articles > 0 ? String(Number(count) / articles) : ''));
      return [...row.slice(0, -2), ...shares, row.at(-1)!];
    }),
  ]);
}

test('reads what was collected, what was read, and the columns that continue the release of 2024', () => {
  const months = plain(kenya);
  expect(months.map(({ month }) => month).slice(0, 2)).toEqual(['2024-01', '2024-02']);
  const june = months.find(({ month }) => month === '2024-06');
  expect(june).toMatchObject({ country: 'KEN', articles: 2330, read: 2317, outlets: [] });
  const [header = [], ...rows] = tableOf(kenya);
  const cell = (name: string) => Number(rows[5]![header.indexOf(name)]);
  expect(june?.noEvent).toBe(cell('-999'));
  expect(june?.count.protest).toBe(cell('protest'));
  expect(june?.otherCount.protest).toBeNull();
  expect(june?.count.arrest).toBe(cell('cr_arrest'));
  expect(june?.otherCount.arrest).toBe(cell('nr_arrest'));
});

test('of the months that nobody read only the part that was read counts', () => {
  const december = plain(kenya).find(({ month }) => month === '2025-12');
  expect(december!.read / december!.articles).toBeCloseTo(0.54, 2);
  expect(plain(kenya).at(-1)).toMatchObject({ month: '2026-07', articles: 0, read: 0 });
});

test.each(['Kenya', 'Angola', 'Timor Leste'])('%s: the whole layout says the same as its excerpt', (name) => {
  const excerpt = readFileSync(join(FOLDER, `${name}.csv`), 'utf8');
  const full = whole(excerpt);
  expect(tableOf(full)[0]).toHaveLength(130);
  expect(plain(full, `mlp-civic/counts/${name}.csv`)).toEqual(
    plain(excerpt, `mlp-civic-2026/counts/${name}.csv`),
  );
});

test('months before the first article are not covered', () => {
  const [header = [], first = [], ...rows] = tableOf(whole(kenya));
  const empty = first.map((text, i) => (i === 0 ? '2023-12-01' : i < 3 ? text : i < 66 ? '0' : ''));
  expect(plain(textOf([header, empty, first, ...rows]))).toEqual(plain(kenya));
});

test.each([
  ['row 3: arrest is 999, but cr_arrest + nr_arrest is 19 + 131.', withCell(kenya, 3, 'arrest', '999')],
  ['row 3: cr_raid is -1, which is negative.', withCell(kenya, 3, 'cr_raid', '-1')],
  ['row 4: protest is "2.5", not a whole number.', withCell(kenya, 4, 'protest', '2.5')],
  ['row 4: protest is "", not a number.', withCell(kenya, 4, 'protest', '')],
  ['row 4: none_share is "most", not a number.', withCell(kenya, 4, 'none_share', 'most')],
  ['row 2: -999 is 1388 and none_share 0.63, which is no share', withCell(kenya, 2, 'none_share', '0.63')],
  ['row 2: -999 is 1388 and none_share 0, which is no share', withCell(kenya, 2, 'none_share', '')],
  ['row 2: 2157 articles were read, more than the 1388 collected.', withCell(kenya, 2, 'none_share', '1')],
  ['row 1: column "nr_raid" is missing.', kenya.replace('nr_raid', 'raid_nr')],
  ['row 1: column "-999Norm" is new', whole(kenya).replace(/,total_articles/, ',none_share')],
  ['row 1: column "protestNorm" is missing.', whole(kenya).replace(',protestNorm', ',protestShare')],
  ['row 5: 2024-05 follows 2024-03; months must come', tableOf(kenya).toSpliced(4, 1)],
  ['row 5: 2024-03 follows 2024-03; months must come', tableOf(kenya).toSpliced(4, 0, tableOf(kenya)[3]!)],
  [
    'row 32: 20 cells where the header has 68.',
    kenya
      .split(',')
      .slice(0, 31 * 67 + 20)
      .join(','),
  ],
])('a fault stops with the file, the row and "%s"', (sentence, fault) => {
  expect(() => read(typeof fault === 'string' ? fault : textOf(fault))).toThrow(`${PATH}, ${sentence}`);
});

test('a share of another number of articles than the others stops', () => {
  const text = withCell(whole(kenya), 2, 'protestNorm', String(46 / 4000));
  expect(() => read(text)).toThrow('protestNorm is a share of 4000 articles, others of 2182.');
});
