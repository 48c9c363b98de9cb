import type { Cell, Figure } from '../../charts/figure.ts';
import { formatCount, formatMonthLong } from '../../format.ts';
import { t } from '../../i18n/translate.ts';
import { type Measure, MEASURES, type Month, monthIndex } from '../../schema.ts';
import { cellText } from './arrange.ts';

/** What a chart over months says of one month. */
export interface Readout {
  index: number;
  month: string;
  lines: ReadLine[];
  /** All of it as one text. */
  text: string;
}

interface ReadLine {
  /** What sets the series apart from the others; empty when there is one. */
  name: string;
  value: number | null;
  text: string;
  /** What the value rests on, and cautions. */
  note: string;
}

/** The readouts of a figure's rows, one per month, oldest first. */
export function readoutsOf({ columns, rows }: Pick<Figure, 'columns' | 'rows'>): Readout[] {
  const at = (name: string) => columns.findIndex((column) => column.name === name);
  const month = at('month');
  const measure = columns.findIndex(({ name }) => (MEASURES as readonly string[]).includes(name));
  if (month < 0 || measure < 0) return [];
  const read = (row: Cell[], name: string): Cell => row[at(name)] ?? null;
  const text = (row: Cell[], name: string) => {
    const column = columns[at(name)];
    return column && read(row, name) !== null ? cellText(column, read(row, name)) : '';
  };

  const byMonth = new Map<Month, ReadLine[]>();
  for (const row of rows) {
    const key = row[month] as Month;
    const lines = byMonth.get(key) ?? [];
    byMonth.set(key, lines);
    lines.push({
      name: [text(row, 'country'), text(row, 'event')].filter(Boolean).join(', '),
      value: row[measure] as number | null,
      text: cellText(columns[measure]!, row[measure] ?? null),
      note: [basis(row, columns[measure]!.name as Measure), text(row, 'surge'), text(row, 'caution')]
        .filter(Boolean)
        .join(', '),
    });
  }

  function basis(row: Cell[], of: Measure): string {
    const [count, articles] = [read(row, 'count'), read(row, 'articles')];
    if (typeof articles !== 'number') return '';
    if (of === 'count') return t('explore.readout.among', { articles: formatCount(articles) });
    if (typeof count !== 'number') return '';
    return t('explore.readout.of', { count: formatCount(count), articles: formatCount(articles) });
  }

  return [...byMonth]
    .map(([key, lines]) => ({ index: monthIndex(key), month: formatMonthLong(key), lines, text: '' }))
    .map((one) => ({ ...one, text: `${one.month}: ${one.lines.map(spoken).join('; ')}` }))
    .sort((a, b) => a.index - b.index);
}

function spoken({ name, text, note }: ReadLine): string {
  return [name, text, note && `(${note})`].filter(Boolean).join(' ');
}
