import { type CsvFile, type CsvRow, PipelineError } from '../../engine/dataset.ts';
import { requireColumns, toCell } from '../../engine/sources.ts';
import { columnsOf, KINDS, NONE, readArticles } from './columns.ts';
import { byEvent, type Reading } from './reading.ts';

/** Shares are printed to 16 digits: a number of articles computed from one is this close to a whole number. */
const WHOLE = 1e-5;
/** Articles of two kinds are read once and counted twice: up to 0.7 % more than were collected, in the exports of 2026. */
const MOST_READ = 1.02;
const NONE_SHARE = 'none_share';

/** Whether the header is that of the newest layout, which has counts, and a column for articles without an event. */
export function isCountsAndSharesLayout(header: readonly string[]): boolean {
  return header.includes(NONE);
}

/**
 * The newest layout: `date,year,month`, then for `-999` (no event) and each event `<x>`, `cr_<x>` and `nr_<x>`, all
 * articles, civic-relevant ones and others, and `<x>Norm` for each, its share of the articles collected. Also reads an
 * excerpt that keeps `none_share` alone of the shares. `total_articles` counts civic-relevant articles and is no base
 * of any share. Months before the first article are left out; those after the last stay, with none.
 *
 * Fails where all is not civic-relevant plus other, a count is negative or no whole number, or the shares of a month do
 * not come from one number of articles. A month of which no article was read tells no number, and has 0.
 */
export function readCountsAndShares(csv: CsvFile): Reading[] {
  const counts = KINDS.flatMap(({ all, civic, other }) => [all, civic, other]);
  const isExcerpt = csv.header.includes(NONE_SHARE);
  const shares = isExcerpt
    ? [{ count: NONE, share: NONE_SHARE }]
    : counts.map((name) => ({ count: name, share: `${name}Norm` }));
  requireColumns(
    csv,
    ['date', ...counts, ...shares.map(({ share }) => share)],
    ['year', 'month', 'total_articles'],
  );
  const readings = csv.rows.map((row) => readMonth(csv, row, shares));
  const first = readings.findIndex(({ articles }) => articles > 0);
  return first === -1 ? [] : readings.slice(first);
}

function readMonth(csv: CsvFile, row: CsvRow, shares: readonly { count: string; share: string }[]): Reading {
  const counts = new Map(
    KINDS.flatMap(({ all, civic, other }) =>
      [all, civic, other].map((name) => [name, toCell(csv, row, name, 'integer') as number]),
    ),
  );
  const count = (name: string) => counts.get(name) ?? 0;
  for (const { all, civic, other } of KINDS) {
    for (const name of [all, civic, other]) {
      if (count(name) < 0) throw fault(csv, row, `${name} is ${count(name)}, which is negative.`);
    }
    if (count(all) !== count(civic) + count(other)) {
      const sum = `${count(civic)} + ${count(other)}`;
      throw fault(csv, row, `${all} is ${count(all)}, but ${civic} + ${other} is ${sum}.`);
    }
  }
  const read = readArticles(count);
  const articles = collected(csv, row, count, shares) ?? read;
  if (read > MOST_READ * articles) {
    throw fault(csv, row, `${read} articles were read, more than the ${articles} collected.`);
  }
  return {
    row,
    articles,
    read,
    noEvent: count(NONE),
    outlets: [],
    count: byEvent((event) => count(columnsOf(event).count)),
    otherCount: byEvent((event) => {
      const { other } = columnsOf(event);
      return other === null ? null : count(other);
    }),
  };
}

/** The number of articles that every share of a month is a share of; null where none of them tells. */
function collected(
  csv: CsvFile,
  row: CsvRow,
  count: (name: string) => number,
  shares: readonly { count: string; share: string }[],
): number | null {
  let articles: number | null = null;
  for (const { count: name, share: column } of shares) {
    const share = row.cells[column] === '' ? 0 : (toCell(csv, row, column, 'number') as number);
    if (share === 0 && count(name) === 0) continue;
    const base = count(name) / share;
    if (!(base > 0 && Math.abs(base - Math.round(base)) < WHOLE)) {
      const what = `${name} is ${count(name)} and ${column} ${share}`;
      throw fault(csv, row, `${what}, which is no share of a whole number of articles.`);
    }
    articles ??= Math.round(base);
    if (articles !== Math.round(base)) {
      throw fault(csv, row, `${column} is a share of ${Math.round(base)} articles, others of ${articles}.`);
    }
  }
  return articles;
}

function fault(csv: CsvFile, row: CsvRow, sentence: string): PipelineError {
  return new PipelineError(`${csv.path}, row ${row.number}: ${sentence}`);
}
