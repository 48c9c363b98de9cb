import { type Cell, PER } from '../../../src/schema.ts';
import { findCountry } from '../../vocabulary/countries.ts';
import { type CsvFile, type CsvRow, PipelineError, type RawReader } from '../../engine/dataset.ts';
import { requireColumns, toCell } from '../../engine/sources.ts';
import { type InfluenceType, TYPES } from './types.ts';

const TOLERANCE = 1e-6;
const INFLUENCERS: Record<string, string> = { China: 'CHN', Russia: 'RUS' };

/**
 * One row per country, month, influencer and type with its articles, computed from shares that are exact to the
 * article.
 */
export const INFLUENCE_COUNTS: RawReader = {
  columns: {
    influencer: 'text',
    country: 'text',
    type: 'text',
    month: 'date',
    count: 'integer',
    articles: 'integer',
  },
  *read(folder) {
    const csv = folder.csv('mlp-influence/influence.csv');
    const columns = TYPES.map((type) => [type, columnOf(csv, type)] as const);
    requireColumns(
      csv,
      ['country', 'influencer', 'date', 'article_total', ...columns.map(([, column]) => column)],
      TYPES.flatMap(({ spellings }) => spellings),
    );
    for (const row of csv.rows) {
      const country = findCountry(row.cells['country'] ?? '');
      if (country === null) continue;
      const influencer = INFLUENCERS[row.cells['influencer'] ?? ''];
      if (influencer === undefined) {
        throw new PipelineError(
          `${csv.path}, row ${row.number}: influencer is "${row.cells['influencer'] ?? ''}", not China or Russia.`,
        );
      }
      const month = toCell(csv, row, 'date', 'date');
      const articles = toCell(csv, row, 'article_total', 'integer') as number;
      for (const [{ id }, column] of columns) {
        yield [influencer, country, id, month, countOf(csv, row, column, articles), articles];
      }
    }
  },
};

/** The names and themes of both of the producer's lists, the older spellings and the newer ones. */
export const INFLUENCE_TYPES: RawReader = {
  columns: {
    id: 'text',
    name: 'text',
    theme: 'text',
    newer: 'text',
    newer_name: 'text',
    newer_theme: 'text',
  },
  read(folder) {
    const older = folder.csv('mlp-civic/rai_vars.csv');
    const newer = folder.csv('mlp-influence/rai_vars.csv');
    requireColumns(older, ['variable', 'name', 'theme_name'], ['theme']);
    requireColumns(newer, ['id', 'name', 'theme_name'], ['theme']);
    requireKnown(older, 'variable');
    requireKnown(newer, 'id');
    return TYPES.map(({ id, newer: other }): Cell[] => {
      const name = older.rows.find(({ cells }) => cells['variable'] === id)?.cells;
      const later = newer.rows.find(({ cells }) => cells['id'] === (other ?? id))?.cells;
      return [
        id,
        name?.['name'] ?? null,
        name?.['theme_name'] ?? null,
        later?.['id'] ?? null,
        later?.['name'] ?? null,
        later?.['theme_name'] ?? null,
      ];
    });
  },
};

/** The column that holds a type: of several spellings, the one that is not zero throughout. */
function columnOf(csv: CsvFile, { id, spellings }: InfluenceType): string {
  const present = spellings.filter((column) => csv.header.includes(column));
  const [first = id] = present;
  const filled = present.filter((column) => csv.rows.some(({ cells }) => Number(cells[column]) !== 0));
  if (filled.length > 1) {
    throw new PipelineError(`${csv.path} counts one type of influence twice, as ${filled.join(' and ')}.`);
  }
  return filled[0] ?? first;
}

function countOf(csv: CsvFile, row: CsvRow, column: string, articles: number): number {
  const exact = ((toCell(csv, row, column, 'number') as number) * articles) / PER;
  const count = Math.round(exact);
  if (count < 0 || Math.abs(exact - count) > TOLERANCE) {
    throw new PipelineError(
      `${csv.path}, row ${row.number}: ${column} is not a whole number of the ${articles} articles.`,
    );
  }
  return count;
}

function requireKnown(csv: CsvFile, column: string): void {
  const known = new Set(TYPES.flatMap(({ spellings }) => spellings));
  const stranger = csv.rows.find(({ cells }) => !known.has(cells[column] ?? ''));
  if (stranger) {
    throw new PipelineError(
      `${csv.path}, row ${stranger.number}: ${column} is "${stranger.cells[column] ?? ''}", which is no known type of influence.`,
    );
  }
}
