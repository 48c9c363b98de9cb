import { forecaster } from '../../src/analysis/methods/forecast/forecast.ts';
import { method } from '../../src/analysis/methods/skill/method.ts';
import { expectedRatios, type SeriesRatio } from '../../src/analysis/methods/skill/expected-ratio.ts';
import { type HalfYear, HalfYears } from '../../src/analysis/methods/skill/half-years.ts';
import {
  FEWEST_ORIGINS,
  type Past,
  pastForecasts,
  RECORD,
  type Skill,
  summary,
} from '../../src/analysis/methods/skill/skill.ts';
import { pooledRecord } from '../../src/analysis/methods/skill/verdict.ts';
import { HORIZONS } from '../../src/analysis/forecasting/series.ts';
import { type EventId, EVENTS, type Iso3, VERDICTS } from '../../src/schema.ts';
import type { Field } from '../engine/dataset.ts';
import { country, event, horizon } from '../vocabulary/fields.ts';
import type { Result } from '../engine/result.ts';
import { trainEarlier, trainForecast } from '../training/forecast.ts';

const NONE = 'No forecast could be made and compared.';
const BOUNDS = 'With bounds of the same kind as the forecast’s.';
const ERROR_UNIT = 'mean monthly changes of the series';

const number = (name: string, title: string, description: string, unit?: string): Field => ({
  name,
  type: 'number',
  title,
  description,
  ...(unit !== undefined && { unit }),
  missing: NONE,
});

const FORECASTS: Field = {
  name: 'forecasts',
  type: 'integer',
  title: 'Forecasts',
  description: 'Past forecasts of all countries whose outcome is known.',
  unit: 'forecasts',
};

