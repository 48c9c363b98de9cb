import reasonsWords from '../i18n/en/reasons.json' with { type: 'json' };
import { LEAST_GAIN } from '../analysis/methods/what-if/record.ts';
import { wordsOf } from '../i18n/words.ts';
import type { WhatifPairRow } from '../rows.ts';

const t = wordsOf(reasonsWords);

/** Why a pair of events is switched off in what-if forecasts, by its figures; null when it is on. */
export function pairReasonWords({
  on,
  gain,
  gainBeforeBreak,
  gainElsewhere,
}: Pick<WhatifPairRow, 'on' | 'gain' | 'gainBeforeBreak' | 'gainElsewhere'>): string | null {
  if (on) return null;
  if (!(gain > 0)) return t('reason.pair.gain');
  if (gainBeforeBreak !== null && !(gainBeforeBreak > 0)) return t('reason.pair.break');
  const least = Math.min(gainBeforeBreak ?? gain, gainElsewhere ?? Infinity);
  return t(least < LEAST_GAIN ? 'reason.pair.small' : 'reason.pair.chance');
}
