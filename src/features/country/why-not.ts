import { STANDARD } from '../../analysis/methods/skill/skill.ts';
import countryMessages from '../../i18n/en/country.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { formatList, formatPercent } from '../../i18n/format.ts';
import { decimals } from '../../findings/error-words.ts';
import type { SeriesRecord } from '../../analysis/methods/skill/series-record.ts';

const t = wordsOf(countryMessages);

/**
 * Why an event is not forecast in a country: mean errors where they suffice, else the horizons that fail.
 *
 * @param standing null where no past forecast could be scored
 */
export function whyNot(standing: SeriesRecord | null): string {
  if (!standing) return t('country.whyNot.months');
  const { crps, naiveCrps, mean12Crps, coverage80, origins, outcomes, verdict } = standing;
  if (verdict !== 'do not use') return t('country.whyNot.last');
  if (origins < STANDARD.origins) {
    return t('country.whyNot.origins', { origins, least: STANDARD.origins });
  }
  if (coverage80 !== null && coverage80 < STANDARD.least80) {
    return t('country.whyNot.bands', { percent: formatPercent(coverage80), outcomes });
  }
  const best = Math.min(naiveCrps, mean12Crps);
  if (crps <= STANDARD.worse * best) return byHorizon(standing);
  return t(naiveCrps < mean12Crps ? 'country.whyNot.lastValue' : 'country.whyNot.mean', {
    origins,
    ours: decimals(crps),
    best: decimals(best),
  });
}

function byHorizon({ horizons, failed }: SeriesRecord): string {
  const reasons = (['worse', 'narrow', 'few'] as const)
    .filter((kind) => failed[kind] > 0)
    .map((kind) => t(`country.whyNot.${kind}`, { count: failed[kind], least: STANDARD.origins }));
  return t('country.whyNot.horizons', { horizons, reasons: formatList(reasons) });
}
