import { mean } from 'd3-array';
import { type EventId, PER } from '../../../schema.ts';
import type { Answer } from '../../answer.ts';
import type { Band } from '../../forecasting/forecaster.ts';
import { noAnswer, reasonFor } from '../../reason.ts';
import { type Matrix, solve } from '../../statistics/cholesky.ts';

export const AHEAD = 6;

/** The forecasts of one country, six months each; events without a forecast are absent. */
export type Bases = ReadonlyMap<EventId, readonly Band[]>;

/** A scenario: shares of the next six months of each driver; null where a month is left to the forecast. */
export type Paths = ReadonlyMap<EventId, readonly (number | null)[]>;

export interface Relations {
  events: readonly EventId[];
  /** From `errorCorrelation`: event j at h months ahead (from 0) is at h · events + j. */
  correlation: Matrix;
  on: (driver: EventId, target: EventId) => boolean;
}

export interface Conditional {
  event: EventId;
  drivers: EventId[];
  steps: (Band & { given: boolean })[];
  level: number;
  base: number;
}

/** How far forecasts of other months move, and how much they narrow, in spreads of each. */
export interface Response {
  shift: number[];
  narrowing: number[];
}

export const MAX_SPREADS = 3;
/** Reporting noise, added to the variance of a given month (1 in its own spreads). */
const NOISE_VARIANCE = 0.3;
const MIN_NARROWING = 0.1;
const ASKED = { method: 'what-if' } as const;
const MIN_SPREAD = 0.05;
/** Width of the middle 80% of a normal distribution, in standard deviations. */
const WIDTH80 = 2.5631;

/**
 * What would the forecasts be if these months turned out as given? The shift and the narrowing are those of a Gaussian
 * distribution of forecast errors, given the errors that the scenario implies; everything on log1p share.
 *
 * @param base forecasts without a scenario
 * @param paths at most a few events, shares of 0 to 10,000
 * @returns one forecast per event of `base`, in the order of `relations.events`. Without any given month it is the
 *   base. No answer when a driver has no forecast, or a forecast or given share is impossible. Throws for a path that is
 *   not six months.
 */
export function whatIf(base: Bases, paths: Paths, relations: Relations): Answer<Conditional[]> {
  for (const [event, path] of paths) {
    if (path.length !== AHEAD) {
      throw new Error(`what-if requires ${AHEAD} months for each driver, ${event} has ${path.length}`);
    }
    const wrong = path.find((share) => share !== null && !(share >= 0 && share <= PER));
    if (wrong !== undefined && wrong !== null)
      return noAnswer(reasonFor(ASKED, 'path-out-of-range', { event, share: wrong }));
    if (!base.has(event)) return noAnswer(reasonFor(ASKED, 'driver-none', { event }));
  }
  for (const [event, bands] of base) {
    const wrong = bands.flatMap(sharesOf).find((share) => !(share >= 0 && share < Infinity));
    if (wrong !== undefined) {
      return noAnswer(reasonFor(ASKED, 'forecast-impossible', { event, share: wrong }));
    }
  }
  const given = givenOf(base, paths, relations.events);
  return {
    answer: relations.events.flatMap((event, j) => {
      const bands = base.get(event);
      if (!bands) return [];
      const relevant = given.filter(({ driver }) => driver === event || relations.on(driver, event));
      const places = bands.map((_, h) => h * relations.events.length + j);
      const response = respond(relations.correlation, relevant, places);
      const path = paths.get(event);
      const steps = bands.map((band, h) => {
        const share = path?.[h] ?? null;
        if (share !== null) return { ...certain(share), given: true };
        return { ...moved(band, response.shift[h]!, response.narrowing[h]!), given: false };
      });
      return [
        {
          event,
          drivers: [...new Set(relevant.map(({ driver }) => driver))],
          steps,
          level: mean(steps, (step) => step.median)!,
          base: mean(bands, (band) => band.median)!,
        },
      ];
    }),
  };
}

interface Given {
  driver: EventId;
  place: number;
  z: number;
}

function givenOf(base: Bases, paths: Paths, events: readonly EventId[]): Given[] {
  return [...paths].flatMap(([driver, path]) =>
    path.flatMap((share, h) => {
      const band = base.get(driver)![h];
      if (share === null || !band) return [];
      return [{ driver, place: h * events.length + events.indexOf(driver), z: distanceOf(share, band) }];
    }),
  );
}

/** Whether a share counts as less far from the forecast than it is. */
export function isFar(share: number, band: Parameters<typeof distanceOf>[1]): boolean {
  return Math.abs(distanceOf(share, band)) >= MAX_SPREADS;
}

/** Distance of a share from the forecast of its month, in spreads, capped at `MAX_SPREADS`. */
export function distanceOf(share: number, band: Pick<Band, 'median' | 'lower80' | 'upper80'>): number {
  const z = (Math.log1p(share) - Math.log1p(band.median)) / spreadOf(band);
  return Math.max(-MAX_SPREADS, Math.min(MAX_SPREADS, z));
}

/** One standard deviation of a forecast on log1p share, derived from its 80% interval. */
export function spreadOf({ lower80, upper80 }: Pick<Band, 'lower80' | 'upper80'>): number {
  return Math.max(MIN_SPREAD, (Math.log1p(upper80) - Math.log1p(lower80)) / WIDTH80);
}

/**
 * How far do the errors at some places move, and how much of their spread remains, once those at other places are
 * known?
 *
 * @param correlation of all errors
 * @param given known errors in spreads, and their places in the matrix
 * @param places to report
 */
export function respond(
  correlation: Matrix,
  given: readonly { place: number; z: number }[],
  places: readonly number[],
): Response {
  if (given.length === 0) return { shift: places.map(() => 0), narrowing: places.map(() => 1) };
  const among = given.map(({ place }, i) =>
    given.map((other, k) => correlation[place]![other.place]! + (i === k ? NOISE_VARIANCE : 0)),
  );
  const sides = places.map((place) => given.map((other) => correlation[place]![other.place]!));
  const gains = solve(among, sides);
  return {
    shift: gains.map((gain) => gain.reduce((sum, weight, i) => sum + weight * given[i]!.z, 0)),
    narrowing: gains.map((gain, p) => {
      const explained = gain.reduce((sum, weight, i) => sum + weight * sides[p]![i]!, 0);
      return Math.max(MIN_NARROWING, Math.sqrt(Math.max(0, 1 - explained)));
    }),
  };
}

export function movedTo(y: number, median: number, shift: number, narrowing: number): number {
  return median + shift + narrowing * (y - median);
}

function moved(band: Band, shift: number, narrowing: number): Band {
  const median = Math.log1p(band.median);
  const move = (share: number) =>
    Math.max(0, Math.expm1(movedTo(Math.log1p(share), median, shift * spreadOf(band), narrowing)));
  if (shift === 0 && narrowing === 1) return { ...band };
  return {
    median: move(band.median),
    lower80: move(band.lower80),
    upper80: move(band.upper80),
    lower95: move(band.lower95),
    upper95: move(band.upper95),
  };
}

function sharesOf({ median, lower80, upper80, lower95, upper95 }: Band): number[] {
  return [median, lower80, upper80, lower95, upper95];
}

function certain(share: number): Band {
  return { median: share, lower80: share, upper80: share, lower95: share, upper95: share };
}
