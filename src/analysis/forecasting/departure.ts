import type { Band } from './forecaster.ts';

/**
 * How far does a forecast depart from the last value? The distance to its median, in widths of its 80% band, on log1p
 * share, the scale that shares are forecast on.
 *
 * @returns 0 for a band without width
 */
export function departure(last: number, { median, lower80, upper80 }: Band): number {
  const width = Math.log1p(upper80) - Math.log1p(lower80);
  return width > 0 ? Math.abs(Math.log1p(median) - Math.log1p(last)) / width : 0;
}
