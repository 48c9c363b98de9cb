import { quantileSorted, sum } from 'd3-array';
import type { Verdict } from '../../../schema.ts';
import { below, seeded } from '../../statistics/random.ts';
import type { HalfYear } from './half-years.ts';

/**
 * How an event's forecasts compare with the better of two simple rules at one horizon, over all countries: the ratio of
 * the CRPS, below 1 where ours came closer, and its 90% interval. It is the geometric mean over half-years, so that a
 * pandemic does not outweigh all other years.
 */
export interface PooledRecord {
  verdict: Verdict;
  ratio: number;
  lower: number;
  upper: number;
  forecasts: number;
}

/** `clearly better`: at least this much closer, by the ratio, and closer at all by the whole interval. */
export const LIMITS = { clearly: 0.93, interval: [0.05, 0.95] } as const;
const DRAWS = 2000;

/**
 * Did the forecasts of an event come closer than simple rules? Half-years are drawn with replacement, so that forecasts
 * that overlap stay together (block bootstrap).
 *
 * @param halfYears of one event and horizon
 * @returns null without any forecast
 */
export function pooledRecord(
  halfYears: readonly Omit<HalfYear, 'coverage80' | 'event' | 'horizon'>[],
): PooledRecord | null {
  if (halfYears.length === 0) return null;
  const ratio = threeDigits(ratioOf(halfYears));
  const random = seeded(1);
  const drawn = Array.from({ length: DRAWS }, () =>
    ratioOf(halfYears.map(() => halfYears[below(halfYears.length, random)]!)),
  );
  drawn.sort((a, b) => a - b);
  const [lower, upper] = LIMITS.interval.map((level) => threeDigits(quantileSorted(drawn, level)!));
  return {
    verdict: verdictOf({ ratio, upper: upper! }),
    ratio,
    lower: lower!,
    upper: upper!,
    forecasts: sum(halfYears, ({ forecasts }) => forecasts),
  };
}

export function verdictOf({ ratio, upper }: Pick<PooledRecord, 'ratio' | 'upper'>): Verdict {
  if (!(upper < 1)) return 'no_better';
  return ratio <= LIMITS.clearly ? 'clearly_better' : 'a_little_better';
}

type Scores = Pick<HalfYear, 'forecasts' | 'crps' | 'naiveCrps' | 'mean12Crps'>;

function ratioOf(halfYears: readonly Scores[]): number {
  const total = (score: 'naiveCrps' | 'mean12Crps') => sum(halfYears, (half) => half.forecasts * half[score]);
  const better = total('naiveCrps') < total('mean12Crps') ? 'naiveCrps' : 'mean12Crps';
  const logs = sum(halfYears, (half) => half.forecasts * Math.log(half.crps / half[better]));
  return Math.exp(logs / sum(halfYears, ({ forecasts }) => forecasts));
}

/** As the table holds them, so that the verdict follows from what is printed. */
function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}
