import {
  CLOSING_ACTS,
  reportingPressure,
} from '../../src/analysis/methods/reporting-pressure/reporting-pressure.ts';
import { method } from '../../src/analysis/methods/reporting-pressure/method.ts';
import { country, month } from '../vocabulary/fields.ts';
import type { Result } from '../engine/result.ts';

export default {
  method,
  tables: {
    pressure: {
      title: 'Reporting pressure',
      description: `How much more than usual the news reported of the ${CLOSING_ACTS.length} acts that close civic space, all weighing the same: the mean of their z-scores against the country's own previous 60 months. Months in which fewer than three quarters of the acts have a z-score have no row.`,
      caveats: [
        'It is a measure of reporting and of change, not of freedom: 0 is what was usual in this country over the five years before.',
        'From February 2024 it rises in nearly every country at once: the measurement changed (table breaks).',
      ],
      primaryKey: ['country', 'month'],
      fields: [
        country,
        month,
        {
          name: 'pressure',
          type: 'number',
          title: 'Pressure',
          description:
            'Mean z-score of the closing acts; +1 is one standard deviation above usual in every act.',
          unit: 'standard deviations',
        },
        {
          name: 'acts',
          type: 'integer',
          title: 'Acts',
          description: `How many of the ${CLOSING_ACTS.length} closing acts have a z-score in that month.`,
          unit: 'kinds of event',
        },
      ],
      missingCountries: { TLS: 'Nearly every month is thin, and a thin month has no z-score.' },
      checks: [
        {
          says: 'every month is covered and not thin',
          sql: 'FROM pressure ANTI JOIN (FROM coverage WHERE NOT thin) USING (country, month)',
        },
      ],
    },
  },
  async rows(run) {
    const closing = await run.histories({ events: CLOSING_ACTS });
    const pressure = [...Map.groupBy(closing, (history) => history.country).values()].flatMap((own) => {
      const { answer } = reportingPressure(own);
      return (answer?.months ?? []).flatMap(({ month, pressure, contributions }) =>
        pressure === null
          ? []
          : [
              {
                country: answer!.country,
                month,
                pressure,
                acts: contributions.filter((value) => value !== null).length,
              },
            ],
      );
    });
    return { pressure };
  },
} satisfies Result;
