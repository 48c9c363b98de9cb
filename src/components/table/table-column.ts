import type { Cell, Column } from '../../series/figure.ts';
import { cellText } from './sort-and-filter.ts';

/** A column of a table on the page. */
export interface TableColumn<Row> {
  name: string;
  label: string;
  numeric?: boolean;
  /** How a row reads in this column. */
  text: (row: Row) => string;
  /** Its cells name their rows. */
  heads?: boolean;
  /** Its head sorts the table. */
  sorts?: boolean;
  /** Classes of all its cells. */
  class?: string | string[];
}

/** What a table is sorted by; null is the order given. */
export interface Sorting {
  by: string | null;
  descending: boolean;
}

/** The columns of a figure's rows. */
export function figureColumns(columns: readonly Column[], { sorts = false } = {}): TableColumn<Cell[]>[] {
  return columns.map((column, i) => ({
    name: column.name,
    label: column.label,
    numeric: column.numeric,
    text: (row) => cellText(column, row[i] ?? null),
    sorts,
  }));
}
