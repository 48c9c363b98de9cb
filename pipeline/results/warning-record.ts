import { method } from '../../src/analysis/methods/early-warning/method.ts';
import { reliability } from '../../src/analysis/statistics/probability-scores.ts';
import { originOf } from '../../src/analysis/methods/early-warning/features.ts';
import {
  outcomesOf,
  pastWarnings,
  SCOPES,
  warningSkill,
} from '../../src/analysis/methods/early-warning/record.ts';
import { likeliest } from '../../src/analysis/methods/early-warning/likeliest.ts';
import { surgeSize } from '../../src/analysis/methods/early-warning/surge-size.ts';
import { LIKELIEST, LINE, RECENT } from '../vocabulary/warnings.ts';
import { addMonths, WARNING_HORIZONS } from '../../src/schema.ts';
import type { Field } from '../engine/dataset.ts';
import { country, event, number, origin, within } from '../vocabulary/fields.ts';
import type { Result } from '../engine/result.ts';
import { warningExamples } from '../training/early-warning.ts';

const REPLAY_MONTHS = 6;

const forecasts: Field = {
  name: 'forecasts',
  type: 'integer',
  title: 'Forecasts',
  description: 'Past warnings whose outcome is known, one per country, event and month.',
};

const observedRate = number('observed_rate', 'Observed rate', 'Part of them that a surge did follow.');
const meanProbability = number('mean_probability', 'Mean probability', 'Mean of what was said.');

const ISSUED_THEN =
  'Warnings as they would have been given in each past month, with coefficients learnt from outcomes known by then.';

export default {
  method,
  tables: {
    warning_record: {
      title: 'How often what was said came true',
      description: `${ISSUED_THEN} Put together by what they said: of all that were given so many percent, how many came true?`,
      primaryKey: ['horizon', 'lower'],
      fields: [
        within,
        number('lower', 'From', 'Lower bound of the probabilities put together.'),
        number('upper', 'Below', 'Upper bound of the probabilities put together; the last bin holds 1 too.'),
        forecasts,
        meanProbability,
        observedRate,
      ],
    },
    warning_skill: {
      title: 'Record of the early warning',
      description: `${ISSUED_THEN} Scored against always saying how often a surge follows in that event.`,
      primaryKey: ['horizon', 'scope'],
      fields: [
        within,
        {
          name: 'scope',
          type: 'string',
          values: Object.keys(SCOPES),
          title: 'Scope',
          description:
            'Which warnings: all; onset (the origin was no surge) or continued (it was). By the break in measurement: before_break (all months ahead lie before it), reaches_break (given before it, the months ahead reach it: it could not be known of) or after_break (given at or after it, with the break already in the data).',
        },
        forecasts,
        {
          name: 'first_origin',
          type: 'date',
          vocabulary: 'month',
          title: 'First origin',
          description: 'First month in which such a warning was given.',
        },
        {
          name: 'last_origin',
          type: 'date',
          vocabulary: 'month',
          title: 'Last origin',
          description: 'Last month in which one was given whose outcome is known.',
        },
        meanProbability,
        observedRate,
        number(
          'auc',
          'AUC',
          'How often a month that a surge followed had a higher probability than one that none did; 0.5 is chance.',
          'All outcomes are of one kind.',
        ),
        number(
          'base_auc',
          'AUC of the base rate',
          'The same of the event’s base rate as known then: what knowing the event alone ranks.',
          'All outcomes are of one kind.',
        ),
        number('brier', 'Brier score', 'Mean squared difference between probability and outcome.'),
        number(
          'base_brier',
          'Brier score of the base rate',
          'The same of the event’s base rate as known then.',
        ),
        number('brier_skill', 'Brier skill', 'How much smaller ours is, as a part; 0 is no better.'),
      ],
    },
    warnings_past: {
      title: 'Early warnings of six months before',
      description: `What would have been said ${REPLAY_MONTHS} months before each country’s last whole month, with coefficients learnt from outcomes known by then, and what came.`,
      primaryKey: ['country', 'event', 'horizon'],
      fields: [
        country,
        event,
        within,
        {
          ...origin,
          description: `First day of the month ${REPLAY_MONTHS} months before the country’s last whole month.`,
        },
        number('probability', 'Probability', 'Of at least one live surge within these months, as said then.'),
        number('base_rate', 'Base rate', 'How often a surge had followed in this event, as known then.'),
        {
          name: 'surging',
          type: 'boolean',
          title: 'Surging',
          description: 'Whether the origin itself was a live surge.',
        },
        RECENT,
        LIKELIEST,
        LINE,
        { name: 'surged', type: 'boolean', title: 'Surged', description: 'Whether a live surge followed.' },
      ],
      missingCountries: { TLS: 'Nearly every month is thin.' },
    },
  },
  async rows(run) {
    const { examples } = await run.once(warningExamples);
    const past = pastWarnings(examples);
    const months = Map.groupBy(await run.histories(), ({ country }) => country);
    const replayed = new Map(
      [...months].map(([code, [history]]) => {
        const last = originOf(history!.months);
        return [code, last && addMonths(last, -REPLAY_MONTHS)];
      }),
    );
    return {
      warning_record: WARNING_HORIZONS.flatMap((horizon) =>
        reliability(outcomesOf(past.filter((each) => each.horizon === horizon))).map(
          ({ lower, upper, outcomes, meanProbability, observedRate }) => ({
            horizon,
            lower,
            upper,
            forecasts: outcomes,
            mean_probability: meanProbability,
            observed_rate: observedRate,
          }),
        ),
      ),
      warning_skill: warningSkill(past).map(
        ({ warnings, from, to, meanProbability, observedRate, baseAuc, baseBrier, brierSkill, ...row }) => ({
          ...row,
          forecasts: warnings,
          first_origin: from,
          last_origin: to,
          mean_probability: meanProbability,
          observed_rate: observedRate,
          base_auc: baseAuc,
          base_brier: baseBrier,
          brier_skill: brierSkill,
        }),
      ),
      warnings_past: likeliest(
        past.filter(({ country, origin }) => origin === replayed.get(country)),
      ).flatMap(({ country, event, horizon, origin, probability, baseRate, surging, surged, likeliest }) => {
        const history = months.get(country)!.find((own) => own.event === event)!;
        const size = surgeSize(history, origin);
        if (size === null) return [];
        return [
          {
            country,
            event,
            horizon,
            origin,
            probability,
            base_rate: baseRate,
            surging,
            recent: size.recent,
            likeliest,
            line_articles: size.line,
            surged,
          },
        ];
      }),
    };
  },
} satisfies Result;
