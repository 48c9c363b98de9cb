import { sum } from 'd3-array';
import { twoSided } from './normal.ts';

/** One month: cases, and how much could have held one. */
export interface Counted {
  count: number;
  exposure: number;
}

/**
 * `ratio` of the later rate to the earlier; `gained`, the later cases beyond those that the earlier rate would give
 * (negative where fewer came); two-sided `p`.
 */
export interface RateChange {
  ratio: number;
  gained: number;
  p: number;
}

const LARGEST_RESEMBLANCE = 0.8;

/**
 * Did a rate change between two periods, by more than chance? A quasi-Poisson comparison: the variance is the Poisson
 * variance times the dispersion of the months around their period's rate, raised where neighbouring months resemble
 * each other, never below 1; Student's t, by the approximation of Wallace (1959).
 *
 * @param before months in order, as are those `after`
 * @returns null where either period has no case or fewer than 3 months
 */
export function rateChange(before: readonly Counted[], after: readonly Counted[]): RateChange | null {
  const [earlier, later] = [fit(before), fit(after)];
  if (before.length < 3 || after.length < 3 || earlier.cases === 0 || later.cases === 0) return null;
  const freedom = before.length + after.length - 2;
  const squares = sum([...earlier.residuals, ...later.residuals], (residual) => residual ** 2);
  const products = sum([earlier, later], ({ residuals }) =>
    sum(residuals.slice(1), (residual, i) => residual * residuals[i]!),
  );
  const bias = 2 / (before.length + after.length);
  const resemblance = Math.min(LARGEST_RESEMBLANCE, Math.max(0, products / squares + bias || 0));
  const dispersion = Math.max(1, ((squares / freedom) * (1 + resemblance)) / (1 - resemblance));
  const ratio = later.rate / earlier.rate;
  const t = Math.log(ratio) / Math.sqrt(dispersion * (1 / earlier.cases + 1 / later.cases));
  const z = ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p(t ** 2 / freedom));
  return { ratio, gained: later.cases * (1 - 1 / ratio), p: twoSided(z) };
}

function fit(months: readonly Counted[]) {
  const cases = sum(months, ({ count }) => count);
  const rate = cases / sum(months, ({ exposure }) => exposure);
  const residuals = months.map(({ count, exposure }) => {
    const expected = rate * exposure;
    return expected > 0 ? (count - expected) / Math.sqrt(expected) : 0;
  });
  return { cases, rate, residuals };
}
