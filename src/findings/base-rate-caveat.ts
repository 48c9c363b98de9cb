import { rowsOf } from '../data/tables/rows.ts';
import { once } from '../data/snapshot/once.ts';
import { formatDecimal, formatMonthLong } from '../i18n/format.ts';
import outlookWords from '../i18n/en/outlook.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(outlookWords);

/**
 * Why the base rate understates today's risk: since the last break in measurement, surges are more common than over the
 * months it averages. The size of the effect comes from months whose next month is known.
 *
 * @returns null where no break, or no warning issued since, is on record
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
