import { forecaster } from '../../src/analysis/methods/forecast/forecast.ts';
import { method } from '../../src/analysis/methods/skill/method.ts';
import { skill } from '../../src/analysis/methods/skill/skill.ts';
import { VERDICTS } from '../../src/schema.ts';
import type { Field } from '../engine/dataset.ts';
import { country, event, horizon } from '../vocabulary/fields.ts';
import type { Result } from '../engine/result.ts';
import { trainForecast } from '../training/forecast.ts';

const NONE = 'No forecast could be made and compared.';
const ERROR_UNIT = 'mean monthly changes of the series';

const number = (name: string, title: string, description: string, unit?: string): Field => ({
  name,
  type: 'number',
  title,
  description,
  ...(unit !== undefined && { unit }),
  missing: NONE,
});

export default {
  method,
  tables: {
    skill: {
      title: 'Track record of the forecasts',
      description:
        'How the forecasts of each series would have done: made anew from every month since the first refit with what was known then, and compared with what came, beside the last share and the mean of the last twelve.',
      caveats: [
        'About two years of monthly forecasts that overlap: differences of a few percent between two series are chance.',
        'Outcomes from February 2024 on stand on the other side of a break in measurement (table breaks).',
      ],
      primaryKey: ['country', 'event', 'horizon'],
      fields: [
        country,
        event,
        horizon,
        {
          name: 'origins',
          type: 'integer',
          title: 'Origins',
          description: 'Past forecasts whose outcome is known.',
          unit: 'forecasts',
        },
        number('error', 'Error', 'Mean absolute error of the median.', ERROR_UNIT),
        number('naive_error', 'Error of the last share', 'The same of the last share.', ERROR_UNIT),
        number('mean12_error', 'Error of the 12-month mean', 'The same of the 12-month mean.', ERROR_UNIT),
        number(
          'crps',
          'CRPS',
          'Continuous ranked probability score: the error of the whole distribution.',
          ERROR_UNIT,
        ),
        number('naive_crps', 'CRPS of the last share', 'With bounds from its own past errors.', ERROR_UNIT),
        number(
          'mean12_crps',
          'CRPS of the 12-month mean',
          'With bounds from its own past errors.',
          ERROR_UNIT,
        ),
        number('coverage80', 'Coverage, 80 %', 'Part of outcomes within the 80 % bounds.'),
        number('coverage95', 'Coverage, 95 %', 'Part of outcomes within the 95 % bounds.'),
        {
          name: 'verdict',
          type: 'string',
          values: VERDICTS,
          title: 'Verdict',
          description: `One of ${VERDICTS.join(', ')}; the method’s page says when.`,
        },
      ],
    },
  },
  async rows(run) {
    const coefficients = await run.once(trainForecast);
    const rows = (await run.histories()).flatMap((history) =>
      skill(forecaster(history, coefficients)).map((each) => ({
        country: history.country,
        event: history.event,
        horizon: each.horizon,
        origins: each.origins,
        error: each.error,
        naive_error: each.naiveError,
        mean12_error: each.mean12Error,
        crps: each.crps,
        naive_crps: each.naiveCrps,
        mean12_crps: each.mean12Crps,
        coverage80: each.coverage80,
        coverage95: each.coverage95,
        verdict: each.verdict,
      })),
    );
    return { skill: rows };
  },
} satisfies Result;
