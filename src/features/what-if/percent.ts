import { formatNumber } from '../../i18n/format.ts';

export function gainText(part: number): string {
  return part < 0.01 ? 'under 1' : formatNumber(Math.round(100 * part));
}
