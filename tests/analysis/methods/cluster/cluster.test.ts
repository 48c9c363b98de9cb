import { describe, expect, test } from 'vitest';
import { cluster } from '../../../../src/analysis/methods/cluster/cluster.ts';
import { bootstrapRun, stability } from '../../../../src/analysis/methods/cluster/stability.ts';
import { countryFeatures, standardise } from '../../../../src/analysis/methods/cluster/country-features.ts';
import { plane } from '../../../../src/analysis/methods/cluster/plane.ts';
import { observations } from '../../../../src/data/tables/observations.ts';
import type { EventId, Month } from '../../../../src/schema.ts';
import reference from '../../../reference/clustering.json' with { type: 'json' };
import { fc } from '../../../properties.ts';

const rows = standardise(reference.meanShare.map((shares) => shares.map(Math.log1p))).values;
const answer = (data: number[][], k: number, options = {}) => cluster(data, { k, ...options }).answer!;
const heaps = Array.from({ length: 30 }, (_, i) => [10 * (i % 3) + Math.sin(i), Math.cos(i * i)]);
const points = fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 3 }), {
  minLength: 8,
  maxLength: 25,
});

describe('clusters', () => {
  for (const [k, expected] of Object.entries(reference.kmeans)) {
    test(`k = ${k}: inertia, labels and silhouette equal the reference`, () => {
      const { inertia, labels, silhouette } = answer(rows, Number(k));
      expect(inertia).toBeCloseTo(expected.inertia, 6);
      expect(labels).toEqual(expected.labels);
      expect(silhouette).toBeCloseTo(expected.silhouette, 9);
    });
  }

  /** The lowest inertia seen while the search was chosen: 1,500 plain k-means++ starts and fifty long searches for each k. */
  test.each([
    [5, 618.0219],
    [6, 562.2334],
    [7, 522.2799],
    [8, 486.4808],
  ])('k = %i: whatever the seed, inertia is within 0.5% of the best known', (k, best) => {
    for (const seed of [1, 2, 3]) expect(answer(rows, k, { seed }).inertia / best).toBeLessThan(1.005);
  });

  test('recovers well-separated clusters, with every country stable', () => {
    const clusters = answer(heaps, 3);
    expect(clusters.labels).toEqual(heaps.map((_, i) => i % 3));
    expect(Math.min(...clusters.silhouettes)).toBeGreaterThan(0.7);
    expect(stability(heaps, clusters, 20).every((part) => part > 0.999)).toBe(true);
  });

  test('is the same for the same seed', () => {
    expect(answer(rows, 4, { seed: 9, searches: 1 })).toEqual(answer(rows, 4, { seed: 9, searches: 1 }));
  });

  test('does not change when points are moved, and its inertia grows with the square of scale', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: -9, max: 9 }), fc.constantFrom(2, 4), (data, by, times) => {
        const result = cluster(data, { k: 2, searches: 1 });
        fc.pre(result.answer !== null);
        const other = answer(
          data.map((row) => row.map((value) => times * (value + by))),
          2,
          { searches: 1 },
        );
        expect(other.inertia).toBeCloseTo(times ** 2 * result.answer.inertia, 6);
      }),
      { numRuns: 30 },
    );
  });

  test('finds the same inertia in any order of countries', () => {
    expect(answer(rows.toReversed(), 3).inertia).toBeCloseTo(answer(rows, 3).inertia, 6);
  });

  test('more clusters never fit worse, and every label is used', () => {
    fc.assert(
      fc.property(points, (data) => {
        const two = cluster(data, { k: 2, searches: 1 });
        const three = cluster(data, { k: 3, searches: 1 });
        fc.pre(two.answer !== null && three.answer !== null);
        expect(three.answer.inertia).toBeLessThanOrEqual(two.answer.inertia + 1e-9);
        expect(new Set(three.answer.labels).size).toBe(3);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['no rows', [], 2, { code: 'countries-few', values: { fewest: 3, clusters: 2, found: 0 } }],
    ['one row', [[1, 2]], 2, { code: 'countries-few', values: { fewest: 3, clusters: 2, found: 1 } }],
    [
      'constant rows',
      Array.from({ length: 9 }, () => [1, 2]),
      2,
      { code: 'countries-few', values: { fewest: 3, clusters: 2, found: 1 } },
    ],
    ['rows without columns', [[], [], []], 2, { code: 'columns-constant' }],
    ['NaN', [[1], [2], [NaN]], 2, { code: 'rows-incomplete' }],
    ['rows of other lengths', [[1], [2, 3], [4]], 2, { code: 'rows-incomplete' }],
    ['k = 1', heaps, 1, { code: 'clusters-out-of-range', values: { count: 1 } }],
    ['k = 9', heaps, 9, { code: 'clusters-out-of-range', values: { count: 9 } }],
    ['k = 2.5', heaps, 2.5, { code: 'clusters-out-of-range', values: { count: 2.5 } }],
  ])('gives no number for %s', (_, data, k, reason) => {
    expect(cluster(data, { k })).toEqual({ answer: null, reason: expect.objectContaining(reason) });
  });
});

describe('stability', () => {
  const clusters = answer(rows, 3);

  test('is the mean of its runs, the same at every time', () => {
    const runs = [1, 2, 3, 4].map((seed) => bootstrapRun(rows, clusters, seed));
    const parts = stability(rows, clusters, 4);
    parts.forEach((part, i) => expect(part).toBeCloseTo(runs.filter((run) => run[i]).length / 4, 10));
    expect(stability(rows, clusters, 4)).toEqual(parts);
  });

  test('distinguishes countries at a border from countries at a centre', () => {
    const parts = stability(rows, clusters, 40);
    const sure = parts.filter((_, i) => clusters.silhouettes[i]! > 0.2);
    const unsure = parts.filter((_, i) => clusters.silhouettes[i]! < 0.05);
    const average = (values: number[]) => values.reduce((a, b) => a + b) / values.length;
    expect(average(sure)).toBeGreaterThan(average(unsure) + 0.1);
  });
});

describe('the plane of principal components', () => {
  test('equals the reference', () => {
    const { explained, loadings } = plane(rows);
    explained.forEach((part, i) => expect(part).toBeCloseTo(reference.pca.explained[i]!, 9));
    loadings[0]!.forEach((weight, j) => expect(weight).toBeCloseTo(reference.pca.firstLoadings[j]!, 9));
  });

  test('turns the points without moving them apart', () => {
    const { scores, loadings } = plane(rows);
    const length = (row: number[]) => row.reduce((total, value) => total + value ** 2, 0);
    scores.forEach((row, i) => expect(length(row)).toBeCloseTo(length(rows[i]!), 8));
    loadings.forEach((weights) => expect(length(weights)).toBeCloseTo(1, 10));
  });

  test('refuses fewer than two countries', () => {
    expect(() => plane([[1, 2]])).toThrow('a plane requires at least 2 countries');
    expect(() => plane([[], []])).toThrow(
      'a plane requires at least 2 countries and 1 column, there are 2 and 0',
    );
  });
});

describe('features of countries', () => {
  const events = reference.events as EventId[];
  const window = { events, from: '2012-01', to: '2024-06' } as const;

  test('equal the reference over the whole span, thin months included', async () => {
    const { countries, values, leftOut } = countryFeatures(await observations(), {
      ...window,
      keepThin: true,
    });
    expect(countries).toHaveLength(63);
    expect(leftOut).toEqual([]);
    const [distances, expected] = [values, rows].map((data) =>
      data.map((row) => Math.hypot(...row)).sort((a, b) => a - b),
    );
    distances!.forEach((distance, i) => expect(distance).toBeCloseTo(expected![i]!, 6));
  });

  test('leave out series that are always low-volume', async () => {
    const { countries, leftOut } = countryFeatures(await observations(), window);
    expect(countries).toHaveLength(62);
    expect(leftOut).toEqual([{ country: 'TLS', event: expect.any(String) }]);
  });

  test('use no month after the window', async () => {
    const all = await observations({ events: ['protest', 'arrest'] });
    const some = {
      events: ['protest', 'arrest'] as EventId[],
      from: '2018-01' as Month,
      to: '2020-12' as Month,
    };
    for (const shape of ['level', 'path'] as const) {
      const cut = all.filter(({ month }) => month <= some.to);
      expect(countryFeatures(cut, { ...some, shape })).toEqual(countryFeatures(all, { ...some, shape }));
    }
  });

  test('of a path are the years’ distances from the window’s mean', async () => {
    const all = await observations({ events: ['protest'] });
    const { columns, values } = countryFeatures(all, {
      events: ['protest'],
      from: '2020-07',
      to: '2023-06',
      shape: 'path',
    });
    expect(columns).toEqual(['protest from 2020-07', 'protest from 2021-07', 'protest from 2022-07']);
    expect(values.flat().every(Number.isFinite)).toBe(true);
  });

  test('drop a column in which all countries are equal, and refuse values that are not shares', async () => {
    const all = await observations({ events: ['protest', 'purge'], countries: ['KEN', 'TZA', 'UGA'] });
    const flat = all.map((o) => (o.event === 'purge' ? { ...o, share: 5 } : o));
    const chosen = { ...window, events: ['protest', 'purge'] as EventId[] };
    expect(countryFeatures(flat, chosen)).toMatchObject({ columns: ['protest'], constant: ['purge'] });
    expect(() =>
      countryFeatures(
        all.map((o) => ({ ...o, share: -1 })),
        chosen,
      ),
    ).toThrow('require shares of 0 or more');
    expect(() => countryFeatures(all, { ...chosen, from: '2024-01', shape: 'path' })).toThrow(
      'a window of 2 years or more',
    );
  });

  test('are none without countries', () => {
    expect(countryFeatures([], window)).toMatchObject({ countries: [], values: [], leftOut: [] });
  });
});
