import { formatDecimal, formatPercent } from '../i18n/format.ts';
import recordWords from '../i18n/en/forecast-record.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';
import type { SeriesRecord } from '../analysis/methods/skill/series-record.ts';

const t = wordsOf(recordWords);

/**
 * The record of a series beside the two simple rules: first the CRPS and the coverage
 * of the bands, then the error of the medians, with the cases where ours was the worse one.
 */
export function errorWords(standing: SeriesRecord): string {
  const { error, naiveError, mean12Error, crps, naiveCrps, mean12Crps, origins, outcomes, coverage80 } =
    standing;
  return [
    t('error.bands', {
      origins,
      crps: decimals(crps),
      naive: decimals(naiveCrps),
      mean12: decimals(mean12Crps),
    }),
    ...(coverage80 === null ? [] : [t('error.held', { held: formatPercent(coverage80), outcomes, origins })]),
    t('error.medians', {
      error: decimals(error),
      naive: decimals(naiveError),
      mean12: decimals(mean12Error),
      worse: worseThan(standing),
    }),
  ].join(' ');
}

function worseThan({ error, naiveError, mean12Error }: SeriesRecord): 'both' | 'naive' | 'mean12' | 'none' {
  const beaten = (other: number) => Number(error.toFixed(2)) > Number(other.toFixed(2));
  if (beaten(naiveError)) return beaten(mean12Error) ? 'both' : 'naive';
  return beaten(mean12Error) ? 'mean12' : 'none';
}

export function decimals(error: number): string {
  return formatDecimal(error);
}
