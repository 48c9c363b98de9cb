import { overlap, type ShareInterval } from './share-interval.ts';

/**
 * Ranks that chance does not decide: each takes the rank of the first above whose interval overlaps its own, counted
 * from the first of that rank. The next rank counts all before it, as in 1, 1, 3.
 *
 * @param intervals highest first
 */
export function tiedRanks(intervals: readonly ShareInterval[]): number[] {
  let first = 0;
  return intervals.map((interval, i) => {
    if (!overlap(interval, intervals[first]!)) first = i;
    return first + 1;
  });
}
