import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charts } from '../../../src/features/explore/charts.ts';
import { DEFAULT_VIEW } from '../../../src/state/view.ts';

test('explore offers every chart that has a choice, each under an id and a title of its own', () => {
  const folders = readdirSync('src/charts').filter((name) => existsSync(`src/charts/${name}/choice.ts`));
  expect(charts).toHaveLength(folders.length);
  for (const of of [charts.map(({ id }) => id), charts.map(({ title }) => title)])
    expect(new Set(of).size).toBe(charts.length);
  for (const { id } of charts) expect(id).toMatch(/^[a-z-]+$/);
});

test('the first chart is the default of addresses', () => {
  expect(charts[0]!.id).toBe(DEFAULT_VIEW.chart);
});
