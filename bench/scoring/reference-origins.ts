import { mean } from 'd3-array';
import {
  type ForecastHistory,
  type ForecastSeries,
  forecastSeries,
  LEVELS,
  positionOf,
} from '../../src/analysis/forecasting/series.ts';
import { changeScale, crps, CRPS_LEVELS, winkler } from '../../src/analysis/statistics/scores.ts';
import { observations } from '../../src/data/tables/observations.ts';
import type { Iso3, Month } from '../../src/schema.ts';
import reference from '../../tests/reference/forecast-scoring.json' with { type: 'json' };

export const ORIGINS = reference.origins as Month[];

/** A series as the reference has it: every month as it is, thin and partial ones included. */
export interface ReferenceSeries extends ForecastHistory {
  country: Iso3;
  series: ForecastSeries;
  scale: number;
}

export async function referenceSeries(): Promise<ReferenceSeries[]> {
  const groups = Map.groupBy(await observations(), ({ event, country }) => `${event} ${country}`);
  return [...groups.values()].map((rows) => {
    const { event, country } = rows[0]!;
    const months = rows.map((row) => ({ ...row, thin: false, partial: false }));
    const series = forecastSeries(event, months);
    const to = positionOf(series, reference.scaleTo as Month) + 1;
    return { event, country, months, series, scale: changeScale(series.observed.slice(0, to)) ?? 0 };
  });
}

/** Mean scores over origins and horizons, then over series; `h1` to `h6` are the MASE of each horizon. */
export interface Scores {
  series: number;
  MASE: number;
  CRPS: number;
  MIS80: number;
  MIS95: number;
  cov80: number;
  cov95: number;
  below: number;
  h: number[];
}

/**
 * Scores forecasts of all series that ever changed at `ORIGINS`, as the reference does.
 *
 * @param quantilesOf shares at `LEVELS` per horizon, from months up to position `t` of the series
 */
export function scoreAtOrigins(
  all: readonly ReferenceSeries[],
  quantilesOf: (one: ReferenceSeries, t: number, origin: Month) => readonly (readonly number[])[],
): Scores {
  const scored = all.filter(({ scale }) => scale > 0).map((one) => scoresOf(one, quantilesOf));
  const over = (key: Exclude<keyof Scores, 'series' | 'h'>) => mean(scored, (each) => each[key])!;
  return {
    series: scored.length,
    MASE: over('MASE'),
    CRPS: over('CRPS'),
    MIS80: over('MIS80'),
    MIS95: over('MIS95'),
    cov80: over('cov80'),
    cov95: over('cov95'),
    below: over('below'),
    h: [0, 1, 2, 3, 4, 5].map((h) => mean(scored, (each) => each.h[h])!),
  };
}

const at = (quantiles: readonly number[], level: (typeof LEVELS)[number]) =>
  quantiles[LEVELS.indexOf(level)]!;

function scoresOf(
  one: ReferenceSeries,
  quantilesOf: (one: ReferenceSeries, t: number, origin: Month) => readonly (readonly number[])[],
): Omit<Scores, 'series'> {
  const { scale, series } = one;
  const forecasts = ORIGINS.flatMap((origin) => {
    const t = positionOf(series, origin);
    return quantilesOf(one, t, origin).map((quantiles, h) => {
      const x = series.observed[t + h + 1]!;
      const [low80, high80] = [at(quantiles, 0.1), at(quantiles, 0.9)];
      const [low95, high95] = [at(quantiles, 0.025), at(quantiles, 0.975)];
      return {
        h,
        error: Math.abs(x - at(quantiles, 0.5)) / scale,
        crps:
          crps(
            x,
            CRPS_LEVELS.map((level) => at(quantiles, level)),
          ) / scale,
        mis80: winkler(x, low80, high80, 0.8) / scale,
        mis95: winkler(x, low95, high95, 0.95) / scale,
        in80: Number(x >= low80 && x <= high80),
        in95: Number(x >= low95 && x <= high95),
        below: Number(x < at(quantiles, 0.5)),
      };
    });
  });
  return {
    MASE: mean(forecasts, ({ error }) => error)!,
    CRPS: mean(forecasts, (each) => each.crps)!,
    MIS80: mean(forecasts, ({ mis80 }) => mis80)!,
    MIS95: mean(forecasts, ({ mis95 }) => mis95)!,
    cov80: mean(forecasts, ({ in80 }) => in80)!,
    cov95: mean(forecasts, ({ in95 }) => in95)!,
    below: mean(forecasts, ({ below }) => below)!,
    h: [0, 1, 2, 3, 4, 5].map((h) =>
      mean(
        forecasts.filter((each) => each.h === h),
        ({ error }) => error,
      )!,
    ),
  };
}
