import { OWN_HISTORY } from '../../schema.ts';
import { type MeasuredMonth, rebasedTo } from '../measurement/rebased.ts';

/**
 * How unusual is each month for this country itself? z = (y − mean) / sd of the previous 60 months, y = log1p(share).
 *
 * @param shares shares per 10,000 of consecutive months, oldest first; null where missing or thin; impossible values
 *   (below 0, not finite) count as missing
 * @returns z-scores of the same months; null where the month is missing, fewer than 36 of the previous 60 months hold
 *   a value, or those are all equal. Month t uses only months before t.
 */
export function ownHistory(shares: readonly (number | null)[]): (number | null)[] {
  const y = Float64Array.from(shares, (share) =>
    share !== null && share >= 0 && share < Infinity ? Math.log1p(share) : NaN,
  );
  return Array.from(y, (now, t) => {
    if (Number.isNaN(now)) return null;
    let [count, total, centre, squares] = [0, 0, 0, 0];
    for (let i = Math.max(0, t - OWN_HISTORY.months); i < t; i++) {
      const value = y[i]!;
      if (Number.isNaN(value)) continue;
      const off = value - centre;
      total += value;
      centre += off / ++count;
      squares += off * (value - centre);
    }
    if (count < OWN_HISTORY.minValues) return null;
    const spread = Math.sqrt(squares / (count - 1));
    return spread > 1e-9 ? (now - total / count) / spread : null;
  });
}

/**
 * The same for a series whose measurement may have changed: each month against the months before it as they would have
 * been measured in that month, by what was known then.
 *
 * @param series consecutive months, oldest first; null where there is none
 * @param shareOf the share of a month that counts; null where it does not
 */
export function measuredHistory<M extends MeasuredMonth>(
  series: readonly (M | null)[],
  shareOf: (month: M) => number | null,
): (number | null)[] {
  const share = (month: M | null) => month && shareOf(month);
  const plain = ownHistory(series.map(share));
  return series.map((now, t) => {
    if (!now?.measurement?.length || plain[t] === null) return plain[t]!;
    const from = Math.max(0, t - OWN_HISTORY.months);
    return ownHistory(rebasedTo(series.slice(from, t + 1), t - from).map(share)).at(-1) ?? null;
  });
}
