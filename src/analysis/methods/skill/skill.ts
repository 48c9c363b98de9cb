import { mean } from 'd3-array';
import type { SkillRow } from '../../../rows.ts';
import { type Month, monthAt } from '../../../schema.ts';
import { isShare } from '../../answer.ts';
import { type BenchmarkName, benchmarks } from '../../forecasting/benchmark.ts';
import type { Forecaster } from '../../forecasting/forecaster.ts';
import { HORIZONS, LEVELS } from '../../forecasting/series.ts';
import { crps, CRPS_LEVELS } from '../../statistics/scores.ts';

/**
 * How a series' forecasts did at one horizon, from the origins in `span`. Errors are in units of the series' mean
 * monthly change; figures are null where no origin has a known outcome. `naive` and `mean12` are the benchmarks: the
 * last share, and the mean of the last 12, with bounds of the same kind as the forecast's.
 */
export interface Skill extends Omit<
  SkillRow,
  'country' | 'event' | 'version' | 'madeOn' | 'verdict' | 'expectedRatio'
> {
  span: [first: Month, last: Month] | null;
}

/** The first origin of the record. */
export const RECORD = { from: '2018-01' } as const;

/** Fewer known outcomes than this say nothing about a series. */
export const FEWEST_ORIGINS = 12;

/** One past forecast and its outcome, at one horizon. */
export interface Past {
  error: number;
  crps: number;
  in80: number;
  in95: number;
  plain: Record<BenchmarkName, { error: number; crps: number }>;
  origin: Month;
}

/**
 * How well were this series' forecasts? Every month from the first refit onwards is taken as the last one known; the
 * forecast made from it is compared with what happened.
 *
 * @param forecaster of the whole series of one event in one country
 * @returns one entry per horizon. Origins without an answer, and outcomes that are thin, partial, missing or
 *   impossible, do not count.
 */
export function skill(forecaster: Forecaster): Skill[] {
  return pastForecasts(forecaster).map((forecasts, h) => summary(HORIZONS[h]!, forecasts));
}

/** The past forecasts of a series with known outcomes, one list per horizon, oldest first. */
export function pastForecasts({ series, first, scale: scales, forecast, spread }: Forecaster): Past[][] {
  const plainAt = benchmarks(series, (t) => spread(t)!);
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
  return past;
}

/** The record at one horizon. */
export function summary(horizon: number, forecasts: readonly Past[]): Skill {
  const of = (value: (past: Past) => number) => mean(forecasts, value) ?? null;
  const [first, last] = [forecasts[0], forecasts.at(-1)];
  return {
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
}

const PLACES = CRPS_LEVELS.map((level) => LEVELS.indexOf(level));

function ofLevels(quantiles: readonly number[]): number[] {
  return PLACES.map((place) => quantiles[place]!);
}
