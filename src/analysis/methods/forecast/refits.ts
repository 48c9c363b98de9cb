import { type EventId, EVENTS, type Month, monthAt, monthIndex } from '../../../schema.ts';
import { combination, type Spread, spreadOf } from '../../forecasting/combination.ts';
import type { Refit } from './forecast.ts';
import type { Weights } from './network.ts';
import type { ForecastSeries } from '../../forecasting/series.ts';

export const REFITS = { every: 3, count: 9, seeds: [1, 2] } as const;
const FEWEST_MONTHS = 24;
const EARLIER = { from: '2017-12', every: 6 } as const;

/**
 * When are the coefficients learned again? At the ends of quarters up to the last one that half of the series have
 * reached, so that a few that end late do not decide for all.
 *
 * @returns ascending; empty when there is no series
 */
export function refitMonths(series: readonly ForecastSeries[]): Month[] {
  const ends = series
    .filter(({ y }) => y.length > 0)
    .map(({ first, y }) => first + y.length - 1)
    .sort((a, b) => b - a);
  const end = ends[Math.ceil(ends.length / 2) - 1];
  if (end === undefined) return [];
  const last = end - ((end + 1) % REFITS.every);
  return Array.from({ length: REFITS.count }, (_, i) =>
    monthAt(last - REFITS.every * (REFITS.count - 1 - i)),
  );
}

/** When they are learned for the track record alone: half-yearly up to the first refit that the snapshot keeps. */
export function earlierRefits(first: Month): Month[] {
  const [start, end] = [monthIndex(EARLIER.from), monthIndex(first)];
  const count = Math.max(0, Math.ceil((end - start) / EARLIER.every));
  return Array.from({ length: count }, (_, i) => monthAt(start + i * EARLIER.every));
}

/**
 * The coefficients of each refit from its networks and the spreads of the combination, all from months up to it.
 *
 * @param networks per random start, one per refit
 */
export function refits(
  series: readonly ForecastSeries[],
  months: readonly Month[],
  networks: readonly (readonly Weights[])[],
): Refit[] {
  return months.map((month, i) => ({
    month,
    networks: networks.map((each) => each[i]!),
    spreads: spreadsAt(series, month),
  }));
}

function spreadsAt(series: readonly ForecastSeries[], month: Month): Partial<Record<EventId, Spread>> {
  const cut = series.flatMap((each) => {
    const length = Math.min(each.y.length, monthIndex(month) - each.first + 1);
    if (length < FEWEST_MONTHS) return [];
    const known = (t: number) => each.observed[t] !== null;
    return [{ event: each.event, combination: combination(each.y.subarray(0, length), known) }];
  });
  return Object.fromEntries(
    EVENTS.flatMap((event) => {
      const own = cut.filter((each) => each.event === event);
      return own.length > 0 ? [[event, grained(spreadOf(own.map((each) => each.combination)))]] : [];
    }),
  );
}

function grained({ variance, shape }: Spread): Spread {
  const three = (value: number) => Math.round(value * 1000) / 1000;
  return { variance: variance.map(three), shape: shape.map((levels) => levels.map(three)) };
}
