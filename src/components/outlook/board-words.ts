import { capital } from '../../charts/words.ts';
import type { PastWarning } from '../../data/warnings.ts';
import { formatMonth, formatMonthLong, formatPercent } from '../../format.ts';
import { t } from '../../i18n/translate.ts';
import { addMonths, type Month, type WarningHorizon } from '../../schema.ts';
import type { BoardView } from '../../state/board.ts';
import type { BoardRow, Tally } from './board.ts';

/** What the first row says, as one sentence; which one is first depends on how the board is sorted. */
export function boardFinding(
  first: BoardRow | null,
  view: BoardView,
  nameOf: ReadonlyMap<string, string>,
): string {
  if (!first) return t('outlook.finding.none');
  const leads = !view.reversed && (view.order === 'probability' || view.order === 'ratio');
  const values = {
    within: t(`outlook.within.${view.within}`),
    subject: t(`event.${first.event}.reporting`),
    country: nameOf.get(first.country) ?? first.country,
    probability: formatPercent(first.probability),
  };
  if (!leads) return capital(t('outlook.finding.other', values));
  return capital(
    t(`outlook.finding.${view.order === 'ratio' ? 'ratio' : view.surging ? 'probability' : 'onset'}`, values),
  );
}

/**
 * What earlier warnings came to: hits, false alarms and misses, and how many surges the probabilities added up to.
 *
 * @param reached a break in measurement that falls into the months meant
 */
export function pastSentence(counts: Tally, view: BoardView, reached: Month | null): string {
  const values = {
    within: t(`outlook.within.${view.within}`),
    rule: view.least > 0 ? t('outlook.rule.least', { percent: view.least }) : t('outlook.rule.twice'),
    all: counts.all.toLocaleString('en'),
    expected: Math.round(counts.expected).toLocaleString('en'),
    surges: counts.surges.toLocaleString('en'),
    warned: counts.warned.toLocaleString('en'),
    hits: counts.hits.toLocaleString('en'),
    alarms: counts.alarms.toLocaleString('en'),
    missed: counts.missed.toLocaleString('en'),
  };
  if (counts.all === 0) return t('outlook.past.empty');
  return [
    t('outlook.past.counts', values),
    t('outlook.past.sum', values),
    ...(reached ? [t('outlook.past.break', { month: formatMonthLong(reached) })] : []),
  ].join(' ');
}

/** The months that a warning speaks of: `Aug 2024`, `Aug 2024 – Oct 2024`. */
export function monthsMeant(origin: Month, horizon: WarningHorizon): string {
  const first = formatMonth(addMonths(origin, 1));
  return horizon === 1 ? first : `${first} – ${formatMonth(addMonths(origin, horizon))}`;
}

/** The break in measurement that lies in the months of any of these warnings; null where none does. */
export function breakReached(
  warnings: readonly Pick<PastWarning, 'origin' | 'horizon'>[],
  breaks: readonly Month[],
): Month | null {
  const within = (month: Month) =>
    warnings.some(({ origin, horizon }) => origin < month && month <= addMonths(origin, horizon));
  return breaks.find(within) ?? null;
}
