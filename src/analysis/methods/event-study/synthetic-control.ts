import { mean, sum } from 'd3-array';
import type { Iso3 } from '../../../schema.ts';

export interface SyntheticControl {
  weights: { country: Iso3; weight: number }[];
  /**
   * log1p(share) of the country less that of its mix, for each month of the fit and after; `start` is the position of
   * the first.
   */
  gaps: number[];
  start: number;
  effect: number;
  fit: number;
  /** Share of the countries, this one included, whose fit worsens at least as much after the date. */
  p: number;
}

const SETTINGS = { months: 60, minMonths: 24, donors: 10, steps: 400 } as const;

/**
 * What would have been expected of a country, judged by a mix of others that followed it until then?
 *
 * Fitted over up to 60 months before the date. Other countries serve only if every month holds a value.
 *
 * @param y log1p(share), null where missing; the series end with the last month compared
 * @param donors the same for other countries
 * @returns null when a month is missing, the past is shorter than 24 months, or there are fewer than 10 donors
 */
export function syntheticControl(
  y: readonly (number | null)[],
  donors: ReadonlyMap<Iso3, readonly (number | null)[]>,
  date: number,
): SyntheticControl | null {
  const start = Math.max(
    0,
    date - SETTINGS.months,
    y.findIndex((value) => value !== null),
  );
  const own = whole(y, start, y.length);
  const others = [...donors].flatMap(([country, series]) => {
    const values = whole(series, start, y.length);
    return values ? [{ country, values }] : [];
  });
  const before = date - start;
  if (!own || before < SETTINGS.minMonths || others.length < SETTINGS.donors) return null;

  const all = [own, ...others.map(({ values }) => values)];
  const products = all.map((a) => all.map((b) => sum(a.slice(0, before), (value, t) => value * b[t]!)));
  const fits = all.map((_, i) => mixOf(all, products, i, before));
  const { weights, gaps, fit, ratio } = fits[0]!;
  return {
    weights: others
      .map(({ country }, i) => ({ country, weight: weights[i + 1]! }))
      .filter(({ weight }) => weight >= 0.01)
      .sort((a, b) => b.weight - a.weight),
    gaps,
    start,
    effect: mean(gaps.slice(before))!,
    fit,
    p: fits.filter((other) => other.ratio >= ratio - 1e-12).length / fits.length,
  };
}

function whole(values: readonly (number | null)[], start: number, end: number): number[] | null {
  const span = values.slice(start, end).filter((value) => value !== null);
  return span.length === end - start ? span : null;
}

/** The best mix for series i of all others except the one studied, which may itself be affected. */
function mixOf(all: readonly number[][], products: readonly number[][], i: number, before: number) {
  const pool = all.map((_, j) => j).filter((j) => j !== i && j !== 0);
  const weights = Array<number>(all.length).fill(0);
  simplexWeights(products, i, pool).forEach((weight, k) => (weights[pool[k]!] = weight));
  const gaps = all[i]!.map((value, t) => value - sum(pool, (j) => weights[j]! * all[j]![t]!));
  const square = (span: number[]) => mean(span, (gap) => gap * gap)!;
  const [earlier, later] = [square(gaps.slice(0, before)), square(gaps.slice(before))];
  return { weights, gaps, fit: Math.sqrt(earlier), ratio: Math.sqrt(later / Math.max(earlier, 1e-12)) };
}

/**
 * Weights of 0 or more that sum to 1 and minimise the squared gap. Frank and Wolfe's method with pairwise steps:
 * weight moves from the donor that worsens the fit most to the one that improves it most.
 */
function simplexWeights(products: readonly number[][], target: number, pool: readonly number[]): number[] {
  const weights = pool.map(() => 1 / pool.length);
  const slopes = pool.map((j) => sum(pool, (k) => products[j]![k]! / pool.length) - products[j]![target]!);
  for (let step = 0; step < SETTINGS.steps; step++) {
    let [to, from] = [0, -1];
    for (let k = 0; k < pool.length; k++) {
      if (slopes[k]! < slopes[to]!) to = k;
      if (weights[k]! > 0 && (from < 0 || slopes[k]! > slopes[from]!)) from = k;
    }
    const [a, b] = [pool[to]!, pool[from]!];
    const curve = products[a]![a]! - 2 * products[a]![b]! + products[b]![b]!;
    const gain = slopes[from]! - slopes[to]!;
    if (gain < 1e-9 || curve < 1e-12) break;
    const move = Math.min(weights[from]!, gain / curve);
    weights[to]! += move;
    weights[from] = weights[from]! - move < 1e-12 ? 0 : weights[from]! - move;
    for (let k = 0; k < pool.length; k++)
      slopes[k]! += move * (products[pool[k]!]![a]! - products[pool[k]!]![b]!);
  }
  return weights;
}
