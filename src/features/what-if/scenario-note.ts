import whatIfWords from '../../i18n/en/what-if.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { ScenarioNote } from '../../state/scenario.ts';
import { noteSentence } from '../../components/page/address-notes.ts';

const t = wordsOf(whatIfWords);

export function scenarioNote(note: ScenarioNote): string {
  switch (note.code) {
    case 'drivers':
      return t('whatif.note.many', { count: note.values.most });
    case 'share':
      return t('whatif.note.share', { value: note.values.value });
    default:
      return noteSentence(note);
  }
}
