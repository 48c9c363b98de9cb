import { type EventId, type Month, monthAt, monthIndex, isValid } from '../../../schema.ts';
import { aligned } from '../../history/aligned.ts';
import { rebasedTo } from '../../measurement/rebased.ts';
import { type Answer, firstImpossible, unusable } from '../../answer.ts';
import { mean12 } from '../../forecasting/benchmark.ts';
import { combination, combinationQuantiles, type Spread } from '../../forecasting/combination.ts';
import type { Forecast, Forecaster, ForecastMonth } from '../../forecasting/forecaster.ts';
import { noAnswer, type Reason, reasonFor } from '../../reason.ts';
import { type Features, features, INPUTS } from './features.ts';
import { networkQuantiles, type Weights } from './network.ts';
import {
  type ForecastHistory,
  type ForecastInput,
  type ForecastSeries,
  forecastSeries,
  HORIZONS,
  LEVELS,
  MEDIAN,
} from '../../forecasting/series.ts';

export interface Refit {
  month: Month;
  networks: Weights[];
  spreads: Partial<Record<EventId, Spread>>;
}

export type ForecastCoefficients = readonly Refit[];

const ASKED = { method: 'forecast' } as const;
const NETWORK_SHARE = 0.7;
const RECENT = { months: 12, minValid: 6 } as const;

/**
 * What shares are expected in the next six months, and within which bounds? Made from the last month that is neither
 * thin nor partial.
 *
 * @param coefficients those of the latest refit up to the origin are used
 * @returns no answer for a series that no method can use, that never changes, whose last year is mostly thin or
 *   missing, that holds a share above 10,000 or of no articles, or that ends before the first refit. Thin, missing
 *   and absent months are carried forward.
 */
export function forecast(history: ForecastHistory, coefficients: ForecastCoefficients): Answer<Forecast> {
  const at = forecaster(history, coefficients);
  return at.forecast(at.series.y.length - 1);
}

/** Prepares a series once, so that many origins cost little. */
export function forecaster(
  { event, months }: ForecastHistory,
  coefficients: ForecastCoefficients,
): Forecaster {
  const series = forecastSeries(event, months);
  const known = features(series);
  const year = mean12(series.observed);
  const placed = aligned(months.filter(isValid));
  const impossible = firstImpossible(ASKED, months.filter(isValid));
  return {
    series,
    first: coefficients[0]?.month ?? null,
    scale: known.scale,
    spread(t) {
      return refitAt(coefficients, monthAt(series.first + t))?.spreads[event] ?? null;
    },
    forecast(t) {
      const origin = monthAt(series.first + t);
      const reason =
        whyNot(series, known, t) ?? (impossible && impossible.month <= origin ? impossible.reason : null);
      if (reason !== null) return noAnswer(reason);
      const refit = refitAt(coefficients, origin);
      const spread = refit?.spreads[event];
      if (refit === undefined || spread === undefined) {
        const first = coefficients[0]?.month;
        return noAnswer(
          first === undefined
            ? reasonFor(ASKED, 'coefficients-none', {})
            : reasonFor(ASKED, 'coefficients-later', { first, origin }),
        );
      }
      const seen = placed[t]?.measurement?.length ? seenFrom(event, placed, t) : { series, known };
      const quantiles = blend(seen.series, seen.known, t, refit, spread);
      return {
        answer: {
          origin,
          refit: refit.month,
          months: HORIZONS.map((horizon, h) => monthOf(origin, horizon, quantiles[h]!)),
          naive: series.observed[t]!,
          mean12: year[t]!,
        },
      };
    },
  };
}

/** The series up to `t` in the measurement of month `t`, as it was known then. */
function seenFrom(event: EventId, placed: readonly (ForecastInput | null)[], t: number) {
  const months = rebasedTo(placed.slice(0, t + 1), t).filter((month) => month !== null);
  const series = forecastSeries(event, months);
  return { series, known: features(series) };
}

function refitAt(coefficients: ForecastCoefficients, month: Month): Refit | undefined {
  return coefficients.findLast((refit) => refit.month <= month);
}

function whyNot(series: ForecastSeries, known: Features, t: number): Reason | null {
  const past = series.observed.slice(0, Math.max(0, t + 1));
  const reason = unusable(ASKED, past);
  if (reason !== null) return reason;
  if (series.observed[t] === null || series.observed[t] === undefined) {
    return reasonFor(ASKED, 'last-missing', {});
  }
  const recent = past.slice(-RECENT.months).filter((share) => share !== null).length;
  if (recent < RECENT.minValid) {
    return reasonFor(ASKED, 'recent-few', { fewest: RECENT.minValid, months: RECENT.months, found: recent });
  }
  if (!(known.scale[t]! > 0)) return reasonFor(ASKED, 'series-constant', {});
  return null;
}

function blend(series: ForecastSeries, known: Features, t: number, refit: Refit, spread: Spread): number[][] {
  const own = combinationQuantiles(
    combination(series.y.subarray(0, t + 1), (at) => series.observed[at] !== null),
    spread,
  );
  const learned = refit.networks.map((weights) =>
    networkQuantiles(weights, series.eventIndex, known.inputs, t * INPUTS.length, known.base[t]!),
  );
  return HORIZONS.map((_, h) =>
    LEVELS.map((_, q) => {
      const networks = learned.reduce((total, each) => total + each[h]![q]!, 0) / learned.length;
      return Math.expm1(NETWORK_SHARE * networks + (1 - NETWORK_SHARE) * own[h]![q]!);
    }),
  );
}

function monthOf(origin: Month, horizon: number, quantiles: number[]): ForecastMonth {
  const at = (level: (typeof LEVELS)[number]) => quantiles[LEVELS.indexOf(level)]!;
  return {
    horizon,
    month: monthAt(monthIndex(origin) + horizon),
    median: quantiles[MEDIAN]!,
    lower80: at(0.1),
    upper80: at(0.9),
    lower95: at(0.025),
    upper95: at(0.975),
    quantiles,
  };
}
