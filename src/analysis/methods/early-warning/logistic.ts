import { solve } from '../../statistics/cholesky.ts';

/**
 * Rows of features, each with a yes or no and the group it belongs to. `x` is rows × columns, standardised by the
 * caller: the penalty treats all columns alike.
 */
export interface LogisticRows {
  x: Float64Array;
  columns: number;
  group: Uint8Array;
  groups: number;
  y: Uint8Array;
  weight: Float64Array;
}

/** log-odds = intercept + groups[g] + Σ x · slopes. */
export interface LogisticFit {
  intercept: number;
  groups: Float64Array;
  slopes: Float64Array;
}

const NEWTON = { steps: 40, halvings: 12, tolerance: 1e-9 } as const;

/**
 * Logistic regression with an intercept per group and a ridge penalty, by Newton’s method (Hastie, Tibshirani &
 * Friedman 2009, 4.4). The penalty ½ · ridge · β² spares the common intercept and shrinks groups towards it.
 *
 * @param ridge above 0: without it, groups and intercept are not identified
 * @param start an earlier fit to start from; it does not change the result beyond the tolerance
 * @returns coefficients at the minimum of weighted log loss plus penalty. Throws when all outcomes are the same.
 */
export function fitLogistic(rows: LogisticRows, ridge: number, start?: LogisticFit): LogisticFit {
  const { columns, groups, y } = rows;
  const yes = y.reduce((total, value) => total + value, 0);
  if (yes === 0 || yes === y.length) {
    throw new Error(
      `logistic regression requires outcomes of both kinds, ${yes} of ${y.length} rows are a yes`,
    );
  }
  const size = 1 + groups + columns;
  let beta = new Float64Array(size);
  if (start) beta.set([start.intercept, ...start.groups, ...start.slopes]);
  else beta[0] = Math.log(yes / (y.length - yes));
  let here = objective(rows, ridge, beta);
  for (let step = 0; step < NEWTON.steps; step++) {
    const [move] = solve(rowsOf(here.hessian, size), [[...here.gradient]]);
    let factor = 1;
    let next = beta;
    let there = here;
    for (let halving = 0; halving <= NEWTON.halvings; halving++, factor /= 2) {
      next = beta.map((value, i) => value + factor * move![i]!);
      there = objective(rows, ridge, next);
      if (there.loss <= here.loss) break;
    }
    const gain = here.loss - there.loss;
    if (gain >= 0) [beta, here] = [next, there];
    if (gain <= NEWTON.tolerance * Math.abs(here.loss)) break;
  }
  return {
    intercept: beta[0]!,
    groups: beta.slice(1, 1 + groups),
    slopes: beta.slice(1 + groups),
  };
}

interface Objective {
  loss: number;
  gradient: Float64Array;
  hessian: Float64Array;
}

function objective(
  { x, columns, group, groups, y, weight }: LogisticRows,
  ridge: number,
  beta: Float64Array,
): Objective {
  const size = 1 + groups + columns;
  const from = 1 + groups;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  let loss = 0;
  for (let i = 0; i < y.length; i++) {
    const row = i * columns;
    const own = 1 + group[i]!;
    let odds = beta[0]! + beta[own]!;
    for (let j = 0; j < columns; j++) odds += beta[from + j]! * x[row + j]!;
    const p = 1 / (1 + Math.exp(-odds));
    const w = weight[i]!;
    loss += w * (Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(0, odds) - y[i]! * odds);
    const miss = w * (y[i]! - p);
    const curve = w * p * (1 - p);
    gradient[own]! += miss;
    hessian[own * size + own]! += curve;
    for (let j = 0; j < columns; j++) {
      const value = x[row + j]!;
      gradient[from + j]! += miss * value;
      const bent = curve * value;
      hessian[own * size + from + j]! += bent;
      const line = (from + j) * size + from;
      for (let k = 0; k <= j; k++) hessian[line + k]! += bent * x[row + k]!;
    }
  }
  complete(hessian, gradient, groups, size);
  for (let j = 1; j < size; j++) {
    loss += (ridge / 2) * beta[j]! ** 2;
    gradient[j]! -= ridge * beta[j]!;
    hessian[j * size + j]! += ridge;
  }
  return { loss, gradient, hessian };
}

function complete(hessian: Float64Array, gradient: Float64Array, groups: number, size: number): void {
  for (let g = 1; g <= groups; g++) {
    gradient[0]! += gradient[g]!;
    hessian[0]! += hessian[g * size + g]!;
    hessian[g] = hessian[g * size] = hessian[g * size + g]!;
    for (let j = 1 + groups; j < size; j++) hessian[j]! += hessian[g * size + j]!;
  }
  for (let j = 1 + groups; j < size; j++) {
    for (let g = 0; g <= groups; g++) hessian[j * size + g] = hessian[g * size + j]!;
    for (let k = j + 1; k < size; k++) hessian[j * size + k] = hessian[k * size + j]!;
  }
}

function rowsOf(matrix: Float64Array, size: number): number[][] {
  return Array.from({ length: size }, (_, i) => [...matrix.subarray(i * size, (i + 1) * size)]);
}
