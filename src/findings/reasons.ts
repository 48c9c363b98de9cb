import type { Asked, Reason } from '../analysis/reason.ts';
import { countryWords } from '../i18n/countries.ts';
import { formatMonthLong, numberFormat } from '../i18n/format.ts';
import reasonsWords from '../i18n/en/reasons.json' with { type: 'json' };
import type { Value } from '../i18n/message.ts';
import { eventReporting } from '../i18n/names.ts';
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(reasonsWords);
const exactly = numberFormat({ maximumFractionDigits: 20 });

/** Why a method gives no answer, without a capital or a full stop: `a forecast requires a series that changes, and …`. */
export function reasonWords(reason: Reason): string {
  const asked = askedWords(reason.asked);
  return t(`reason.${reason.code}`, { ...wordsFor(reason.values), asked });
}

function askedWords({ method, event, country }: Asked): string {
  const name = t(`reason.asked.${method}`);
  if (event === undefined || country === undefined) return name;
  return t('reason.asked.series', {
    method: name,
    reporting: eventReporting(event),
    ...countryWords(country),
  });
}

function wordsFor(facts: Reason['values']): Record<string, Value> {
  const words: Record<string, Value> = { ...facts };
  if ('share' in facts) words['share'] = exactly(facts.share);
  if ('articles' in facts) words['articles'] = exactly(facts.articles);
  if ('month' in facts) words['month'] = formatMonthLong(facts.month);
  if ('origin' in facts) words['origin'] = formatMonthLong(facts.origin);
  if ('first' in facts) words['first'] = formatMonthLong(facts.first);
  if ('event' in facts) words['reporting'] = eventReporting(facts.event);
  if ('country' in facts) Object.assign(words, countryWords(facts.country));
  return words;
}
