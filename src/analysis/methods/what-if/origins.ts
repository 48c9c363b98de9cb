import { type Month, monthAt, monthsBetween } from '../../../schema.ts';
import { isShare } from '../../answer.ts';
import type { Forecaster } from '../../forecasting/forecaster.ts';
import { LEVELS } from '../../forecasting/series.ts';
import { CRPS_LEVELS } from '../../statistics/scores.ts';
import { errorCorrelation } from './vector-autoregression.ts';
import { AHEAD, spreadOf } from './what-if.ts';
import type { PastForecast, PastOrigin } from './record.ts';
import { countryMonths, learnRelations } from './training.ts';

interface PastHistory {
  country: string;
  months: Parameters<typeof countryMonths>[0];
  forecaster: Forecaster;
}

/**
 * What was forecast in past months, and what happened? Each with the coefficients and relations known then.
 *
 * @param histories whole series of all events and countries
 * @param origins months to forecast from; by default all since the first coefficients
 * @returns ascending; without origins of which nothing has happened yet, and without series that had no forecast then
 */
export function pastOrigins(
  histories: readonly PastHistory[],
  origins: readonly Month[] = allFrom(histories),
): PastOrigin[] {
  const countries = countryMonths(histories.flatMap((history) => history.months));
  return origins.flatMap((origin) => {
    const forecasts = histories.flatMap(({ country, forecaster: at }): PastForecast[] => {
      const { event } = at.series;
      const t = at.series.observed.findIndex((_, i) => monthAt(at.series.first + i) === origin);
      const { answer } = at.forecast(t);
      if (answer === null) return [];
      const ahead = answer.months.map((month) => ({
        ...month,
        outcome: shareOf(at.series.observed[t + month.horizon]),
      }));
      return [
        {
          country,
          event,
          quantiles: ahead.map(({ quantiles }) => SCORED.map((place) => Math.log1p(quantiles[place]!))),
          median: ahead.map(({ median }) => Math.log1p(median)),
          spread: ahead.map(spreadOf),
          actual: ahead.map(({ outcome }) => outcome),
          scale: at.scale[t]!,
        },
      ];
    });
    if (!forecasts.some(({ actual }) => actual.some((share) => share !== null))) return [];
    return [{ origin, correlation: errorCorrelation(learnRelations(countries, origin), AHEAD), forecasts }];
  });
}

function allFrom(histories: readonly PastHistory[]): Month[] {
  const first = histories[0]?.forecaster.first;
  const ends = histories.flatMap(({ months }) => months.at(-1)?.month ?? []);
  const last = ends.sort().at(-1);
  return first && last ? monthsBetween(first, last) : [];
}

function shareOf(share: number | null | undefined): number | null {
  return share !== undefined && isShare(share) ? share : null;
}

const SCORED = CRPS_LEVELS.map((level) => LEVELS.findIndex((other) => other === level));
