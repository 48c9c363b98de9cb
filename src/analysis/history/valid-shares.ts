import { isValid, type MonthState } from '../../schema.ts';
import type { Shares } from '../answer.ts';

/** The shares that methods rest on, month by month; null where a month is missing, thin or partial. */
export function validShares(months: readonly (MonthState & { share: number | null })[]): Shares {
  return months.map((month) => (isValid(month) ? month.share : null));
}
