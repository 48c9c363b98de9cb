import { max, mean, quantile } from 'd3-array';
import { type Answer, type Shares, unusable } from '../../answer.ts';
import { noAnswer, reasonFor } from '../../reason.ts';

/** `rare`: above 99% of the series' own months. `beyond`: above all of them. */
export type Place = 'common' | 'rare' | 'beyond';

export interface PathRarity {
  places: Place[];
  /** Share below which 99% of the series' months lie, and the series' largest. */
  rare: number;
  most: number;
  /** Mean share of the 12 months before the path, and the path's mean over it, one article per 10,000 added to both. */
  before: number;
  times: number;
  direction: 'more' | 'less';
  change: 'rise' | 'fall';
  /**
   * Past stretches of this series as long as the path, and how many had a mean share as high (or as low, for a
   * decrease).
   */
  here: { stretches: number; matching: number };
  /**
   * Past stretches of all series, how many rose (fell, when a fall) as much against the 12 months before, and in how
   * many series, of how many.
   */
  everywhere: { stretches: number; matching: number; series: number; of: number };
}

export interface PathRarityOptions {
  /** The forecast of the months; without it the path is compared with the 12 months before. */
  expected?: readonly number[];
  /** Largest rounding error of each month of the path; 0 by default. */
  rounding?: readonly number[];
}

const ASKED = { method: 'path-rarity' } as const;
const MONTHS_BEFORE = 12;
const MIN_MONTHS_BEFORE = 9;
const RARE = 0.99;
const TOLERANCE = 1e-12;

/**
 * How often has such a path been seen, here and anywhere? Typically shown beside a scenario.
 *
 * Stretches are all runs of as many months as the path without a missing one; they overlap. A path that was rounded
 * still counts as being as high as, and no higher than, the stretch it was taken from.
 *
 * @param own the series' past, shares per 10,000
 * @param path the months after it
 * @param all the past of every series of the same event, this one included
 * @returns no answer when `own` is not usable or fewer than 9 of its last 12 months hold a value
 */
export function pathRarity(
  own: Shares,
  path: readonly number[],
  all: readonly Shares[],
  { expected, rounding = [] }: PathRarityOptions = {},
): Answer<PathRarity> {
  const reason = unusable(ASKED, own);
  if (reason !== null) return noAnswer(reason);
  const level = mean(path) ?? 0;
  const before = levelBefore(own, own.length);
  if (before === null) {
    const values = { fewest: MIN_MONTHS_BEFORE, months: MONTHS_BEFORE };
    return noAnswer(reasonFor(ASKED, 'recent-missing', values));
  }
  const known = own.filter((share) => share !== null);
  const [rare, most] = [rareShare(own)!, max(known)!];
  const times = ratio(level, before);
  const direction = level >= (expected ? (mean(expected) ?? 0) : before) ? 'more' : 'less';
  const change = times >= 1 ? 'rise' : 'fall';
  const roundings = path.map((_, h) => rounding[h] ?? 0);
  const slack = (mean(roundings) ?? 0) + TOLERANCE * (1 + level);
  const here = stretches(own, path.length);
  const everywhere = all.map((series) =>
    stretches(series, path.length).flatMap(({ start, level: then }) => {
      const earlier = levelBefore(series, start);
      if (earlier === null) return [];
      return [asFar(ratio(then, earlier), times, slack / (1 + before), change === 'rise')];
    }),
  );
  return {
    answer: {
      places: path.map((share, h) => {
        const least = share - roundings[h]!;
        return least > most ? 'beyond' : least > rare ? 'rare' : 'common';
      }),
      rare,
      most,
      before,
      times,
      direction,
      change,
      here: {
        stretches: here.length,
        matching: here.filter((past) => asFar(past.level, level, slack, direction === 'more')).length,
      },
      everywhere: {
        stretches: everywhere.flat().length,
        matching: everywhere.flat().filter(Boolean).length,
        series: everywhere.filter((each) => each.some(Boolean)).length,
        of: everywhere.filter((each) => each.length > 0).length,
      },
    },
  };
}

/** The share below which 99% of a series' months lie; null without any month. */
export function rareShare(own: Shares): number | null {
  const known = own.filter((share) => share !== null);
  return quantile(known, RARE) ?? null;
}

function asFar(value: number, bound: number, slack: number, up: boolean): boolean {
  return up ? value >= bound - slack : value <= bound + slack;
}

function ratio(level: number, before: number): number {
  return (1 + level) / (1 + before);
}

function levelBefore(series: Shares, position: number): number | null {
  const months = series
    .slice(Math.max(0, position - MONTHS_BEFORE), position)
    .filter((share) => share !== null);
  return months.length < MIN_MONTHS_BEFORE ? null : mean(months)!;
}

function stretches(series: Shares, length: number): { start: number; level: number }[] {
  return series.flatMap((_, start) => {
    const months = series.slice(start, start + length).filter((share) => share !== null);
    return months.length === length ? [{ start, level: mean(months)! }] : [];
  });
}
