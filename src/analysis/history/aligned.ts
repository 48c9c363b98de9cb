import { type Month, monthIndex } from '../../schema.ts';

/**
 * Puts months in consecutive positions from first to last, for methods that look back by counting months.
 *
 * @param months of one series, each at most once, in any order
 * @returns null where a month is absent; empty for none
 */
export function aligned<Row extends { month: Month }>(months: readonly Row[]): (Row | null)[] {
  const indices = months.map(({ month }) => monthIndex(month));
  if (indices.length === 0) return [];
  const first = Math.min(...indices);
  const rows = new Array<Row | null>(Math.max(...indices) - first + 1).fill(null);
  months.forEach((row, i) => (rows[indices[i]! - first] = row));
  return rows;
}
