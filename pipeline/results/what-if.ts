import { forecaster } from '../../src/analysis/methods/forecast/forecast.ts';
import { pastOrigins } from '../../src/analysis/methods/what-if/origins.ts';
import { type PairReason, pairRecords } from '../../src/analysis/methods/what-if/record.ts';
import { countryMonths, learnRelations } from '../../src/analysis/methods/what-if/training.ts';
import { method } from '../../src/analysis/methods/what-if/method.ts';
import { AHEAD } from '../../src/analysis/methods/what-if/what-if.ts';
import { addMonths, EVENTS, type Month, monthAt, monthsBetween } from '../../src/schema.ts';
import { trainEarlier, trainForecast } from '../training/forecast.ts';
import type { Field } from '../engine/dataset.ts';
import type { Result } from '../engine/result.ts';

const event = (name: string, title: string, description: string): Field => ({
  name,
  type: 'string',
  title,
  description,
  vocabulary: 'event',
});

export default {
  method,
  tables: {
    whatif_coefficients: {
      title: 'Relations between events',
      description:
        'The vector autoregression behind the what-if forecasts: how each event follows on the others of the month before, and what is left of them in the same month, over all countries together.',
      caveats: [
        'A pattern in reporting, not a cause. Articles that report two events count for both.',
        'Each series is measured in standard deviations of its log1p share from its own mean in its own country.',
      ],
      primaryKey: ['event', 'other'],
      digits: 4,
      fields: [
        event('event', 'Event', 'The event that follows.'),
        event('other', 'Other event', 'The event it follows on; the same one for what it owes to itself.'),
        {
          name: 'carry',
          type: 'number',
          title: 'Carried over',
          description:
            'What one standard deviation of the other event adds to the event in the next month, in its own.',
        },
        {
          name: 'together',
          type: 'number',
          title: 'Left together',
          description: 'Covariance of what is left of both in the same month; symmetric.',
        },
      ],
    },
    whatif_pairs: {
      title: 'Pairs of events in the what-if forecasts',
      description:
        'For each ordered pair of events: would knowing the true path of one have brought the past forecasts of the other closer? Pairs that did not are switched off.',
      caveats: [
        'A pattern in reporting, not a cause. Some pairs owe their gain to articles that count for both events.',
        'From February 2024 all events rise at once (table breaks): the gain before the break is the sounder figure.',
      ],
      primaryKey: ['driver', 'target'],
      fields: [
        event('driver', 'Driver', 'The event whose path is known.'),
        event('target', 'Target', 'The event whose forecast is to gain.'),
        {
          name: 'on',
          type: 'boolean',
          title: 'On',
          description: 'Whether the driver bears on the target in what-if forecasts.',
        },
        {
          name: 'gain',
          type: 'number',
          title: 'Gain',
          description:
            'Part of the target’s error (CRPS) that the driver’s path took away, over all origins; below 0 where it added.',
        },
        {
          name: 'gain_before_break',
          type: 'number',
          title: 'Gain before the break',
          description: 'The same over origins whose six months end before the first break in measurement.',
          missing: 'There is no break.',
        },
        {
          name: 'gain_elsewhere',
          type: 'number',
          title: 'Gain in earlier years',
          description:
            'The same at every third month before those origins, from 2018 on: years that had no part in the choice but for the least gain of 0.01.',
          missing: 'There are no earlier coefficients.',
        },
        {
          name: 'countries_gaining',
          type: 'number',
          title: 'Countries gaining',
          description: 'Part of the countries in which the error fell.',
        },
        {
          name: 'origins',
          type: 'integer',
          title: 'Origins',
          description: 'Past months from which forecasts were compared.',
          unit: 'months',
        },
        {
          name: 'reason',
          type: 'string',
          title: 'Reason',
          description: 'Why the pair is switched off.',
          missing: 'The pair is on.',
        },
      ],
      checks: [
        {
          says: 'each pair is on or has a reason',
          sql: 'FROM whatif_pairs WHERE "on" = (reason IS NOT NULL)',
        },
        { says: 'some pairs are on', sql: 'SELECT 1 WHERE NOT EXISTS (FROM whatif_pairs WHERE "on")' },
      ],
    },
  },
  async rows(run) {
    const histories = await run.histories();
    const [coefficients, before] = [await run.once(trainForecast), await run.once(trainEarlier)];
    const [broken] = await run.query('SELECT min(month) AS month FROM breaks');
    const model = learnRelations(countryMonths(histories.flatMap(({ months }) => months)));
    const past = histories.map((history) => ({ ...history, forecaster: forecaster(history, coefficients) }));
    const earlier = histories.map((history) => ({ ...history, forecaster: forecaster(history, before) }));
    const elsewhere = pastOrigins(earlier, earlierOrigins(before[0]?.month, coefficients[0]?.month));
    const records = pairRecords(pastOrigins(past), monthOf(broken?.['month']), elsewhere);
    return {
      whatif_coefficients: EVENTS.flatMap((event, j) =>
        EVENTS.map((other, i) => ({
          event,
          other,
          carry: model.carry[j]![i]!,
          together: model.together[j]![i]!,
        })),
      ),
      whatif_pairs: records.map(
        ({ driver, target, on, gain, gainBefore, gainElsewhere, countries, origins, reason }) => ({
          driver,
          target,
          on,
          gain,
          gain_before_break: gainBefore,
          gain_elsewhere: gainElsewhere,
          countries_gaining: countries,
          origins,
          reason: reason && reasonText(reason),
        }),
      ),
    };
  },
} satisfies Result;

function reasonText(reason: PairReason): string {
  switch (reason.code) {
    case 'countries':
      return `The record requires at least ${reason.fewest} countries, it has ${reason.found}.`;
    case 'gain':
      return 'At past origins, knowing the path did not bring the forecast closer.';
    case 'break':
      return 'Knowing the path helped only across the break in measurement, which lifts all events at once.';
    case 'chance':
      return 'The gain at past origins is no larger than chance between countries explains.';
    case 'small':
      return 'The gain is under 1 %, at these origins or in earlier years.';
    default:
      return reason satisfies never;
  }
}

function monthOf(day: unknown): Month | null {
  return day instanceof Date ? monthAt(day.getUTCFullYear() * 12 + day.getUTCMonth()) : null;
}

/** Every third month whose six months ahead end before the first coefficients of the snapshot. */
function earlierOrigins(first: Month | undefined, end: Month | undefined): Month[] {
  if (first === undefined || end === undefined) return [];
  return monthsBetween(first, addMonths(end, -AHEAD - 1)).filter((_, i) => i % 3 === 0);
}
