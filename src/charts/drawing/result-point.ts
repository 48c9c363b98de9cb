import type { DrawOptions } from '../../series/figure.ts';

export interface ResultPoint {
  name: string;
  date: Date | null;
  value: number;
}

export interface ResultDrawing extends DrawOptions {
  label: string;
  format(value: number): string;
}
