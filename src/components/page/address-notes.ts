import { formatMonth } from '../../i18n/format.ts';
import addressWords from '../../i18n/en/address.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { isOwn } from '../../series/own.ts';
import type { ViewNote } from '../../state/view.ts';

const t = wordsOf(addressWords);

export function noteSentence(note: ViewNote): string {
  const { code, values } = note;
  switch (code) {
    case 'unknown':
      return t(values.parameter === 'country' ? 'view.note.country' : seriesNote(values.value), {
        value: values.value,
      });
    case 'choice': {
      const { parameter: name, value, known } = values;
      return t('view.note.choice', { name, value, known: known.join(', ') });
    }
    case 'month':
      return t('view.note.month', { value: values.value });
    case 'outside': {
      const { value, first, last } = values;
      const range = { first: formatMonth(first), last: formatMonth(last) };
      return t('view.note.outside', { value: formatMonth(value), ...range });
    }
    case 'order':
      return t('view.note.order', { from: formatMonth(values.from), to: formatMonth(values.to) });
    case 'snapshot':
      return t('view.note.snapshot', values);
    default:
      return code satisfies never;
  }
}

const seriesNote = (id: string) => (isOwn(id) ? 'view.note.own' : 'view.note.event');
