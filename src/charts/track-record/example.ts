import { EVENTS } from '../../schema.ts';
import { EXCERPT_SOURCE } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { trackRecord } from './track-record.ts';
import type { EventRecord } from '../../analysis/methods/skill/records.ts';
import exampleWords from '../../i18n/en/examples.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exampleWords);

const options = { subtitle: t('example.record'), source: EXCERPT_SOURCE };
const records = (horizons: readonly number[], ours: number): EventRecord[] =>
  EVENTS.flatMap((event, i) =>
    horizons.map((horizon) => {
      const mean12Crps = 0.4 + 0.03 * i + 0.02 * horizon;
      return {
        event,
        horizon,
        countries: 62,
        crps: mean12Crps * (ours + 0.1 * Math.sin(i)),
        mean12Crps,
        naiveCrps: mean12Crps * (1.2 + 0.02 * horizon),
        coverage80: 0.78,
        coverage95: 0.94,
      };
    }),
  );

export const examples: Examples = {
  'better than both rules': trackRecord(records([1, 3, 6], 0.88), options),
  'as good as the mean, two events, one horizon': trackRecord(records([1], 1).slice(0, 2), options),
  'no record': trackRecord([], options),
};
