import { deviation, mean, sum } from 'd3-array';
import { addMonths, EVENTS, type EventId, type Iso3, type Month } from '../../../schema.ts';
import type { Matrix } from '../../statistics/cholesky.ts';
import { CRPS_LEVELS, pinball } from '../../statistics/scores.ts';
import { AHEAD, MAX_SPREADS, movedTo, respond } from './what-if.ts';

/**
 * One series at one past origin. For each of six months on log1p share: quantiles at `CRPS_LEVELS`, median and spread
 * (see `spreadOf`); and the share that was then observed, null where missing, thin or partial. `scale` is the share's
 * mean monthly change, the unit of errors.
 */
export interface PastForecast {
  country: Iso3;
  event: EventId;
  quantiles: number[][];
  median: number[];
  spread: number[];
  actual: (number | null)[];
  scale: number;
}

export interface PastOrigin {
  origin: Month;
  correlation: Matrix;
  forecasts: PastForecast[];
}

/**
 * Whether knowing one event's path would have improved the forecasts of another. `gain` is the share of the target's
 * error (CRPS) that knowing the driver's path removes, below 0 where it adds; `countries` the share of countries in
 * which the error fell; `reason` why the pair is off, null when it is on.
 */
export interface PairRecord {
  driver: EventId;
  target: EventId;
  on: boolean;
  gain: number;
  gainBefore: number | null;
  /** The same in other years, whose origins had no part in the choice; null without any. */
  gainElsewhere: number | null;
  countries: number;
  origins: number;
  reason: PairReason | null;
}

/** Too few countries; no gain; a gain only across the break in measurement, within two standard errors, or under 1%. */
export type PairReason =
  | { code: 'countries'; fewest: number; found: number }
  | { code: 'gain' }
  | { code: 'break' }
  | { code: 'chance' }
  | { code: 'small' };

const MIN_STANDARD_ERRORS = 2;
const MIN_COUNTRIES = 10;
export const LEAST_GAIN = 0.01;

/**
 * Would knowing the true path of one event have improved the forecasts of another? Every ordered pair, at past
 * origins.
 *
 * A pair is on when the target's mean error falls, over all origins and over those whose months end before the first
 * break in measurement, the fall in the latter is at least two standard errors over countries, and it falls by 1% or more
 * in other years, too.
 *
 * @param origins each with relations learned from data up to it and no further
 * @param breakAt first month of a break in measurement, null where there is none
 * @param elsewhere origins of other years
 * @returns 380 records for twenty events, sorted by driver and target in the order of `EVENTS`
 */
export function pairRecords(
  origins: readonly PastOrigin[],
  breakAt: Month | null,
  elsewhere: readonly PastOrigin[] = [],
): PairRecord[] {
  const before = origins.map(({ origin }) => breakAt === null || addMonths(origin, AHEAD) < breakAt);
  return EVENTS.flatMap((driver) =>
    EVENTS.filter((target) => target !== driver).map((target): PairRecord => {
      const errors = origins.flatMap((origin, i) =>
        errorsOf(origin, driver, target).map((error) => ({ ...error, before: before[i]! })),
      );
      const gain = gainOf(errors);
      const beforeBreak = breakAt === null ? errors : errors.filter((error) => error.before);
      const gainBefore = breakAt === null ? null : gainOf(beforeBreak);
      const falls = [...Map.groupBy(beforeBreak, ({ country }) => country).values()].map((own) =>
        mean(own, ({ without, under }) => without - under)!,
      );
      const standardErrors = mean(falls)! / (deviation(falls)! / Math.sqrt(falls.length));
      const found = { gain, gainBefore, standardErrors, countries: falls.length };
      const first = reasonOf(found);
      const gainElsewhere =
        elsewhere.length === 0
          ? null
          : gainOf(elsewhere.flatMap((origin) => errorsOf(origin, driver, target)));
      const least = Math.min(gainBefore ?? gain, gainElsewhere ?? Infinity);
      const reason = first ?? (least >= LEAST_GAIN ? null : { code: 'small' as const });
      return {
        driver,
        target,
        on: reason === null,
        gain,
        gainBefore,
        gainElsewhere,
        countries: mean(falls, (fall) => Number(fall > 0)) ?? 0,
        origins: origins.length,
        reason,
      };
    }),
  );
}

