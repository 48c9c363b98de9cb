import type { Cell } from '../schema.ts';

/**
 * A chart is one function from data to a Figure; a Figure draws itself to one SVG at any width, at build time
 * (with jsdom's document) and in the browser, and carries the words and rows that go with the drawing.
 */
export interface Figure {
  title: string;
  subtitle: string;
  label: string;
  source: string[];
  columns: Column[];
  rows: Cell[][];
  draw(options: DrawOptions): SVGSVGElement;
  /** Locates rows in a drawing of this width; absent where the drawing is not read that way. */
  reader?: (width: number) => Reader;
}

export type Shown = Figure | (Omit<Figure, 'draw' | 'reader'> & { draw: null; reader?: never });

/** Finds the row at a place of a drawing, and the place of a row, in CSS pixels. */
export interface Reader {
  rowAt(x: number, y: number): number | null;
  spotOf(row: number): { x: number; y: number } | null;
  wordsOf?(row: number): { head: string; text: string; note: string };
}

export interface Column {
  label: string;
  name: string;
  numeric: boolean;
  format?: (cell: Cell) => string;
}

export interface DrawOptions {
  /** CSS pixels: text keeps its size, the drawing adapts. Below 480 it is the drawing for phones. */
  width: number;
  document: Document;
}
