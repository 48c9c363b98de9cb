import { STANDARD } from '../../analysis/methods/skill/skill.ts';
import { numberWord } from '../../findings/words.ts';
import { formatList, formatPercent } from '../../i18n/format.ts';
import { decimals } from '../../findings/error-words.ts';
import type { SeriesRecord } from '../../findings/series-record.ts';

/**
 * Why a country's event is not forecast, in a sentence. Mean errors are told where they alone are reason enough; else the
 * horizons at which the record fails.
 *
 * @param standing null where no past forecast could be scored
 */
export function whyNot(standing: SeriesRecord | null): string {
  if (!standing) return 'Too few months rest on enough articles to make and score a forecast.';
  const { crps, naiveCrps, mean12Crps, coverage80, origins, outcomes, verdict } = standing;
  if (verdict !== 'do not use')
    return 'The last months rest on too few articles to make a forecast from them.';
  if (origins < STANDARD.origins) {
    return `Only ${origins} past forecasts could be scored; we ask for ${STANDARD.origins} before we say anything.`;
  }
  if (coverage80 !== null && coverage80 < STANDARD.least80) {
    return `The 80% bands held only ${formatPercent(coverage80)} of ${outcomes} past outcomes.`;
  }
  const best = Math.min(naiveCrps, mean12Crps);
  if (crps <= STANDARD.worse * best) return byHorizon(standing);
  const rule = naiveCrps < mean12Crps ? 'the last value' : 'the mean of twelve months';
  return (
    `Bands included, our ${origins} past forecasts were off by ${decimals(crps)} of a usual monthly change, ` +
    `${rule} by only ${decimals(best)}.`
  );
}

function byHorizon({ horizons, failed }: SeriesRecord): string {
  const reasons = [
    failed.worse && `at ${numberWord(failed.worse)} they were clearly worse than the better simple rule`,
    failed.narrow && `at ${numberWord(failed.narrow)} their 80% bands held less than half of what came`,
    failed.few && `at ${numberWord(failed.few)} fewer than ${STANDARD.origins} could be scored`,
  ].filter((reason) => typeof reason === 'string');
  return `Of ${numberWord(horizons)} horizons of past forecasts, ${formatList(reasons)}.`;
}
