import { formatMonth } from '../i18n/format.ts';
import { addMonths, type Month, type WarningHorizon } from '../schema.ts';

/** The months ahead that a warning covers: `Aug 2024`, `Aug 2024 – Oct 2024`. */
export function monthsMeant(origin: Month, horizon: WarningHorizon): string {
  const first = formatMonth(addMonths(origin, 1));
  return horizon === 1 ? first : `${first} – ${formatMonth(addMonths(origin, horizon))}`;
}
