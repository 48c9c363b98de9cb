import { bisectCenter } from 'd3-array';
import type { Figure, Reader } from '../../series/figure.ts';
import { formatCount, formatMonthLong } from '../../i18n/format.ts';
import { type Cell, MEASURES, type Month, monthIndex } from '../../schema.ts';
import { cellText } from '../table/sort-and-filter.ts';
import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import figureWords from '../../i18n/en/figure.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(chartWords, figureWords);

export interface Guide {
  label: string;
  count: number;
  start: number;
  /** The index at a point, in CSS pixels; null where there is nothing. */
  at(x: number, y: number): number | null;
  spots(index: number): { x: number; y: number }[];
  ruled: boolean;
  words(index: number): Words;
  move(index: number, key: string): number | null;
}

export interface Words {
  head: string;
  lines: { name: string; text: string; note: string }[];
}

export interface Scales {
  x: { apply(value: number): number; invert(pixel: number): number };
  y: { apply(value: number): number };
}

export function spoken({ head, lines }: Words): string {
  const parts = lines.map(({ name, text, note }) =>
    [name, text, note && `(${note})`].filter(Boolean).join(' '),
  );
  return `${head}: ${parts.join('; ')}`;
}

/** Reads a chart over months: the nearest month, with every series in it. Null if the rows have no months. */
export function monthGuide(figure: Pick<Figure, 'columns' | 'rows'>, { x, y }: Scales): Guide | null {
  const table = tableOf(figure);
  if (!table) return null;
  const byMonth = Map.groupBy(figure.rows, (row) => table.month(row));
  const months = [...byMonth.keys()].sort();
  if (months.length === 0) return null;
  // A yearly value is a step over its year, read at its middle.
  const indices = months.map((month) => monthIndex(month) + (table.yearly ? 5.5 : 0));
  const rowsOf = (index: number) => byMonth.get(months[index]!)!;
  return {
    label: t('figure.readout.months'),
    count: months.length,
    start: months.length - 1,
    ruled: true,
    at: (pixel) => bisectCenter(indices, x.invert(pixel)),
    spots: (index) =>
      rowsOf(index)
        .map((row) => table.value(row))
        .filter((value) => value !== null)
        .map((value) => ({ x: x.apply(indices[index]!), y: y.apply(value) })),
    words: (index) => ({
      head: table.yearly ? months[index]!.slice(0, 4) : formatMonthLong(months[index]!),
      lines: rowsOf(index).map((row) => ({
        name: table.named(row).filter(Boolean).join(', '),
        ...table.line(row),
      })),
    }),
    move: (index, key) => moved(index, STEPS[key], months.length),
  };
}

/** Reads a chart row by row: the countries of a map, the cells of a grid. */
export function rowGuide(figure: Pick<Figure, 'columns' | 'rows'>, reader: Reader): Guide | null {
  const table = tableOf(figure);
  const placed = figure.rows.flatMap((row, i) => (reader.spotOf(i) ? [{ row, i }] : []));
  if ((!table && !reader.wordsOf) || placed.length === 0) return null;
  const position = new Map(placed.map(({ i }, index) => [i, index]));
  const named = (row: Cell[]) => (table ? table.named(row) : []);
  const isGrid =
    table !== null && new Set(figure.rows.map((row) => named(row).join())).size < figure.rows.length;
  const spotAt = (index: number) => reader.spotOf(placed[index]!.i)!;
  const at = (x: number, y: number) => position.get(reader.rowAt(x, y) ?? -1) ?? null;
  return {
    label: t('figure.readout.rows'),
    count: placed.length,
    start: isGrid ? placed.length - 1 : 0,
    ruled: false,
    at,
    spots: (index) => [spotAt(index)],
    words: (index) => {
      const { row, i } = placed[index]!;
      const own = reader.wordsOf?.(i);
      if (own || !table) return { head: own?.head ?? '', lines: [{ name: '', text: '', note: '', ...own }] };
      const head = [...named(row), isGrid ? table.text(row, 'month') : table.text(row, 'year')];
      return { head: head.filter(Boolean).join(', '), lines: [{ name: '', ...table.line(row) }] };
    },
    move(index, key) {
      const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
      if (isGrid && down !== 0) return beyond(spotAt(index), down, at, index);
      return moved(index, down || STEPS[key], placed.length);
    },
  };
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: -Infinity,
  End: Infinity,
};

const FARTHEST_PIXELS = 40;

function moved(index: number, step: number | undefined, count: number): number | null {
  return step === undefined ? null : Math.min(Math.max(index + step, 0), count - 1);
}

function beyond({ x, y }: { x: number; y: number }, down: number, at: Guide['at'], index: number): number {
  for (let away = 4; away <= FARTHEST_PIXELS; away += 4) {
    const found = at(x, y + down * away);
    if (found !== null && found !== index) return found;
  }
  return index;
}

function tableOf({ columns }: Pick<Figure, 'columns'>) {
  const measure = columns.find(({ name }) => (MEASURES as readonly string[]).includes(name));
  if (!measure) return null;
  const positions = new Map(columns.map(({ name }, i) => [name, i]));
  const cell = (row: Cell[], name: string): Cell => row[positions.get(name) ?? -1] ?? null;
  const text = (row: Cell[], name: string): string => {
    const column = columns[positions.get(name) ?? -1];
    return column && cell(row, name) !== null ? cellText(column, cell(row, name)) : '';
  };
  const basis = (row: Cell[]): string => {
    const [count, articles] = [cell(row, 'count'), cell(row, 'articles')];
    if (typeof articles !== 'number' || typeof count !== 'number') return '';
    const values = { count: formatCount(count), articles: formatCount(articles) };
    return t(measure.name === 'count' ? 'figure.readout.among' : 'figure.readout.of', values);
  };
  const bounds = (row: Cell[]): string => {
    const [lower, upper] = [text(row, 'lower'), text(row, 'upper')];
    return lower && upper ? t('chart.span', { first: lower, last: upper }) : '';
  };
  const yearly = positions.has('year');
  return {
    yearly,
    month: (row: Cell[]) => (yearly ? `${cell(row, 'year')}-01` : cell(row, 'month')) as Month,
    named: (row: Cell[]) => ['country', 'event', 'indicator'].map((name) => text(row, name)),
    text,
    value: (row: Cell[]) => cell(row, measure.name) as number | null,
    line: (row: Cell[]) => ({
      text: cellText(measure, cell(row, measure.name)),
      note: [basis(row), bounds(row), text(row, 'surge'), text(row, 'caution')].filter(Boolean).join(', '),
    }),
  };
}
