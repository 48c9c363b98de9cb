import { greatest, pairs } from 'd3-array';
import type { Figure } from '../../series/figure.ts';
import type { Cell } from '../../schema.ts';
import type { QueryResult } from '../../data/database/database.ts';
import { formatEnumeration, formatMonth } from '../../i18n/format.ts';
import sqlWords from '../../i18n/en/sql.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Month } from '../../schema.ts';
import { columnFormat } from './column-format.ts';
import type { ResultDrawing, ResultPoint } from '../../charts/drawing/result-point.ts';
import { drawBars } from '../../charts/result-bars/result-bars.ts';
import { drawLines } from '../../charts/result-lines/result-lines.ts';

const t = wordsOf(sqlWords);

const MOST_BARS = 30;
const FEWEST_DATES = 3;

/** Indices of the columns that can be drawn as values; one that the rows are sorted by comes first. */
export function valueColumns(result: QueryResult): number[] {
  const drawable = result.columns.flatMap(({ type }, i) => (type === 'number' ? [i] : []));
  const found = drawable.filter((i) => resultFigure(result, i, []) !== null);
  const leading = found.find((i) => isSorted(result.rows.flatMap((row) => row[i] ?? []).map(Number)));
  return leading === undefined ? found : [leading, ...found.filter((i) => i !== leading)];
}

function isSorted(values: readonly number[]): boolean {
  const steps = pairs(values, (a, b) => b - a);
  return steps.every((step) => step <= 0) || steps.every((step) => step >= 0);
}

/**
 * A result as lines (three dates or more, each once per text) or as bars (texts and a number, the first 30 rows in
 * their order); null when its columns give neither.
 */
export function resultFigure(result: QueryResult, value: number, source: string[]): Figure | null {
  const points = pointsOf(result, value);
  const measure = result.columns[value]?.name ?? '';
  const format = columnFormat(result, value);
  if (isOverTime(points)) {
    return figureOf(result, points, points.length, { measure, format, source, draw: drawLines });
  }
  const named = points.filter(({ name }) => name !== '');
  const bars = named.slice(0, MOST_BARS);
  return bars.length > 0
    ? figureOf(result, bars, named.length, { measure, format, source, draw: drawBars })
    : null;
}

interface PointOfRow extends ResultPoint {
  row: Cell[];
}

function pointsOf({ columns, rows }: QueryResult, value: number): PointOfRow[] {
  const date = columns.findIndex(({ type }) => type === 'date' || type === 'timestamp');
  const texts = columns.flatMap(({ type }, i) => (type === 'text' ? [i] : []));
  return rows.flatMap((row) => {
    const y = row[value];
    if (typeof y !== 'number' || !Number.isFinite(y)) return [];
    const day = row[date];
    const name = texts.map((i) => String(row[i] ?? '')).filter(Boolean);
    return [
      {
        name: formatEnumeration(name),
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
  const names = new Set(points.map(({ name }) => name));
  const once = places.size === points.length && !dates.has(undefined);
  return once && dates.size >= FEWEST_DATES && points.length >= FEWEST_DATES * names.size;
}

interface Look {
  measure: string;
  format(value: number): string;
  source: string[];
  draw(points: readonly ResultPoint[], at: ResultDrawing): SVGSVGElement;
}

function figureOf(
  { columns }: QueryResult,
  points: readonly PointOfRow[],
  count: number,
  { measure, format, source, draw }: Look,
): Figure {
  const top = greatest(points, (point) => point.value)!;
  const when = top.date ? dateWords(top.date, points) : '';
  const value = format(top.value);
  const title = top.name
    ? t('sql.chart.title.name', { measure, value, name: formatEnumeration([top.name, when].filter(Boolean)) })
    : t('sql.chart.title.date', { measure, value, when });
  const subtitle = t(points.length < count ? 'sql.chart.first' : 'sql.chart.all', {
    measure,
    shown: points.length,
    count,
  });
  const label = t('sql.chart.label', { title, subtitle });
  return {
    title,
    subtitle,
    label,
    source,
    columns: columns.map(({ name, type }) => ({ name, label: name, numeric: type === 'number' })),
    rows: points.map(({ row }) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))),
    draw: (size) => draw(points, { ...size, label, format }),
  };
}

function dateWords(date: Date, points: readonly ResultPoint[]): string {
  const dates = points.flatMap((point) => point.date ?? []);
  const day = date.toISOString().slice(0, 10);
  if (dates.some((other) => other.getUTCDate() !== 1)) return day;
  const yearly = dates.length > 1 && dates.every((other) => other.getUTCMonth() === 0);
  return yearly ? day.slice(0, 4) : formatMonth(day.slice(0, 7) as Month);
}
