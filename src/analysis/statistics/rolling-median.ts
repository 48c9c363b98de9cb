/** The level of the months before, robust to single high months: median and median absolute deviation from it. */
export interface Baseline {
  median: number;
  mad: number;
}

/**
 * Median and median absolute deviation of the previous `months` values of each month, itself left out. One pass over
 * a sorted window gives the same numbers as sorting each window afresh.
 *
 * @param values consecutive months, oldest first; null where missing
 * @returns null where fewer than `minValues` (1 or more) of the previous months hold a value
 */
export function rollingMedian(
  values: readonly (number | null)[],
  { months, minValues }: { months: number; minValues: number },
): (Baseline | null)[] {
  const sorted = new Float64Array(months);
  let size = 0;
  return values.map((_, t) => {
    const leaving = t > months ? values[t - months - 1]! : null;
    const entering = t > 0 ? values[t - 1]! : null;
    if (leaving !== null) {
      sorted.copyWithin(sorted.indexOf(leaving), sorted.indexOf(leaving) + 1, size);
      size--;
    }
    if (entering !== null) {
      let at = size++;
      for (; at > 0 && sorted[at - 1]! > entering; at--) sorted[at] = sorted[at - 1]!;
      sorted[at] = entering;
    }
    return size < minValues ? null : baselineOf(sorted, size);
  });
}

function baselineOf(sorted: Float64Array, size: number): Baseline {
  const low = (size - 1) >> 1;
  const middle = (a: number, b: number) => (size % 2 ? a : a + (b - a) * 0.5);
  const median = middle(sorted[low]!, sorted[low + 1] ?? NaN);
  let left = low;
  let right = low + 1;
  let [before, last] = [0, 0];
  for (let taken = 0; taken <= size >> 1; taken++) {
    const below = left >= 0 ? median - sorted[left]! : Infinity;
    const above = right < size ? sorted[right]! - median : Infinity;
    before = last;
    last = below <= above ? below : above;
    if (below <= above) left--;
    else right++;
  }
  return { median, mad: middle(size % 2 ? last : before, last) };
}
