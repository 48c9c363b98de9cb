import { forecast } from '../../src/analysis/methods/forecast/forecast.ts';
import { method } from '../../src/analysis/methods/forecast/method.ts';
import { coefficientRows } from '../../src/analysis/methods/forecast/coefficients.ts';
import type { Field } from '../engine/dataset.ts';
import { country, event, expiresOn, horizon, month, origin } from '../vocabulary/fields.ts';
import { lastDay, type Result, type ResultRow } from '../engine/result.ts';
import { trainForecast } from '../training/forecast.ts';

const UNIT = 'per 10,000 articles';

const share = (name: string, title: string, description: string): Field => ({
  name,
  type: 'number',
  title,
  description,
  unit: UNIT,
});

export default {
  method,
  tables: {
    forecast_coefficients: {
      title: 'Coefficients of the forecast',
      description:
        'Everything that is needed beside the series to recompute every forecast and the whole track record: the weights of the small networks and the spread of the combination, learned anew each quarter from the months up to then.',
      caveats: [
        'For computing with, not for reading: src/analysis/forecast/network.ts says what each place is.',
      ],
      primaryKey: ['refit', 'part', 'place'],
      digits: 12,
      fields: [
        {
          name: 'refit',
          type: 'date',
          vocabulary: 'month',
          title: 'Refit',
          description: 'First day of the last month from which these coefficients were learned.',
        },
        {
          name: 'part',
          type: 'string',
          title: 'Part',
          description: 'A network by its number, or the event whose spread it is.',
        },
        { name: 'place', type: 'integer', title: 'Place', description: 'Position within the part, from 0.' },
        { name: 'value', type: 'number', title: 'Value', description: 'A multiple of 0.001.' },
      ],
    },
    forecasts: {
      title: 'Forecasts',
      description:
        'What share of articles is to be expected to report each event in the six months after each country’s last whole month, with the bounds between which 80 % and 95 % of outcomes should fall.',
      caveats: [
        'Read it with its track record (tables skill_events and skill): for some kinds of event it is hardly better than the mean of the last twelve months.',
        'A forecast is of reporting, not of events.',
        'Series without an answer have no rows: where nearly every month is thin, or nothing was ever reported.',
      ],
      primaryKey: ['country', 'event', 'horizon'],
      fields: [
        country,
        event,
        horizon,
        origin,
        month,
        share('median', 'Median', 'As many outcomes should be above it as below.'),
        share('lower80', 'Lower bound, 80 %', 'One outcome in ten should be below.'),
        share('upper80', 'Upper bound, 80 %', 'One outcome in ten should be above.'),
        share('lower95', 'Lower bound, 95 %', 'One outcome in forty should be below.'),
        share('upper95', 'Upper bound, 95 %', 'One outcome in forty should be above.'),
        share('naive', 'Last share', 'The share of the origin: the plainest forecast.'),
        share('mean12', '12-month mean', 'Mean share of the last twelve months: the next plainest.'),
        expiresOn,
      ],
      missingCountries: { TLS: 'Nearly every month is thin.' },
      checks: [
        {
          says: 'bounds lie in order',
          sql: 'FROM forecasts WHERE NOT (0 <= lower95 AND lower95 <= lower80 AND lower80 <= median AND median <= upper80 AND upper80 <= upper95)',
        },
      ],
    },
  },
  async rows(run) {
    const coefficients = await run.once(trainForecast);
    const forecasts = (await run.histories()).flatMap((history): ResultRow[] => {
      const { answer } = forecast(history, coefficients);
      if (answer === null) return [];
      const { origin, naive, mean12 } = answer;
      return answer.months.map(({ quantiles: _, ...ahead }) => ({
        country: history.country,
        event: history.event,
        origin,
        ...ahead,
        naive,
        mean12,
        expires_on: lastDay(origin),
      }));
    });
    return { forecast_coefficients: coefficientRows(coefficients).map((row) => ({ ...row })), forecasts };
  },
} satisfies Result;
