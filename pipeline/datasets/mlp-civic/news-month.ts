import { sum } from 'd3-array';
import type { NewsMonth } from '../../../src/analysis/history/month-states.ts';
import { EVENTS, SPLIT_EVENTS } from '../../../src/schema.ts';
import type { Reading } from './reading.ts';

/** What the states of a month are judged by. Corruption's articles stand under another event, too. */
export function newsMonth(
  { articles, read, noEvent, count, otherCount }: Omit<Reading, 'row' | 'outlets'>,
  release: string,
): NewsMonth {
  const all = sum(EVENTS, (event) => count[event] + (otherCount[event] ?? 0));
  return {
    release,
    articles,
    read,
    classed: (noEvent ?? 0) + all - count.corruption - (otherCount.corruption ?? 0),
    civic: sum(SPLIT_EVENTS, (event) => count[event]),
    other: sum(SPLIT_EVENTS, (event) => otherCount[event] ?? 0),
  };
}
