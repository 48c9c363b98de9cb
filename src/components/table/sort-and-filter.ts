import { compareText } from '../../i18n/locale.ts';
import type { Cell } from '../../schema.ts';
import type { Column } from '../../series/figure.ts';

export interface Arrangement {
  text: string;
  by: string | null;
  descending: boolean;
}

export const AS_GIVEN: Readonly<Arrangement> = { text: '', by: null, descending: false };

/** Filters and sorts rows; missing values come last in either direction, ties keep the given order. */
export function arrange(
  columns: readonly Column[],
  rows: readonly Cell[][],
  { text, by, descending }: Arrangement,
): Cell[][] {
  const wanted = fold(text).split(/\s+/).filter(Boolean);
  const matching = wanted.length === 0 ? [...rows] : rows.filter((row) => holds(columns, row, wanted));
  const index = columns.findIndex(({ name }) => name === by);
  if (index < 0) return matching;
  const sign = descending ? -1 : 1;
  return matching.sort((a, b) => compare(a[index] ?? null, b[index] ?? null, sign));
}

export function cellText({ format }: Column, cell: Cell): string {
  return format ? format(cell) : String(cell ?? '–');
}

function holds(columns: readonly Column[], row: readonly Cell[], wanted: readonly string[]): boolean {
  const words = fold(
    columns.map((column, i) => `${cellText(column, row[i] ?? null)} ${row[i] ?? ''}`).join(' '),
  );
  return wanted.every((word) => words.includes(word));
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('\u00a0', ' ')
    .toLowerCase();
}

function compare(a: Cell, b: Cell, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * compareText(String(a), String(b));
}