export default {
  method,
  tables: {
    skill: {
      title: 'Track record of the forecasts',
      description:
        'How the forecasts of each series would have done: made anew from every month since the first refit with what was known then, and compared with what came, beside the last share and the mean of the last twelve.',
      caveats: [
        'About two years of monthly forecasts that overlap: for one series, 9 to 10 % of the ratio of two CRPS is chance (one standard error), more than series truly differ.',
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
        number('naive_crps', 'CRPS of the last share', BOUNDS, ERROR_UNIT),
        number('mean12_crps', 'CRPS of the 12-month mean', BOUNDS, ERROR_UNIT),
        number('coverage80', 'Coverage, 80 %', 'Part of outcomes within the 80 % bounds.'),
        number('coverage95', 'Coverage, 95 %', 'Part of outcomes within the 95 % bounds.'),
        {
          name: 'verdict',
          type: 'string',
          values: VERDICTS,
          title: 'Verdict',
          description:
            'Of this event and number of months ahead over all countries (table skill_events); the same in each of them.',
        },
        {
          name: 'expected_ratio',
          type: 'number',
          title: 'Expected ratio',
          description:
            'CRPS over that of the better simple rule, as it is to be expected of this series next: that of its event since 2018, moved by what its country does over all events as far as countries truly differ.',
          missing: 'No forecast of the event has a record.',
        },
      ],
    },
    skill_events: {
      title: 'Track record by event',
      description:
        'How the forecasts of each event compare with the better of two simple rules over all countries and all months since 2018: the ratio of their CRPS, below 1 where ours came closer.',
      caveats: [
        'Forecasts from before the first month of the table skill come from one network learned half-yearly, later ones from two learned quarterly.',
        'Which of the two simple rules is the better one is known only afterwards.',
      ],
      primaryKey: ['event', 'horizon'],
      fields: [
        event,
        horizon,
        FORECASTS,
        {
          name: 'ratio',
          type: 'number',
          title: 'Ratio',
          description: 'CRPS over that of the better simple rule, geometric mean over half-years.',
        },
        {
          name: 'lower',
          type: 'number',
          title: 'Lower bound',
          description: 'Of a 90 % interval, by drawing half-years with replacement.',
        },
        { name: 'upper', type: 'number', title: 'Upper bound', description: 'Of the same interval.' },
        {
          name: 'verdict',
          type: 'string',
          values: VERDICTS,
          title: 'Verdict',
          description:
            'Clearly better: a ratio of at most 0.93 and an upper bound below 1. A little better: an upper bound below 1. No better: otherwise.',
        },
      ],
    },
    skill_past: {
      title: 'Track record by half-year',
      description:
        'Mean scores of the forecasts of each event over all countries, by the half-year in which they were made: what the verdicts rest on.',
      primaryKey: ['event', 'horizon', 'half_year'],
      fields: [
        event,
        horizon,
        {
          name: 'half_year',
          type: 'date',
          vocabulary: 'month',
          title: 'Half-year',
          description: 'Its first month. A forecast belongs to the half-year of the last month it knew.',
        },
        FORECASTS,
        {
          name: 'crps',
          type: 'number',
          title: 'CRPS',
          description: 'Mean of the forecasts.',
          unit: ERROR_UNIT,
        },
        {
          name: 'naive_crps',
          type: 'number',
          title: 'CRPS of the last share',
          description: BOUNDS,
          unit: ERROR_UNIT,
        },
        {
          name: 'mean12_crps',
          type: 'number',
          title: 'CRPS of the 12-month mean',
          description: BOUNDS,
          unit: ERROR_UNIT,
        },
        {
          name: 'coverage80',
          type: 'number',
          title: 'Coverage, 80 %',
          description: 'Part of outcomes within the 80 % bounds.',
        },
      ],
    },
  },
  async rows(run) {
    const [later, earlier] = [await run.once(trainForecast), await run.once(trainEarlier)];
    const since = later[0]?.month;
    const halfYears = new HalfYears();
    const recorded = ({ origin }: Past) => origin >= RECORD.from;
    const series = (await run.histories()).map(({ country, event, months }) => {
      const all = pastForecasts(forecaster({ event, months }, [...earlier, ...later])).map((past) =>
        past.filter(recorded),
      );
      halfYears.add(event, all);
      const shipped = all.map((past) => past.filter(({ origin }) => since !== undefined && origin >= since));
      return {
        country,
        event,
        whole: all.map((past, h) => summary(HORIZONS[h]!, past)),
        rows: shipped.map((past, h) => summary(HORIZONS[h]!, past)),
      };
    });
    const past = halfYears.means().map(rounded);
    const events = EVENTS.flatMap((event) =>
      HORIZONS.flatMap((horizon) => {
        const own = past.filter((half) => half.event === event && half.horizon === horizon);
        const record = pooledRecord(own);
        return record === null ? [] : [{ event, horizon, ...record }];
      }),
    );
    const expected = HORIZONS.map((_, h) =>
      expectedRatios(series.flatMap(({ country, event, whole }) => ratioOf(country, event, whole[h]!))),
    );
    const verdicts = new Map(events.map(({ event, horizon, verdict }) => [`${event} ${horizon}`, verdict]));
    return {
      skill: series.flatMap(({ country, event, rows }) =>
        rows.map((each, h) => ({
          country,
          event,
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
          verdict: verdicts.get(`${event} ${each.horizon}`) ?? 'no_better',
          expected_ratio: expected[h]!(country, event),
        })),
      ),
      skill_events: events.map((row) => ({ ...row })),
      skill_past: past.map(({ halfYear, naiveCrps, mean12Crps, ...row }) => ({
        ...row,
        half_year: halfYear,
        naive_crps: naiveCrps,
        mean12_crps: mean12Crps,
      })),
    };
  },
} satisfies Result;

/** To the digits that the table keeps, so that verdicts can be worked out from it again. */
function rounded(half: HalfYear): HalfYear {
  const three = (value: number) => Number(value.toPrecision(3));
  return {
    ...half,
    crps: three(half.crps),
    naiveCrps: three(half.naiveCrps),
    mean12Crps: three(half.mean12Crps),
    coverage80: three(half.coverage80),
  };
}

function ratioOf(
  country: Iso3,
  event: EventId,
  { crps, naiveCrps, mean12Crps, origins }: Skill,
): SeriesRatio[] {
  if (crps === null || naiveCrps === null || mean12Crps === null || origins < FEWEST_ORIGINS) return [];
  const ratio = crps / Math.min(naiveCrps, mean12Crps);
  return ratio > 0 && ratio < Infinity ? [{ country, event, ratio }] : [];
}
