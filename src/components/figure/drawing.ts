import { JSDOM } from 'jsdom';
import type { Figure } from '../../series/figure.ts';

/** Widths of the two drawings that a static page holds: the phone's, and the one on eight columns. */
export const NARROW = 340;
export const WIDE = 760;

const { document } = new JSDOM('').window;

/** A figure's drawing as SVG text, made at build time. */
export function drawing(figure: Figure, width: number): string {
  return figure.draw({ width, document }).outerHTML;
}
