export type Matrix = readonly (readonly number[])[];

/**
 * Solves A · x = b for many right-hand sides, A symmetric and positive definite (Cholesky).
 *
 * @param sides right-hand sides, each as long as A
 * @returns one solution per side. Throws when A is not positive definite.
 */
export function solve(a: Matrix, sides: readonly (readonly number[])[]): number[][] {
  const root = cholesky(a);
  const n = a.length;
  return sides.map((side) => {
    const x = [...side];
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < i; k++) x[i]! -= root[i]![k]! * x[k]!;
      x[i]! /= root[i]![i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) x[i]! -= root[k]![i]! * x[k]!;
      x[i]! /= root[i]![i]!;
    }
    return x;
  });
}

function cholesky(a: Matrix): number[][] {
  const root = a.map((row) => row.map(() => 0));
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = a[i]![j]!;
      for (let k = 0; k < j; k++) rest -= root[i]![k]! * root[j]![k]!;
      if (i !== j) root[i]![j] = rest / root[j]![j]!;
      else if (rest > 0) root[i]![i] = Math.sqrt(rest);
      else throw new Error(`cholesky requires a positive definite matrix, row ${i + 1} leaves ${rest}`);
    }
  }
  return root;
}
