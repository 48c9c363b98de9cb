import { formatMonth } from '../../i18n/format.ts';
import controlsWords from '../../i18n/en/controls.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { isMonth, type Month } from '../../schema.ts';
import type { Grain } from '../../series/indicator.ts';

const t = wordsOf(controlsWords);

export interface TimeReading {
  month: Month | null;
  /** False if the text is not a month or year, so that the view should stay as it is. */
  valid: boolean;
  note: string | null;
}

interface Asked {
  grain: Grain;
  first: Month;
  last: Month;
  end: 'first' | 'last';
}

/**
 * Reads `2024-06`, `2024-6`, `2024/06`, or a bare year, which means its first or last month; by year a bare year alone.
 * A time outside the coverage is moved to the nearest covered one, and the note says so.
 */
export function readTime(text: string, asked: Asked): TimeReading {
  const typed = text.trim();
  if (typed === '') return { month: null, valid: true, note: null };
  return asked.grain === 'year' ? readYear(typed, asked) : readMonth(typed, asked);
}

function readYear(typed: string, { first, last, end }: Asked): TimeReading {
  if (!/^\d{4}$/.test(typed))
    return { month: null, valid: false, note: t('controls.year.none', { value: typed }) };
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  const year = typed < from ? from : typed > to ? to : typed;
  const range = { first: from, last: to, year };
  return {
    month: `${year}-${end === 'first' ? '01' : '12'}` as Month,
    valid: true,
    note: year === typed ? null : t('controls.year.outside', range),
  };
}

function readMonth(typed: string, { first, last, end }: Asked): TimeReading {
  const parts = /^(\d{4})(?:[-/. ](\d{1,2}))?$/.exec(typed);
  const spelled = parts ? `${parts[1]}-${(parts[2] ?? (end === 'first' ? '1' : '12')).padStart(2, '0')}` : '';
  if (!isMonth(spelled))
    return { month: null, valid: false, note: t('controls.month.none', { value: typed }) };
  const month = spelled < first ? first : spelled > last ? last : spelled;
  const outside = month !== spelled && parts?.[2] !== undefined;
  const range = { first: formatMonth(first), last: formatMonth(last), month: formatMonth(month) };
  return { month, valid: true, note: outside ? t('controls.month.outside', range) : null };
}
