import { describe, expect, test } from 'vitest';
import { fitLogistic, type LogisticRows } from '../../../../src/analysis/methods/early-warning/logistic.ts';
import reference from '../../../reference/logistic.json' with { type: 'json' };

const rows: LogisticRows = {
  x: Float64Array.from(reference.y.flatMap((_, i) => [reference.x1[i]!, reference.x2[i]!])),
  columns: 2,
  group: Uint8Array.from(reference.group),
  groups: 3,
  y: Uint8Array.from(reference.y),
  weight: Float64Array.from(reference.weight),
};
const flat = (ridge: number) => {
  const { intercept, groups, slopes } = fitLogistic(rows, ridge);
  return [intercept, ...groups, ...slopes];
};

describe('logistic regression', () => {
  test.each([
    [2, reference.ridge2],
    [0.1, reference['ridge0.1']],
  ])('with a ridge of %d it finds the minimum that R’s optim finds', (ridge, expected) => {
    flat(ridge).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 5));
  });

  test('with almost no ridge it equals R’s glm', () => {
    const { intercept, groups, slopes } = fitLogistic(rows, 1e-7);
    const found = [...Array.from(groups, (group) => intercept + group), ...slopes];
    found.forEach((value, i) => expect(value).toBeCloseTo(reference.glm[i]!, 4));
  });

  test('converges to the same result from any start', () => {
    const far = {
      intercept: 4,
      groups: Float64Array.of(-3, 2, 2),
      slopes: Float64Array.of(-5, 5),
    };
    const again = fitLogistic(rows, 2, far);
    expect(again.intercept).toBeCloseTo(reference.ridge2[0]!, 4);
    expect(again.slopes[0]).toBeCloseTo(reference.ridge2[4]!, 4);
  });

  test('refuses outcomes that are all the same', () => {
    expect(() => fitLogistic({ ...rows, y: rows.y.map(() => 0) }, 1)).toThrow(
      'requires outcomes of both kinds, 0 of 40 rows are a yes',
    );
  });
});
