import { formatDecimal, formatList, formatPercent } from '../i18n/format.ts';
import type { SeriesRecord } from './series-record.ts';

/**
 * The record of a series, ours beside the two simple rules: first the error that the verdict goes by, bands counted, and
 * what the bands held, then that of the medians, with where ours was the worse one.
 */
export function errorWords(standing: SeriesRecord): string {
  const { error, naiveError, mean12Error, crps, naiveCrps, mean12Crps, origins, outcomes, coverage80 } =
    standing;
  const held =
    coverage80 === null
      ? ''
      : ` Our 80% bands held ${formatPercent(coverage80)} of ${outcomes} past outcomes.`;
  return (
    `Counting the bands, our ${origins} past forecasts missed by ${decimals(crps)} of a usual monthly change, the last value by ` +
    `${decimals(naiveCrps)}, the mean of twelve months by ${decimals(mean12Crps)}.${held} The medians alone missed by ` +
    `${decimals(error)}, ${decimals(naiveError)} and ${decimals(mean12Error)}${admission(standing)}.`
  );
}

function admission({ error, naiveError, mean12Error }: SeriesRecord): string {
  const worseThan = (other: number) => Number(decimals(error)) > Number(decimals(other));
  const rules = [
    ...(worseThan(naiveError) ? ['the last value'] : []),
    ...(worseThan(mean12Error) ? ['the mean of twelve months'] : []),
  ];
  return rules.length > 0 ? `: there ours is worse than ${formatList(rules)}` : '';
}

/** An error in units of a usual monthly change. */
export function decimals(error: number): string {
  return formatDecimal(error);
}
