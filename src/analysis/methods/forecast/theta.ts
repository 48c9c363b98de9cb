import { mean } from 'd3-array';
import { type Answer, type Shares, unusable } from '../../answer.ts';
import { exponentialSmoothing } from './exponential-smoothing.ts';

export interface Theta {
  /** Weight of the newest value in the smoothing. */
  alpha: number;
  /** What the forecast adds per month: half of the slope of a straight line through all values. */
  drift: number;
  forecasts: number[];
}

/**
 * What comes next by the theta method: simple exponential smoothing plus half of the linear trend? A simple and
 * strong benchmark (Assimakopoulos & Nikolopoulos 2000, as Hyndman & Billah 2003 restate it). Equals R's
 * `forecast::thetaf` of a series without a season, intervals aside; alpha and the first level minimise the squared
 * one-step errors.
 *
 * @param shares without gaps between the first and the last value; the unit may as well be log1p(share)
 * @returns forecasts 1, 2 … months ahead in the unit of the series; no answer for fewer than 24 months, a gap, all
 *   zeros, negative or infinite values
 */
export function theta(shares: Shares, horizons = 6): Answer<Theta> {
  const reason = unusable('theta', shares);
  if (reason !== null) return { answer: null, reason };
  const y = shares.slice(
    shares.findIndex((share) => share !== null),
    shares.findLastIndex((share) => share !== null) + 1,
  );
  if (!gapless(y)) return { answer: null, reason: 'theta requires a series without gaps, this one has some' };
  const { alpha, level } = bestStart(y);
  const last = exponentialSmoothing(y, { alpha, level }).at(-1)!.level;
  const drift = slopeOf(y) / 2;
  const remembered = (1 - (1 - alpha) ** y.length) / alpha;
  const forecasts = Array.from({ length: horizons }, (_, h) => last + drift * (h + remembered));
  return { answer: { alpha, drift, forecasts } };
}

function gapless(values: readonly (number | null)[]): values is number[] {
  return values.every((value) => value !== null);
}

function slopeOf(y: readonly number[]): number {
  const [t, centre] = [(y.length - 1) / 2, mean(y)!];
  let [products, squares] = [0, 0];
  for (const [i, value] of y.entries()) {
    products += (i - t) * (value - centre);
    squares += (i - t) ** 2;
  }
  return products / squares;
}

/** Bounds of alpha, as in R’s `ets`. */
const ALPHA = { least: 1e-4, most: 0.9999, grid: 50, rounds: 40 } as const;

/**
 * The alpha with the least squared errors, each with its best first level: a grid, then golden-section search around
 * its best.
 */
function bestStart(y: readonly number[]): { alpha: number; level: number } {
  const step = (ALPHA.most - ALPHA.least) / ALPHA.grid;
  const errorAt = (alpha: number) => fit(y, alpha).squares;
  let best: number = ALPHA.least;
  for (let i = 0, least = Infinity; i <= ALPHA.grid; i++) {
    const squares = errorAt(ALPHA.least + i * step);
    if (squares < least) [least, best] = [squares, ALPHA.least + i * step];
  }
  let [low, high] = [Math.max(ALPHA.least, best - step), Math.min(ALPHA.most, best + step)];
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let i = 0; i < ALPHA.rounds; i++) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)];
    if (errorAt(a) <= errorAt(b)) high = b;
    else low = a;
  }
  const alpha = (low + high) / 2;
  return { alpha, level: fit(y, alpha).level };
}

/** The first level is linear in the errors, so its best value has a closed form. */
function fit(y: readonly number[], alpha: number): { level: number; squares: number } {
  let [smooth, weight, products, weights, total] = [0, 1, 0, 0, 0];
  for (const value of y) {
    const rest = value - smooth;
    products += weight * rest;
    weights += weight * weight;
    total += rest * rest;
    smooth += alpha * rest;
    weight *= 1 - alpha;
  }
  return { level: products / weights, squares: total - products ** 2 / weights };
}
