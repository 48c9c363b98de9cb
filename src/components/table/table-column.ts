import type { Cell } from '../../schema.ts';
import type { Column } from '../../series/figure.ts';
import { cellText } from './sort-and-filter.ts';

export interface TableColumn<Row> {
  name: string;
  label: string;
  numeric?: boolean;
  text: (row: Row) => string;
  heads?: boolean;
  sorts?: boolean;
  verbatim?: boolean;
  class?: string | string[];
}

export interface Sorting {
  by: string | null;
  descending: boolean;
}

export function figureColumns(columns: readonly Column[], { sorts = false } = {}): TableColumn<Cell[]>[] {
  return columns.map((column, i) => ({
    name: column.name,
    label: column.label,
    numeric: column.numeric,
    text: (row) => cellText(column, row[i] ?? null),
    sorts,
  }));
}