interface Verdict {
  gain: number;
  gainBefore: number | null;
  standardErrors: number;
  countries: number;
}

function reasonOf({ gain, gainBefore, standardErrors, countries }: Verdict): PairReason | null {
  if (countries < MIN_COUNTRIES) return { code: 'countries', fewest: MIN_COUNTRIES, found: countries };
  if (!(gain > 0)) return { code: 'gain' };
  if (gainBefore !== null && !(gainBefore > 0)) return { code: 'break' };
  if (!(standardErrors >= MIN_STANDARD_ERRORS)) return { code: 'chance' };
  return null;
}

interface PairError {
  country: Iso3;
  without: number;
  under: number;
  insideWithout: number;
  insideUnder: number;
}

/** Errors of the target's forecasts in each country, without and with the true path of one or several drivers. */
export function errorsOf(
  { correlation, forecasts }: PastOrigin,
  driver: EventId | readonly EventId[],
  target: EventId,
): PairError[] {
  const drivers = typeof driver === 'string' ? [driver] : driver;
  const byCountry = Map.groupBy(forecasts, ({ country }) => country);
  return [...byCountry].flatMap(([country, own]) => {
    const theirs = drivers.map((event) => own.find((forecast) => forecast.event === event));
    const targetForecast = own.find(({ event }) => event === target);
    if (!targetForecast || targetForecast.scale === 0 || theirs.some((forecast) => !forecast)) return [];
    const given = theirs.flatMap((forecast) => givenBy(forecast!));
    const scored = targetForecast.actual.flatMap((share, h) => (share === null ? [] : [{ share, h }]));
    if (scored.length === 0) return [];
    const places = scored.map(({ h }) => placeOf(target, h));
    const { shift, narrowing } = respond(correlation, given, places);
    const over = (of: (share: number, h: number, i: number) => number) =>
      mean(scored, ({ share, h }, i) => of(share, h, i))!;
    return [
      {
        country,
        without: over((share, h) => crpsOf(targetForecast, h, share, 0, 1)) / targetForecast.scale,
        under:
          over((share, h, i) => crpsOf(targetForecast, h, share, shift[i]!, narrowing[i]!)) /
          targetForecast.scale,
        insideWithout: over((share, h) => insideOf(targetForecast, h, share, 0, 1)),
        insideUnder: over((share, h, i) => insideOf(targetForecast, h, share, shift[i]!, narrowing[i]!)),
      },
    ];
  });
}

function placeOf(event: EventId, h: number): number {
  return h * EVENTS.length + EVENTS.indexOf(event);
}

function givenBy({ event, actual, median, spread }: PastForecast) {
  return actual.flatMap((share, h) => {
    if (share === null) return [];
    const z = (Math.log1p(share) - median[h]!) / spread[h]!;
    return [{ place: placeOf(event, h), z: Math.max(-MAX_SPREADS, Math.min(MAX_SPREADS, z)) }];
  });
}

function crpsOf(forecast: PastForecast, h: number, share: number, shift: number, narrowing: number): number {
  const count = CRPS_LEVELS.length;
  let total = 0;
  for (let q = 0; q < count; q++) {
    total += pinball(share, quantileOf(forecast, h, q, shift, narrowing), CRPS_LEVELS[q]!);
  }
  return (2 * total) / count;
}

function insideOf(
  forecast: PastForecast,
  h: number,
  share: number,
  shift: number,
  narrowing: number,
): number {
  const bound = (q: number) => quantileOf(forecast, h, q, shift, narrowing);
  return Number(share >= bound(0) && share <= bound(CRPS_LEVELS.length - 1));
}

function quantileOf(
  { quantiles, median, spread }: PastForecast,
  h: number,
  q: number,
  shift: number,
  narrowing: number,
): number {
  const y = movedTo(quantiles[h]![q]!, median[h]!, shift * spread[h]!, narrowing);
  return Math.max(0, Math.expm1(y));
}

function gainOf(errors: readonly Pick<PairError, 'without' | 'under'>[]): number {
  const without = sum(errors, (error) => error.without);
  return without > 0 ? 1 - sum(errors, (error) => error.under) / without : 0;
}
