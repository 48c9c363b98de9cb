import type { DrawOptions } from '../../series/figure.ts';

/** A row of a query's result that can be drawn: its texts, its date if it has one, and its value. */
export interface ResultPoint {
  name: string;
  date: Date | null;
  value: number;
}

export interface ResultDrawing extends DrawOptions {
  label: string;
  format(value: number): string;
}
