import { isWhole } from '../../src/schema.ts';
import { analogues } from '../../src/analysis/methods/analogue/analogue.ts';
import { fadings } from '../../src/analysis/methods/analogue/fading.ts';
import { method } from '../../src/analysis/methods/analogue/method.ts';
import { panelOf } from '../../src/analysis/history/panel.ts';
import { HORIZONS } from '../../src/analysis/methods/analogue/sequel.ts';
import type { Field } from '../engine/dataset.ts';
import { country, event, horizon, origin } from '../vocabulary/fields.ts';
import type { Result, ResultRow } from '../engine/result.ts';

const followed = HORIZONS.map((h): Field => ({
  name: `z_${h}`,
  type: 'number',
  title: `What followed in ${h} months`,
  description: `Mean z-score of the event in the ${h} months after the match, against that country's own past.`,
  unit: 'standard deviations',
  missing: 'More than a third of those months cannot be judged.',
}));

const expected = (name: string, title: string, description: string, unit?: string): Field => ({
  name,
  type: 'number',
  title,
  description,
  missing: 'No window can tell.',
  ...(unit !== undefined && { unit }),
});
const SDS = 'standard deviations';

export default {
  method,
  tables: {
    analogues: {
      title: 'Analogues',
      description:
        'Whose reporting of an event once moved as this country’s did in its last twelve whole months: the five nearest windows of twelve months of any country, and what followed them.',
      caveats: [
        'Five matches are examples, not evidence; what the 200 nearest let expect stands in analogue_outlooks.',
        'Each window is matched on the event alone, as it was tested.',
      ],
      primaryKey: ['country', 'event', 'rank'],
      fields: [
        country,
        event,
        origin,
        { name: 'rank', type: 'integer', title: 'Rank', description: 'From 1, the nearest, to 5.' },
        {
          name: 'match',
          type: 'string',
          title: 'Match',
          description:
            'The country of the window, often the same one at an earlier time; ISO 3166-1 alpha-3.',
          vocabulary: 'country',
        },
        {
          name: 'match_month',
          type: 'date',
          vocabulary: 'month',
          title: 'Last month of the match',
          description: 'First day of the last of its twelve months.',
        },
        {
          name: 'distance',
          type: 'number',
          title: 'Distance',
          description: 'Typical difference of the two windows; later months weigh more.',
          unit: SDS,
        },
        ...followed,
      ],
      checks: [
        {
          says: 'what followed a match was known at the origin',
          sql: 'FROM analogues WHERE match_month + INTERVAL 12 MONTH > origin',
        },
      ],
    },
    analogue_outlooks: {
      title: 'Outlook by analogues',
      description:
        'What followed the 200 windows that are nearest to each country’s last twelve months in one event, beside the base rate over all windows.',
      caveats: [
        'An illustration, not a forecast: the mean z that followed was foreseen with about a fifth less squared error than by the base rate, but letting the country’s own last year fade (faded_z) does better.',
      ],
      primaryKey: ['country', 'event', 'horizon'],
      fields: [
        country,
        event,
        origin,
        horizon,
        expected(
          'z',
          'Mean z',
          'Mean z-score of the months up to the horizon, after the nearest windows.',
          SDS,
        ),
        expected(
          'base_z',
          'Mean z, base rate',
          'The same after all windows that were known at the origin.',
          SDS,
        ),
        expected(
          'faded_z',
          'Mean z, own year fading',
          'The same if the level of the country’s own last year simply fades, as it did in all countries: the sounder figure.',
          SDS,
        ),
        expected(
          'surge',
          'Part with a surge',
          'Part of the nearest windows after which the event was a live surge within the horizon.',
        ),
        expected('base_surge', 'Part with a surge, base rate', 'The same after all windows.'),
        {
          name: 'windows',
          type: 'integer',
          title: 'Windows',
          description: 'How many windows were compared.',
          unit: 'windows',
        },
      ],
    },
  },
  async rows(run) {
    const histories = await run.histories();
    const panel = panelOf(histories);
    const fades = fadings(panel);
    const [matches, outlooks]: [ResultRow[], ResultRow[]] = [[], []];
    for (const { country, event, months } of histories) {
      const last = months.findLast(isWhole)?.month;
      if (last === undefined) continue;
      const query = { country, month: last, weights: { [event]: 1 }, outcome: event };
      const { answer } = analogues(panel, query);
      if (answer === null) continue;
      const keys = { country, event, origin: last };
      for (const [i, match] of answer.matches.entries()) {
        matches.push({
          ...keys,
          rank: i + 1,
          match: match.country,
          match_month: match.month,
          distance: match.distance,
          z_3: match.followed[3].z,
          z_6: match.followed[6].z,
          z_12: match.followed[12].z,
        });
      }
      for (const h of HORIZONS) {
        outlooks.push({
          ...keys,
          horizon: h,
          z: answer.outlook[h].z,
          base_z: answer.base[h].z,
          faded_z: fades(last)(country, event)[h],
          surge: answer.outlook[h].surge,
          base_surge: answer.base[h].surge,
          windows: answer.windows,
        });
      }
    }
    return { analogues: matches, analogue_outlooks: outlooks };
  },
} satisfies Result;
