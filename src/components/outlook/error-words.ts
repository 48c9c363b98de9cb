import type { Standing } from './standing.ts';

/** The record of a series as one sentence, ours beside the two simple rules. */
export function errorWords({ error, naiveError, mean12Error, origins }: Standing): string {
  return (
    `Our past forecasts missed by ${decimals(error)} of a usual monthly change, the last value by ` +
    `${decimals(naiveError)}, the mean of twelve months by ${decimals(mean12Error)}, from ${origins} past forecasts.`
  );
}

/** An error in units of a usual monthly change. */
export function decimals(error: number): string {
  return error.toFixed(2);
}
