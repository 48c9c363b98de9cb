import { describe, expect, test } from 'vitest';
import { solve } from '../../../src/analysis/statistics/cholesky.ts';
import { fc } from '../../properties.ts';

describe('solving a symmetric system', () => {
  test('recovers the vector that the system was built from', () => {
    const entry = fc.double({ min: -3, max: 3, noNaN: true });
    const system = fc
      .integer({ min: 1, max: 6 })
      .chain((n) =>
        fc.tuple(
          fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
          fc.array(entry, { minLength: n, maxLength: n }),
        ),
      );
    fc.assert(
      fc.property(system, ([root, x]) => {
        const dot = (a: readonly number[], b: readonly number[]) =>
          a.reduce((sum, v, i) => sum + v * b[i]!, 0);
        const a = root.map((row, i) => root.map((other, j) => dot(row, other) + Number(i === j)));
        const [found] = solve(a, [a.map((row) => dot(row, x))]);
        found!.forEach((value, i) => expect(value).toBeCloseTo(x[i]!, 6));
      }),
    );
  });

  test('equals numpy.linalg.solve([[4, 2], [2, 3]], [2, 5])', () => {
    const [x] = solve(
      [
        [4, 2],
        [2, 3],
      ],
      [[2, 5]],
    );
    expect(x![0]).toBeCloseTo(-0.5, 12);
    expect(x![1]).toBeCloseTo(2, 12);
  });

  test('refuses a matrix that is not positive definite', () => {
    const flat = [
      [1, 1],
      [1, 1],
    ];
    expect(() => solve(flat, [[1, 1]])).toThrow('positive definite matrix, row 2 leaves 0');
  });
});
