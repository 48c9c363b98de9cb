/** The level of the months before, robust to single high months: median and median absolute deviation from it. */
export interface Usual {
  median: number;
  mad: number;
}

/**
 * Median and median absolute deviation of the previous `months` values of each month, itself left out. One pass over
 * a sorted window gives the same numbers as sorting each window afresh.
 *
 * @param values consecutive months, oldest first; null where missing
 * @returns null where fewer than `atLeast` (1 or more) of the previous months hold a value
 */
export function rollingMedian(
  values: readonly (number | null)[],
  { months, atLeast }: { months: number; atLeast: number },
): (Usual | null)[] {
  const sorted = new Float64Array(months);
  let size = 0;
  return values.map((_, t) => {
    const gone = t > months ? values[t - months - 1]! : null;
    const come = t > 0 ? values[t - 1]! : null;
    if (gone !== null) {
      sorted.copyWithin(sorted.indexOf(gone), sorted.indexOf(gone) + 1, size);
      size--;
    }
    if (come !== null) {
      let at = size++;
      for (; at > 0 && sorted[at - 1]! > come; at--) sorted[at] = sorted[at - 1]!;
      sorted[at] = come;
    }
    return size < atLeast ? null : usualOf(sorted, size);
  });
}

function usualOf(sorted: Float64Array, size: number): Usual {
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
