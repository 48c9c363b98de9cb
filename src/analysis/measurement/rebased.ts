import type { MeasurementStep, Month, Observation } from '../../schema.ts';

export type MeasuredMonth = Pick<Observation, 'month' | 'share' | 'measurement'>;

const MOST = 10_000;

/** The log factor of a month's measurement against that before all changes. */
function levelAt(steps: readonly MeasurementStep[] | undefined, month: Month): number {
  return steps?.findLast(({ from }) => from <= month)?.log ?? 0;
}

/** A share as it would have been measured before all changes. */
export function comparable(
  share: number | null,
  month: Month,
  steps: readonly MeasurementStep[] | undefined,
): number | null {
  return share === null ? null : scaled(share, -levelAt(steps, month));
}

/** A share of one month as it would have been measured in another. */
function rebased(
  share: number | null,
  from: Month,
  to: Month,
  steps: readonly MeasurementStep[] | undefined,
): number | null {
  return share === null ? null : scaled(share, levelAt(steps, to) - levelAt(steps, from));
}

function scaled(share: number, log: number): number {
  return log === 0 ? share : Math.min(MOST, share * Math.exp(log));
}

/**
 * The months of a series up to `t` in the measurement of month `t`, as far as it was known in that month.
 *
 * @param months consecutive, oldest first; null where there is none
 * @returns the same array where the measurement never changed; articles stay as they are
 */
export function rebasedTo<M extends MeasuredMonth>(
  months: readonly (M | null)[],
  t: number,
): readonly (M | null)[] {
  const now = months[t];
  const steps = now?.measurement;
  if (!now || !steps || steps.length === 0) return months;
  return months.map((each, at) =>
    each === null || at > t ? each : { ...each, share: rebased(each.share, each.month, now.month, steps) },
  );
}

/** The fraction of the `months` months before t that were measured otherwise than t, as known in t. */
export function measuredOtherwise(
  months: readonly (MeasuredMonth | null)[],
  t: number,
  window: number,
): number {
  const now = months[t];
  const steps = now?.measurement;
  if (!now || !steps || steps.length === 0) return 0;
  const segment = (month: Month) => steps.findLastIndex(({ from }) => from <= month);
  const own = segment(now.month);
  const past = months.slice(Math.max(0, t - window), t);
  return past.filter((each) => each !== null && segment(each.month) !== own).length / window;
}
