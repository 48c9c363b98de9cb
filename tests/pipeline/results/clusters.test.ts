import { beforeAll, expect, test } from 'vitest';
import clusters from '../../../pipeline/results/clusters.ts';
import { rounded } from '../../../pipeline/engine/result.ts';
import { openRun } from '../../../pipeline/engine/run.ts';
import { connection, manifest } from '../snapshot.ts';

const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
let made: Awaited<ReturnType<typeof clusters.rows>>['clusters'];
const of = (k: number) => made.filter((row) => row['k'] === k);
const column = (k: number, name: string) => of(k).map((row) => row[name] as number);

beforeAll(async () => {
  made = (await clusters.rows(openRun(query, manifest.created))).clusters;
});

test('62 countries, each in one of k clusters, for two to eight of them', () => {
  for (const k of [2, 3, 4, 5, 6, 7, 8]) {
    expect(of(k)).toHaveLength(62);
    expect([...new Set(column(k, 'cluster'))].sort()).toEqual(Array.from({ length: k }, (_, i) => i + 1));
    expect(Math.min(...column(k, 'stability'))).toBeGreaterThan(0);
    expect(Math.max(...column(k, 'stability'))).toBeLessThanOrEqual(1 + 1e-9);
  }
});

test('the plane is one and the same for every number of clusters', () => {
  for (const axis of ['x', 'y']) expect(column(8, axis)).toEqual(column(2, axis));
});

test('more clusters are less stable, and no number separates the countries well', () => {
  const average = (values: number[]) => values.reduce((a, b) => a + b) / values.length;
  expect(average(column(2, 'stability'))).toBeGreaterThan(average(column(8, 'stability')) + 0.1);
  for (const k of [2, 3, 4, 5, 6, 7, 8]) {
    expect(average(column(k, 'silhouette'))).toBeGreaterThan(0.1);
    expect(average(column(k, 'silhouette'))).toBeLessThan(0.26);
  }
});

test('a country at the middle of its cluster stays there more often than one between two', () => {
  const rows = of(4).toSorted((a, b) => (b['silhouette'] as number) - (a['silhouette'] as number));
  const average = (some: typeof rows) =>
    some.reduce((sum, row) => sum + (row['stability'] as number), 0) / some.length;
  expect(average(rows.slice(0, 15))).toBeGreaterThan(average(rows.slice(-15)) + 0.1);
});

test('a run gives the very table of the snapshot', async () => {
  const NUMBERS = ['stability', 'silhouette', 'x', 'y'];
  const stored = await query(`SELECT k, country, cluster, ${NUMBERS.join(', ')} FROM clusters ORDER BY ALL`);
  const recomputed = made.map((row) => ({
    ...row,
    ...Object.fromEntries(NUMBERS.map((name) => [name, rounded(row[name] as number)])),
  }));
  const byKey = (row: Record<string, unknown>) => `${String(row['k'])} ${String(row['country'])}`;
  expect(recomputed.toSorted((a, b) => (byKey(a) < byKey(b) ? -1 : 1))).toEqual(stored);
});
