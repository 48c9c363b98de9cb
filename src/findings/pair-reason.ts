import reasonsWords from '../i18n/en/reasons.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';
import type { WhatifPairRow } from '../rows.ts';

const t = wordsOf(reasonsWords);

/** Why a pair of events is switched off in what-if forecasts, by its figures; null when it is on. */
export function pairReasonWords({
  on,
  gain,
  gainBeforeBreak,
}: Pick<WhatifPairRow, 'on' | 'gain' | 'gainBeforeBreak'>): string | null {
  if (on) return null;
  if (!(gain > 0)) return t('reason.pair.gain');
  if (gainBeforeBreak !== null && !(gainBeforeBreak > 0)) return t('reason.pair.break');
  return t('reason.pair.chance');
}
