import { formatMonth } from '../i18n/format.ts';
import { addMonths, type Month, type WarningHorizon } from '../schema.ts';

export function monthsMeant(origin: Month, horizon: WarningHorizon): string {
  const first = formatMonth(addMonths(origin, 1));
  return horizon === 1 ? first : `${first} – ${formatMonth(addMonths(origin, horizon))}`;
}
