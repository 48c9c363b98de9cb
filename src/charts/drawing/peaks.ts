import { max } from 'd3-array';
import { monthIndex } from '../../schema.ts';
import { type Series, type KnownPoint, isValidPoint } from '../../series/series.ts';

const NEAR_MONTHS = 3;
const TALL = 0.5;

/**
 * The months of a series worth a label, highest first: valid, above zero, topping their neighbourhood, at least half
 * the highest.
 */
export function peaksOf(series: Series): KnownPoint[] {
  const valid = series.points.filter(isValidPoint);
  const highest = max(valid, (point) => point.value) ?? 0;
  const tall = valid
    .filter((point) => point.value > 0 && point.value >= TALL * highest)
    .sort((a, b) => b.value - a.value);
  const peaks: KnownPoint[] = [];
  for (const point of tall) {
    const near = (other: KnownPoint) =>
      Math.abs(monthIndex(other.month) - monthIndex(point.month)) <= NEAR_MONTHS;
    const around = valid.filter(near);
    const topped = around.every((other) => other.value <= point.value);
    const rises = around.some((other) => other.value < point.value);
    if (topped && rises && !peaks.some(near)) peaks.push(point);
  }
  return peaks;
}
