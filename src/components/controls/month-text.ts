import { formatMonth } from '../../i18n/format.ts';
import controlsWords from '../../i18n/en/controls.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { isMonth, type Month } from '../../schema.ts';

const t = wordsOf(controlsWords);

export interface MonthReading {
  month: Month | null;
  /** False if the text is not a month, so that the view should stay as it is. */
  valid: boolean;
  note: string | null;
}

/**
 * Reads `2024-06`, `2024-6`, `2024/06` or a bare year, which means its first or last month. A month outside the
 * coverage is moved to the nearest covered one, and the note says so.
 */
export function readMonth(
  text: string,
  { first, last, end }: { first: Month; last: Month; end: 'first' | 'last' },
): MonthReading {
  const typed = text.trim();
  if (typed === '') return { month: null, valid: true, note: null };
  const parts = /^(\d{4})(?:[-/. ](\d{1,2}))?$/.exec(typed);
  const spelled = parts ? `${parts[1]}-${(parts[2] ?? (end === 'first' ? '1' : '12')).padStart(2, '0')}` : '';
  if (!isMonth(spelled))
    return { month: null, valid: false, note: t('controls.month.none', { value: typed }) };
  const month = spelled < first ? first : spelled > last ? last : spelled;
  const outside = month !== spelled && parts?.[2] !== undefined;
  const range = { first: formatMonth(first), last: formatMonth(last), month: formatMonth(month) };
  return { month, valid: true, note: outside ? t('controls.month.outside', range) : null };
}
