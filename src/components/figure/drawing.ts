import { JSDOM } from 'jsdom';
import type { Figure } from '../../series/figure.ts';

export const NARROW = 340;
export const WIDE = 760;

const { document } = new JSDOM('').window;

export function drawing(figure: Figure, width: number): string {
  return figure.draw({ width, document }).outerHTML;
}
