import { type EarlyWarning, earlyWarning } from '../../src/analysis/methods/early-warning/early-warning.ts';
import { method } from '../../src/analysis/methods/early-warning/method.ts';
import {
  coefficientRows,
  warningCoefficients,
} from '../../src/analysis/methods/early-warning/coefficients.ts';
import {
  type Driver,
  DRIVERS,
  FEATURE_MEANING,
  FEATURES,
} from '../../src/analysis/methods/early-warning/features.ts';
import { RECORD } from '../../src/analysis/methods/early-warning/record.ts';
import { likeliest } from '../../src/analysis/methods/early-warning/likeliest.ts';
import { rateSince } from '../../src/analysis/methods/early-warning/rate-since.ts';
import { surgeSize } from '../../src/analysis/methods/early-warning/surge-size.ts';
import type { History } from '../../src/analysis/history/history.ts';
import { LIKELIEST, LINE, RECENT } from '../vocabulary/warnings.ts';
import { trainWarnings } from '../../src/analysis/methods/early-warning/training.ts';
import { addMonths } from '../../src/schema.ts';
import type { Field } from '../engine/dataset.ts';
import { country, event, month, number, origin, within } from '../vocabulary/fields.ts';
import { lastDay, type Result, rounded } from '../engine/result.ts';
import { warningExamples } from '../training/early-warning.ts';

const DIGITS = 6;

const ADDS: Record<Driver, string> = {
  forecast: 'how close the share expected for the next month comes to the line',
  now: 'how close the share of the origin is to the line',
  recent: 'how close the mean shares of the last three and twelve months are to the line',
  surges: 'how many of the last three and twelve months were surges',
  line: 'how high and how wide apart from the usual the line is',
  country: 'how high the other events of the country stand, and how many of them surged in twelve months',
  elsewhere: 'how high the event stands in other countries',
  event: 'which event it is',
};

const drivers = DRIVERS.map((driver): Field => ({
  name: `d_${driver}`,
  type: 'number',
  title: `Driver: ${driver}`,
  description: `What it adds to the average ${ADDS[driver]}.`,
  unit: 'log-odds',
}));

