import type { EventId, Iso3 } from '../../schema.ts';
import { byCountry, picked } from './by-country.ts';
import type { Selection } from './observations.ts';
import { once } from '../snapshot/once.ts';
import { column, table } from './table.ts';

export const VERDICTS = ['use', 'weak', 'do not use'] as const;
/** Whether past forecasts of a series were good enough to go by. */
export type Verdict = (typeof VERDICTS)[number];

/** How far past forecasts were off, in units of the series' mean monthly change. */
export interface Skill {
  country: Iso3;
  event: EventId;
  /** Months ahead, 1 to 6. */
  horizon: number;
  /** Past forecasts that the figures rest on; without any, all errors are null. */
  origins: number;
  error: number | null;
  naiveError: number | null;
  mean12Error: number | null;
  /** Of whole distributions, lower is better; same unit. */
  crps: number | null;
  naiveCrps: number | null;
  mean12Crps: number | null;
  /** Part of outcomes inside the band. */
  coverage80: number | null;
  coverage95: number | null;
  verdict: Verdict;
}

/** The record of past forecasts, sorted by country, event, horizon. */
export async function skill({ countries, events }: Selection = {}): Promise<Skill[]> {
  const all = picked(await skillByCountry(), countries);
  return events ? all.filter(({ event }) => events.includes(event)) : all;
}

const skillByCountry = once(async () => {
  const from = await table('skill');
  const country = column<Iso3>(from, 'country');
  const event = column<EventId>(from, 'event');
  const verdict = column<Verdict>(from, 'verdict');
  const number = (name: string) => column<number>(from, name);
  const score = (name: string) => column<number | null>(from, name);
  const [horizon, origins] = [number('horizon'), number('origins')];
  const [error, naiveError, mean12Error] = [score('error'), score('naive_error'), score('mean12_error')];
  const [crps, naiveCrps, mean12Crps] = [score('crps'), score('naive_crps'), score('mean12_crps')];
  const [coverage80, coverage95] = [score('coverage80'), score('coverage95')];
  return byCountry(country, (row): Skill => ({
    country: country[row]!,
    event: event[row]!,
    horizon: horizon[row]!,
    origins: origins[row]!,
    error: error[row]!,
    naiveError: naiveError[row]!,
    mean12Error: mean12Error[row]!,
    crps: crps[row]!,
    naiveCrps: naiveCrps[row]!,
    mean12Crps: mean12Crps[row]!,
    coverage80: coverage80[row]!,
    coverage95: coverage95[row]!,
    verdict: verdict[row]!,
  }));
});
