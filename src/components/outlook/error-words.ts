import { formatPercent } from '../../format.ts';
import type { Standing } from './standing.ts';

/** The record of a series in three sentences, ours beside the two simple rules; the verdict goes by the second and third. */
export function errorWords(standing: Standing): string {
  const { error, naiveError, mean12Error, crps, naiveCrps, mean12Crps, origins, outcomes, coverage80 } =
    standing;
  const held =
    coverage80 === null
      ? ''
      : ` Their 80 % bands held ${formatPercent(coverage80)} of ${outcomes} past outcomes.`;
  return (
    `Our past forecasts missed by ${decimals(error)} of a usual monthly change, the last value by ` +
    `${decimals(naiveError)}, the mean of twelve months by ${decimals(mean12Error)}, from ${origins} past forecasts. ` +
    `With their bands counted it is ${decimals(crps)}, ${decimals(naiveCrps)} and ${decimals(mean12Crps)}.${held}`
  );
}

/** An error in units of a usual monthly change. */
export function decimals(error: number): string {
  return error.toFixed(2);
}