export default {
  method,
  tables: {
    warnings: {
      title: 'Early warnings',
      description:
        'How probable a live surge was within 1, 3 and 6 months after each country’s last whole month, and what made it more or less so than the average.',
      caveats: [
        'A surge is unusually much reporting, good or bad, seen by the live rule (table surges).',
        'Read it with its record (tables warning_skill and warning_record): most surges come from months in which none was probable.',
        'Where expires_on is not after made_on, all months it speaks of were over when the data were released, as with those of one month ahead: read it as what could have been said, not as a forecast.',
        'The base rate is of all months so far, most of them before the break in measurement of February 2024 (table breaks), since when surges have been about twice as common: a probability above it may say no more than that.',
        'Series without an answer have no rows: where too many months are thin, or nothing was ever reported.',
      ],
      primaryKey: ['country', 'event', 'horizon'],
      fields: [
        country,
        event,
        within,
        origin,
        number('probability', 'Probability', 'Of at least one live surge within these months, from 0 to 1.'),
        number(
          'base_rate',
          'Base rate',
          'How often a surge followed within as many months in this event, over all countries and months so far.',
          'The event has no outcome yet.',
        ),
        {
          name: 'surging',
          type: 'boolean',
          title: 'Surging',
          description: 'Whether the origin itself was a live surge.',
        },
        RECENT,
        LIKELIEST,
        LINE,
        {
          ...number('articles', 'Articles', 'Mean articles of the last three usable months.'),
          unit: 'articles',
        },
        {
          ...number('last_articles', 'Articles in the origin', 'How many reported the event in the origin.'),
          unit: 'articles',
        },
        number(
          'base_rate_since',
          'Base rate since the break',
          'The base rate of the months since the measurement last changed (table breaks), over all countries.',
          'No outcome since is known.',
        ),
        {
          ...number(
            'average',
            'Average',
            'Log-odds of the average month; with all drivers it adds up to the log-odds of the probability.',
          ),
          unit: 'log-odds',
        },
        ...drivers,
        {
          name: 'expires_on',
          type: 'date',
          title: 'Expires on',
          description: 'Last day of the months it speaks of. From then on it can only be read as a replay.',
        },
      ],
      missingCountries: { TLS: 'Nearly every month is thin.' },
      checks: [
        {
          says: 'probabilities lie between 0 and 1',
          sql: 'FROM warnings WHERE NOT (probability > 0 AND probability < 1)',
        },
        {
          says: 'average and drivers add up to the probability, as far as rounding lets them',
          sql: `FROM warnings WHERE abs(1 / (1 + exp(-(average + ${DRIVERS.map((driver) => `d_${driver}`).join(' + ')}))) - probability) > 0.005`,
        },
        {
          says: 'a surge within more months is not less probable',
          sql: 'FROM warnings AS one JOIN warnings AS other USING (country, event) WHERE one.horizon < other.horizon AND one.probability > other.probability',
        },
      ],
    },
    warning_coefficients: {
      title: 'Coefficients of the early warning',
      description:
        'Everything that was learnt: log-odds = average + event + the sum over features of coefficient × (feature − mean) / deviation.',
      primaryKey: ['horizon', 'term'],
      digits: DIGITS,
      fields: [
        within,
        {
          name: 'term',
          type: 'string',
          title: 'Term',
          description: `The average, an event, or a feature: ${FEATURES.map((feature) => `${feature} (${FEATURE_MEANING[feature]})`).join('; ')}. Distances are those from the usual, in units of the distance of the next month’s line.`,
        },
        {
          name: 'driver',
          type: 'string',
          values: ['average', ...DRIVERS],
          title: 'Driver',
          description: 'The driver under which it is shown to readers.',
        },
        {
          ...number('coefficient', 'Coefficient', 'Of a feature: per standard deviation.'),
          unit: 'log-odds',
        },
        number('mean', 'Mean', 'Of the feature, over all months it was learnt from.', 'It is no feature.'),
        number(
          'deviation',
          'Standard deviation',
          'Of the feature, over the same months.',
          'It is no feature.',
        ),
        number(
          'base_rate',
          'Base rate',
          'Of an event: part of all months after which a surge followed.',
          'It is no event, or one without any outcome.',
        ),
      ],
    },
    warning_elsewhere: {
      title: 'How high events stood in all countries',
      description:
        'What the early warning of one country needs of the others: heights of each event towards the line of the next month, cut to between −1 and 2, summed over countries.',
      primaryKey: ['event', 'month'],
      digits: DIGITS,
      fields: [
        event,
        month,
        number('sum', 'Sum', 'Sum of the heights: 0 is the usual of a country, 1 its line.'),
        { name: 'countries', type: 'integer', title: 'Countries', description: 'How many have a height.' },
      ],
    },
  },
  async rows(run) {
    const { examples, heights } = await run.once(warningExamples);
    const coefficients = coefficientRows(trainWarnings(examples));
    const last = heights
      .map(({ month }) => month)
      .sort()
      .at(-1)!;
    const recent = heights
      .filter(({ month }) => month >= addMonths(last, -RECORD.months))
      .map((row) => ({ ...row, sum: rounded(row.sum, DIGITS) }));
    const learned = warningCoefficients(coefficients, recent);
    const since = rateSince(await run.histories());
    const byCountry = Map.groupBy(await run.histories(), ({ country }) => country);
    const warnings = [...byCountry.values()].flatMap((own) =>
      [...earlyWarning(own, learned).values()].flatMap(({ answer }) =>
        answer === null
          ? []
          : answer.outlooks.map(({ horizon, probability, baseRate, average, drivers }) => ({
              ...sizeOf(own, answer),
              country: answer.country,
              event: answer.event,
              horizon,
              origin: answer.origin,
              probability,
              base_rate: baseRate,
              base_rate_since: since(answer.event, horizon),
              surging: answer.surging,
              average,
              ...Object.fromEntries(DRIVERS.map((driver) => [`d_${driver}`, drivers[driver]])),
              expires_on: lastDay(answer.origin, horizon),
            })),
      ),
    );
    return {
      warnings: likeliest(warnings),
      warning_coefficients: coefficients.map(({ baseRate, ...row }) => ({ ...row, base_rate: baseRate })),
      warning_elsewhere: recent.map((row) => ({ ...row })),
    };
  },
} satisfies Result;

/** A warning is given only where the month after could be judged. */
function sizeOf(histories: readonly History[], { event, origin }: EarlyWarning) {
  const size = surgeSize(
    histories.find((history) => history.event === event)!,
    origin,
  );
  if (size === null) throw new Error(`a warning requires a line for the month after, ${event} has none`);
  const { line, articles, last, recent } = size;
  return { recent, line_articles: line, articles, last_articles: last };
}
