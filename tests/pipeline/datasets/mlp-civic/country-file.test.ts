import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCsv } from '../../../../pipeline/engine/csv.ts';
import {
  type CountryMonth,
  type Gap,
  readCountryFile,
} from '../../../../pipeline/datasets/mlp-civic/country-file.ts';

const fixture = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');
const kenya = fixture('sources/mlp-civic/counts/Kenya.csv');
const PATH = 'mlp-civic/counts/Kenya.csv';

const read = (text: string, path = PATH, gaps: Gap[] = []) => readCountryFile(parseCsv(text, path), gaps);
const at = (months: readonly CountryMonth[], month: string) => months.find((entry) => entry.month === month);

function withCell(text: string, row: number, column: string, value: string): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const index = lines[0]?.findIndex((name) => name.replaceAll('"', '') === column) ?? -1;
  const cells = lines[row - 1];
  if (index === -1 || !cells) throw new Error(`The fixture has no ${column} in row ${row}.`);
  cells[index] = value;
  return lines.map((line) => line.join(',')).join('\n');
}

test('reads counts, the articles without an event and the outlets that published, by column name', () => {
  const june = at(read(kenya), '2024-06');
  expect(june).toMatchObject({ country: 'KEN', articles: 2268, noEvent: 1047 });
  expect(june?.count).toMatchObject({ protest: 204, arrest: 29, coup: 9 });
  expect(june?.otherCount).toMatchObject({ arrest: 68, protest: null });
  expect(june?.outlets).toEqual(['kbc.co.ke', 'citizen.digital']);
});

test('the order of columns does not matter', () => {
  const turned = kenya
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',').reverse().join(','))
    .join('\n');
  const withoutRow = (months: CountryMonth[]) =>
    months.map(({ row: _, outlets, ...month }) => ({ ...month, outlets: outlets.toSorted() }));
  expect(withoutRow(read(turned))).toEqual(withoutRow(read(kenya)));
});

test('source-weighted counts keep their fractions', () => {
  const angola = read(fixture('sources/mlp-civic/counts/Angola.csv'), 'mlp-civic/counts/Angola.csv');
  expect(angola.some(({ count }) => !Number.isInteger(count.protest))).toBe(true);
});

test.each([
  ['row 3: protestNorm is', withCell(kenya, 3, 'protest', '-1')],
  ['row 3: protestNorm is 0.5, but protest / article_total is', withCell(kenya, 3, 'protestNorm', '0.5')],
  ['row 4: the number of articles without an event is -2, which is', withCell(kenya, 4, 'cs_999', '-2')],
  ['row 4: the number of articles without an event is 99999, more', withCell(kenya, 4, 'cs_999', '99999')],
  ['row 5: protest is "many", not a number.', withCell(kenya, 5, 'protest', 'many')],
  ['row 5: protest is "", not a number.', withCell(kenya, 5, 'protest', '')],
  ['row 5: article_total is "12.5", not a whole number.', withCell(kenya, 5, 'article_total', '12.5')],
  ['row 5: kbc.co.ke is "2", not 0 or 1.', withCell(kenya, 5, 'kbc.co.ke', '2')],
  ['row 6: country is "Uganda" in the file of Kenya.', withCell(kenya, 6, 'country', 'Uganda')],
  ['row 7: date is "2023-10-02", not the first day of a month.', withCell(kenya, 7, 'date', '2023-10-02')],
  ['row 7: date is "2023-13-01", not the first day of a month.', withCell(kenya, 7, 'date', '2023-13-01')],
  ['row 1: column "protest" is missing.', kenya.replace('"protest"', '"protests"')],
  ['row 1: column "country" is missing.', kenya.replace('"country"', '"nation"')],
  ['row 1: column "f2" is new; use it, or list it as ignored.', kenya.replace('"f1"', '"f2"')],
])('a fault in a file stops with its path and "%s"', (sentence, text) => {
  expect(() => read(text)).toThrow(`${PATH}, ${sentence}`);
});

test('an unknown country stops the run, naming where to add it', () => {
  expect(() => read(kenya, 'mlp-civic/counts/Atlantis.csv')).toThrow(
    'mlp-civic/counts/Atlantis.csv: no country is known as "Atlantis"; add it to pipeline/vocabulary/countries.ts.',
  );
});

test('months come once each and without a gap, unless the gap is listed', () => {
  const lines = kenya.trimEnd().split('\n');
  const gap: Gap = { country: 'KEN', after: '2023-08', before: '2023-10', reason: 'Made up.' };
  const missing = lines.toSpliced(5, 1).join('\n');
  const twice = lines.toSpliced(5, 0, lines[4] ?? '').join('\n');
  expect(() => read(missing)).toThrow(`${PATH}, row 6: 2023-10 follows 2023-08; months must come once each`);
  expect(() => read(twice)).toThrow(`${PATH}, row 6: 2023-08 follows 2023-08`);
  expect(read(missing, PATH, [gap])).toHaveLength(14);
  expect(() => read(kenya, PATH, [gap])).toThrow(
    'the gap listed between 2023-08 and 2023-10 no longer exists; remove it.',
  );
});

test('shares only: counts are shares of the total, civic-relevant where the release of 2024 splits', () => {
  const months = read(fixture('newer/mlp-civic/counts/Kenya.csv'));
  expect(months.map(({ month, articles }) => [month, articles])).toEqual([
    ['2026-01', 200],
    ['2026-02', 40],
    ['2026-03', 210],
  ]);
  expect(months[0]).toMatchObject({ country: 'KEN', noEvent: 120, outlets: [] });
  expect(months[0]?.count).toMatchObject({ protest: 15, arrest: 7, disaster: 9, coup: 0 });
  expect(months[0]?.otherCount).toMatchObject({ protest: null, arrest: 0, disaster: null });
  expect(months[1]?.count.raid).toBe(2.5);
});

test('shares only: where shares were divided by more than the total, that number is found', () => {
  const path = 'mlp-civic/counts/Timor_Leste.csv';
  const months = read(fixture('newer/mlp-civic/counts/Timor_Leste.csv'), path);
  expect(months.map(({ country, month, articles, noEvent }) => [country, month, articles, noEvent])).toEqual([
    ['TLS', '2026-01', 667, 92],
    ['TLS', '2026-02', 702, 113],
    ['TLS', '2026-03', 1030, 251],
  ]);
  expect(months[0]?.count).toMatchObject({ protest: 25, legalaction: 20, arrest: 1 });
  expect(months[0]?.otherCount).toMatchObject({ protest: null, legalaction: 3, arrest: 0 });
});

test('shares only: a blank share stops, unless nothing was collected', () => {
  const text = withCell(fixture('newer/mlp-civic/counts/Kenya.csv'), 3, 'cr_arrestNorm', '');
  expect(() => read(text)).toThrow(`${PATH}, row 3: cr_arrestNorm is "", not a number.`);
});
