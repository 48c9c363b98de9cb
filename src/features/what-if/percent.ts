import { formatNumber } from '../../i18n/format.ts';

/** A gain in whole percent, `under 1` where it is less. */
export function gainText(part: number): string {
  return part < 0.01 ? 'under 1' : formatNumber(Math.round(100 * part));
}
