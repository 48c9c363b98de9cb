import { expect, test } from 'vitest';
import { examples } from '../../../src/charts/cluster-profiles/example.ts';
import { classOf } from '../../../src/charts/cluster-profiles/cluster-profiles.ts';

test('a cell has the colour of the number printed in it', () => {
  expect([-1.2, -0.96, -0.94, -0.46, -0.44, 0, 0.44, 0.46, 0.5, 0.94, 0.96].map(classOf)).toEqual([
    0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4,
  ]);
});

test('a country alone is named, and a cluster without a firm member has no rows', () => {
  const { title, subtitle, rows } = examples['one country alone, and a cluster without a firm member']!;
  expect(title).toMatch(/^Solomon Islands stands alone: /);
  expect(subtitle).toMatch(/not shown: B$/);
  expect([...new Set(rows.map(([letter]) => letter))]).toEqual(['A', 'C']);
});
