import type { Cell } from '../../charts/figure.ts';
import { formatCsv } from '../../csv.ts';
import type { Shown } from './figure-of.ts';

/** The rows shown, as CSV with the figure's words above them. */
export function csvOf(figure: Shown, rows: readonly Cell[][]): Blob {
  const header = figure.columns.map(({ name }) => name);
  const text = formatCsv(header, rows, [figure.title, figure.subtitle, ...figure.source]);
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

/** Hands a file to the browser's downloads. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
export async function svgOf(_: Shown): Promise<Blob> {
  throw new Error('soon');
}
export async function pngOf(_: Shown): Promise<Blob> {
  throw new Error('soon');
}
export async function frozenOf(_: Shown, _b: string): Promise<string> {
  throw new Error('soon');
}
