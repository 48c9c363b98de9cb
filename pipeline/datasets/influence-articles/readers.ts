import type { Cell } from '../../../src/schema.ts';
import type { CsvFile, CsvRow, RawReader } from '../../engine/dataset.ts';
import { PipelineError } from '../../engine/dataset.ts';
import { requireColumns, toCell } from '../../engine/sources.ts';
import { findCountry } from '../../vocabulary/countries.ts';
import { countryName } from '../mlp-civic/country-file.ts';
import { INFLUENCE } from '../mlp-civic/influence.ts';
import { isSharesLayout } from '../mlp-civic/shares-layout.ts';

const FOLDER = 'mlp-civic/counts';
/** Fifteen months that the table influence has too, to compare. */
export const TYPES_FROM = '2023-01-01';
const INFLUENCERS = ['chn_influence', 'rus_influence'];
/** Shares are printed to 15 digits; this leaves whole numbers of articles whole. */
const WHOLE = 1e-6;

/** One row per country and month: all articles, and those that report any influence by China, and by Russia. */
export const INFLUENCER_ARTICLES: RawReader = {
  columns: { country: 'text', month: 'date', articles: 'integer', china: 'number', russia: 'number' },
  *read(folder) {
    for (const csv of countsFiles(folder.list(FOLDER).map((path) => folder.csv(path)))) {
      requireColumns(csv, ['date', 'article_total', ...INFLUENCERS], csv.header);
      for (const { row, country, month } of rowsOf(csv)) {
        const articles = toCell(csv, row, 'article_total', 'integer') as number;
        const counts = INFLUENCERS.map((column) => {
          const share = toCell(csv, row, column, 'number') as number;
          return within(csv, row, column, whole(share * articles), articles);
        });
        yield [country, month, articles, ...counts];
      }
    }
  },
};

/**
 * One row per country, month from 2023 on, and type: articles that report it of China or Russia. A type without a column has
 * none. Earlier months are in the table influence, by influencer.
 */
export const TYPE_ARTICLES: RawReader = {
  columns: { type: 'text', country: 'text', month: 'date', count: 'number' },
  *read(folder) {
    for (const csv of countsFiles(folder.list(FOLDER).map((path) => folder.csv(path)))) {
      for (const { row, country, month } of rowsOf(csv)) {
        if (month < TYPES_FROM) continue;
        const articles = toCell(csv, row, 'article_total', 'integer') as number;
        for (const type of INFLUENCE) {
          const count = csv.header.includes(type) ? (toCell(csv, row, type, 'number') as number) : 0;
          const cells: Cell[] = [type, country, month, within(csv, row, type, whole(count), articles)];
          yield cells;
        }
      }
    }
  },
};

function countsFiles(files: readonly CsvFile[]): CsvFile[] {
  return files.filter(({ header }) => !isSharesLayout(header));
}

function* rowsOf(csv: CsvFile) {
  const country = findCountry(countryName(csv.path));
  if (country === null) throw new PipelineError(`${csv.path} is named after no covered country.`);
  for (const row of csv.rows) yield { row, country, month: toCell(csv, row, 'date', 'date') as string };
}

function within(csv: CsvFile, row: CsvRow, column: string, count: number, articles: number): number {
  if (count >= 0 && count <= articles) return count;
  throw new PipelineError(
    `${csv.path}, row ${row.number}: ${column} makes ${count} of ${articles} articles.`,
  );
}

function whole(count: number): number {
  const nearest = Math.round(count);
  return Math.abs(count - nearest) < WHOLE ? nearest : Math.round(count * 1000) / 1000;
}
