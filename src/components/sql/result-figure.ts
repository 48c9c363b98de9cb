import { greatest } from 'd3-array';
import type { DrawOptions, Figure } from '../../charts/figure.ts';
import type { Cell } from '../../data/cells.ts';
import type { QueryResult } from '../../data/database.ts';
import { t } from '../../i18n/translate.ts';
import { formatCell } from './format-cell.ts';
import { drawBars } from './result-bars.ts';
import { drawLines } from './result-lines.ts';

/** A row that can be drawn: its texts, its date if it has one, and the value. */
export interface ResultPoint {
  name: string;
  date: Date | null;
  value: number;
  row: Cell[];
}

export interface ResultDrawing extends DrawOptions {
  label: string;
}

const MOST_BARS = 30;

/** The columns of a result that can be drawn as values, by their places. */
export function valueColumns({ columns }: QueryResult): number[] {
  return columns.flatMap(({ type }, i) => (type === 'number' ? [i] : []));
}

/**
 * A result as lines (at least three dates, each once per text) or as bars (texts and a number, the first 30 rows in
 * their order); null when its columns give neither.
 */
export function resultFigure(result: QueryResult, value: number, source: string[]): Figure | null {
  const points = pointsOf(result, value);
  const measure = result.columns[value]?.name ?? '';
  if (isOverTime(points)) {
    return figureOf(result, points, points.length, { measure, source, draw: drawLines });
  }
  const named = points.filter(({ name }) => name !== '');
  const bars = named.slice(0, MOST_BARS);
  return bars.length > 0 ? figureOf(result, bars, named.length, { measure, source, draw: drawBars }) : null;
}

function pointsOf({ columns, rows }: QueryResult, value: number): ResultPoint[] {
  const date = columns.findIndex(({ type }) => type === 'date' || type === 'timestamp');
  const texts = columns.flatMap(({ type }, i) => (type === 'text' ? [i] : []));
  return rows.flatMap((row) => {
    const y = row[value];
    if (typeof y !== 'number' || !Number.isFinite(y)) return [];
    const day = row[date];
    const name = texts.map((i) => row[i] ?? '').filter(Boolean);
    return [
      {
        name: name.join(', '),
        date:
          typeof day === 'string' ? new Date(`${day.replace(' ', 'T')}${day.length > 10 ? 'Z' : ''}`) : null,
        value: y,
        row,
      },
    ];
  });
}

function isOverTime(points: readonly ResultPoint[]): boolean {
  const places = new Set(points.map(({ name, date }) => `${name} ${date?.getTime()}`));
  const dates = new Set(points.map(({ date }) => date?.getTime()));
  return dates.size > 2 && places.size === points.length && !dates.has(undefined);
}

interface Look {
  measure: string;
  source: string[];
  draw(points: readonly ResultPoint[], at: ResultDrawing): SVGSVGElement;
}

function figureOf(
  { columns }: QueryResult,
  points: readonly ResultPoint[],
  count: number,
  { measure, source, draw }: Look,
): Figure {
  const top = greatest(points, (point) => point.value)!;
  const where = [top.name, top.date?.toISOString().slice(0, 10)].filter(Boolean).join(', ');
  const title = t('sql.chart.title', { measure, where, value: formatCell(top.value) });
  const subtitle = t(points.length < count ? 'sql.chart.first' : 'sql.chart.all', {
    measure,
    shown: points.length,
    count,
  });
  const label = `${title}. ${subtitle}`;
  return {
    title,
    subtitle,
    label,
    source,
    columns: columns.map(({ name, type }) => ({ name, label: name, numeric: type === 'number' })),
    rows: points.map(({ row }) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))),
    draw: (size) => draw(points, { ...size, label }),
  };
}
