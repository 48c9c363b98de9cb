import { deviation, mean } from 'd3-array';

/** Months of the past that a z-score looks at, and the fewest of them that must hold a value. */
export const OWN_HISTORY = { months: 60, atLeast: 36 } as const;

/**
 * How unusual is each month for this country itself? z = (y − mean) / sd of the previous 60 months, y = log1p(share).
 *
 * @param shares shares per 10,000 of consecutive months, oldest first; null where missing or thin
 * @returns z-scores of the same months; null where the month is missing, fewer than 36 of the previous 60 months
 *   hold a value, or those are all equal. Month t uses only months before t.
 */
export function ownHistory(shares: readonly (number | null)[]): (number | null)[] {
  const y = shares.map((share) => (share === null ? null : Math.log1p(share)));
  return y.map((value, t) => {
    if (value === null) return null;
    const past = y.slice(Math.max(0, t - OWN_HISTORY.months), t).filter((v) => v !== null);
    if (past.length < OWN_HISTORY.atLeast) return null;
    const spread = deviation(past)!;
    return spread > 1e-9 ? (value - mean(past)!) / spread : null;
  });
}
