import { EVENTS } from '../../../src/schema.ts';
import { type CsvFile, type CsvRow, PipelineError } from '../../engine/dataset.ts';
import { requireColumns, toCell } from '../../engine/sources.ts';
import { wholeBase } from './base.ts';
import { columnsOf, KINDS, NONE, readArticles } from './columns.ts';
import { byEvent, type Reading } from './reading.ts';

const TOTAL = 'total_articles';
/** Counts are computed from shares printed to 16 digits: anything this close to a whole number is one. */
const WHOLE = 1e-6;

/** Whether the header is that of the layout with shares only, in which the country is named by the file alone. */
export function isSharesLayout(header: readonly string[]): boolean {
  return !header.includes('country') && !header.includes('article_total');
}

/**
 * The layout with shares only: `date,year,month`, then for each event and for `-999` (no event) `<event>Norm`,
 * `cr_<event>Norm` and `nr_<event>Norm`: the share of all articles, of civic-relevant ones, and of the others;
 * the first is the sum of the other two. No outlets are named. Months without articles at either end are not yet covered and left out; a blank there is a zero.
 *
 * count = share × articles. Articles are `total_articles`, unless the shares prove that they were divided by
 * something larger: in exports of 2026 that column counts civic-relevant articles alone. See `articlesOf`.
 */
export function readShares(csv: CsvFile): Reading[] {
  const variants = KINDS.flatMap(({ all, civic, other }) => [`${all}Norm`, `${civic}Norm`, `${other}Norm`]);
  const used = EVENTS.flatMap((event) => {
    const { count, other } = columnsOf(event);
    return other === null ? [`${count}Norm`] : [`${event}Norm`, `${count}Norm`, `${other}Norm`];
  });
  requireColumns(csv, ['date', TOTAL, `${NONE}Norm`, ...used], ['year', 'month', ...variants]);

  const present = variants.filter((name) => csv.header.includes(name));
  const rows = covered(csv.rows, present);
  const articles = articlesOf(csv, rows, present);
  return rows.map((row, i) => {
    const base = articles[i] ?? 0;
    const count = (name: string) => snap(shareOf(csv, row, `${name}Norm`) * base);
    return {
      row,
      articles: base,
      read: Math.min(base, Math.round(readArticles(count))),
      noEvent: count(NONE),
      outlets: [],
      count: byEvent((event) => count(columnsOf(event).count)),
      otherCount: byEvent((event) => {
        const { other } = columnsOf(event);
        return other === null ? null : count(other);
      }),
    };
  });
}

function covered(rows: readonly CsvRow[], shares: readonly string[]): CsvRow[] {
  const hasArticles = ({ cells }: CsvRow) => [TOTAL, ...shares].some((name) => Number(cells[name]) !== 0);
  const first = rows.findIndex(hasArticles);
  return first === -1 ? [] : rows.slice(first, rows.findLastIndex(hasArticles) + 1);
}

/**
 * The articles of each row. When most months hold a share smaller than one article of the total, the total cannot
 * be what shares were divided by; each month then takes the smallest number that makes all its shares a whole
 * number of articles, provided every month has one. Source-weighted files have none and keep the total.
 */
function articlesOf(csv: CsvFile, rows: readonly CsvRow[], names: readonly string[]): number[] {
  const totals = rows.map((row) => toCell(csv, row, TOTAL, 'integer') as number);
  const split = names.filter((name) => /^[cn]r_/.test(name));
  const shares = rows.map((row) =>
    (split.length > 0 ? split : names).map((name) => shareOf(csv, row, name)).filter((share) => share > 0),
  );
  const months = shares.flatMap((list, i) => (list.length > 0 ? [{ i, smallest: Math.min(...list) }] : []));
  const tooSmall = months.filter(({ i, smallest }) => smallest * (totals[i] ?? 0) < 1 - WHOLE);
  if (tooSmall.length <= months.length / 2) return totals;

  const bases = shares.map((list, i) => wholeBase(list, totals[i] ?? 0));
  const without = bases.indexOf(null);
  if (without === -1) return bases as number[];
  if (bases.filter((base) => base === null).length > months.length / 2) return totals;
  throw new PipelineError(
    `${csv.path}, row ${rows[without]?.number}: ${TOTAL} is not what shares were divided by, and no number of articles ` +
      'makes them whole, as it does in most other rows.',
  );
}

function shareOf(csv: CsvFile, row: CsvRow, name: string): number {
  const blank = row.cells[name] === '' && Number(row.cells[TOTAL]) === 0;
  return blank ? 0 : (toCell(csv, row, name, 'number') as number);
}

function snap(count: number): number {
  const whole = Math.round(count);
  return Math.abs(count - whole) < WHOLE ? whole : count;
}
