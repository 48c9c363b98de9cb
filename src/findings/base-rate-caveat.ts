import { rowsOf } from '../data/tables/rows.ts';
import { once } from '../data/snapshot/once.ts';
import { formatDecimal, formatMonthLong } from '../i18n/format.ts';
import outlookWords from '../i18n/en/outlook.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(outlookWords);

/**
 * What “usual” leaves out: since the last break in measurement surges are more common than in the months that it is the
 * mean of. By how much is told by the months after which a surge was looked for, one month ahead.
 *
 * @returns null where no break, or no warning from after it, is on record
 */
export const baseRateCaveat = once(async (): Promise<string | null> => {
  const [changes, scores] = await Promise.all([rowsOf('breaks'), rowsOf('warning_skill')]);
  const rateOf = (wanted: string) =>
    scores.find(({ horizon, scope }) => horizon === 1 && scope === wanted)?.observedRate;
  const [before, after] = [rateOf('before_break'), rateOf('after_break')];
  const month = changes.at(-1)?.month;
  if (!month || !before || !after) return null;
  return t('outlook.usual.break', { month: formatMonthLong(month), times: formatDecimal(after / before, 1) });
});
