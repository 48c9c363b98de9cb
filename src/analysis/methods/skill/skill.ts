import { mean } from 'd3-array';
import type { SkillRow } from '../../../rows.ts';
import { type Month, monthAt, type Verdict } from '../../../schema.ts';
import { isShare } from '../../answer.ts';
import { type BenchmarkName, benchmarks } from '../../forecasting/benchmark.ts';
import type { Forecaster } from '../../forecasting/forecaster.ts';
import { HORIZONS, LEVELS } from '../../forecasting/series.ts';
import { crps, CRPS_LEVELS } from '../../statistics/scores.ts';

/**
 * How a series' forecasts did at one horizon, from the origins in `span`. Errors are in units of the series' mean
 * monthly change; figures are null where no origin has a known outcome. `naive` and `mean12` are the benchmarks: the
 * last share, and the mean of the last 12, with bounds from their own past errors.
 */
export interface Skill extends Omit<SkillRow, 'country' | 'event' | 'version' | 'madeOn'> {
  span: [first: Month, last: Month] | null;
}

export const STANDARD = {
  origins: 12,
  /**
   * `use`: the CRPS is at most this share of the benchmark’s, and the 80% interval covers at least this share of
   * outcomes. It may cover all of them: quiet series lie on its lower bound, 0, and width costs CRPS.
   */
  better: 0.95,
  coverage80: [0.65, 1],
  /** Beyond this share of the benchmark’s CRPS, or with less coverage: `do not use`. In between: `weak`. */
  worse: 1.05,
  least80: 0.5,
} as const;

interface Past {
  error: number;
  crps: number;
  in80: number;
  in95: number;
  plain: Record<BenchmarkName, { error: number; crps: number }>;
  origin: Month;
}

/**
 * Can this series be forecast? Every month from the first refit onwards is taken as the last one known; the forecast
 * made from it is compared with what happened.
 *
 * @param forecaster of the whole series of one event in one country
 * @returns one entry per horizon. Origins without an answer, and outcomes that are thin, partial, missing or
 *   impossible, do not count.
 */
export function skill({ series, first, scale: scales, forecast }: Forecaster): Skill[] {
  const plainAt = benchmarks(series);
  const past: Past[][] = HORIZONS.map(() => []);
  for (let t = 0; t < series.y.length - 1; t++) {
    const origin = monthAt(series.first + t);
    if (first === null || origin < first) continue;
    const { answer } = forecast(t);
    if (answer === null) continue;
    const scale = scales[t]!;
    const plain = plainAt(t);
    answer.months.forEach((month, h) => {
      const outcome = series.observed[t + month.horizon] ?? null;
      if (outcome === null || !isShare(outcome)) return;
      const scaled = (name: BenchmarkName) => ({
        error: Math.abs(outcome - plain[name].point) / scale,
        crps: crps(outcome, plain[name].quantiles[h]!) / scale,
      });
      past[h]!.push({
        origin,
        error: Math.abs(outcome - month.median) / scale,
        crps: crps(outcome, ofLevels(month.quantiles)) / scale,
        in80: Number(outcome >= month.lower80 && outcome <= month.upper80),
        in95: Number(outcome >= month.lower95 && outcome <= month.upper95),
        plain: { naive: scaled('naive'), mean12: scaled('mean12') },
      });
    });
  }
  return past.map((forecasts, h) => summary(HORIZONS[h]!, forecasts));
}

export function verdictOf(
  skill: Pick<Skill, 'origins' | 'crps' | 'naiveCrps' | 'mean12Crps' | 'coverage80'>,
): Verdict {
  const { crps, naiveCrps, mean12Crps, coverage80 } = skill;
  if (skill.origins < STANDARD.origins) return 'do not use';
  if (crps === null || naiveCrps === null || mean12Crps === null || coverage80 === null) return 'do not use';
  const part = crps / Math.min(naiveCrps, mean12Crps);
  if (!(part <= STANDARD.worse) || coverage80 < STANDARD.least80) return 'do not use';
  const [low, high] = STANDARD.coverage80;
  return part <= STANDARD.better && coverage80 >= low && coverage80 <= high ? 'use' : 'weak';
}

function summary(horizon: number, forecasts: readonly Past[]): Skill {
  const of = (value: (past: Past) => number) => mean(forecasts, value) ?? null;
  const [first, last] = [forecasts[0], forecasts.at(-1)];
  const all = {
    horizon,
    origins: forecasts.length,
    span: first && last ? ([first.origin, last.origin] satisfies [Month, Month]) : null,
    error: of((past) => past.error),
    naiveError: of((past) => past.plain.naive.error),
    mean12Error: of((past) => past.plain.mean12.error),
    crps: of((past) => past.crps),
    naiveCrps: of((past) => past.plain.naive.crps),
    mean12Crps: of((past) => past.plain.mean12.crps),
    coverage80: of((past) => past.in80),
    coverage95: of((past) => past.in95),
  };
  return { ...all, verdict: verdictOf(all) };
}

const PLACES = CRPS_LEVELS.map((level) => LEVELS.indexOf(level));

function ofLevels(quantiles: readonly number[]): number[] {
  return PLACES.map((place) => quantiles[place]!);
}
