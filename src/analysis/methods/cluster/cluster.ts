import { mean, minIndex, sum } from 'd3-array';
import { kmeans } from 'ml-kmeans';
import type { Answer } from '../../answer.ts';
import { noAnswer, type Reason, reasonFor } from '../../reason.ts';
import { below, type Random, seeded } from '../../statistics/random.ts';

export interface ClusterOptions {
  k: number;
  seed?: number;
  searches?: number;
}

export interface Clusters {
  labels: number[];
  centres: number[][];
  inertia: number;
  silhouette: number;
  silhouettes: number[];
}

const ASKED = { method: 'cluster' } as const;
const SEARCH = { seed: 1, searches: 4, starts: 10, trials: 250 } as const;

/**
 * Who resembles whom? k-means on standardised features, the best of many seeded searches of 10 starts and 250 trials
 * each. Inertia is the sum of squared distances to the centres; silhouettes lie between −1 and 1, 0 for a row alone
 * in its cluster.
 *
 * @param rows one row per country, as made by `countryFeatures`
 * @returns clusters numbered by first appearance; no answer for k outside 2 to 8, rows that are not numbers, or fewer
 *   distinct rows than k + 1
 */
export function cluster(rows: readonly (readonly number[])[], options: ClusterOptions): Answer<Clusters> {
  const { k, seed = SEARCH.seed, searches = SEARCH.searches } = options;
  const reason = whyNot(rows, k);
  if (reason !== null) return noAnswer(reason);
  const random = seeded(seed);
  const found = Array.from({ length: searches }, () => search(rows, k, SEARCH.starts, SEARCH.trials, random));
  const { labels, centres, inertia } = numbered(found[minIndex(found, (each) => each.inertia)]!);
  const silhouettes = silhouettesOf(rows, labels);
  return { answer: { labels, centres, inertia, silhouettes, silhouette: mean(silhouettes)! } };
}

export interface Partition {
  labels: number[];
  centres: number[][];
  inertia: number;
}

/** One search: the best of several k-means++ starts, then trials that move one centre onto a random row. */
export function search(
  rows: readonly (readonly number[])[],
  k: number,
  starts: number,
  trials: number,
  random: Random,
): Partition {
  let best = settle(rows, spread(rows, k, random));
  const improve = (centres: number[][]) => {
    const next = settle(rows, centres);
    if (next.inertia < best.inertia - 1e-9) best = next;
  };
  for (let i = 1; i < starts; i++) improve(spread(rows, k, random));
  for (let i = 0; i < trials; i++)
    improve(best.centres.with(below(k, random), [...rows[below(rows.length, random)]!]));
  return best;
}

export function squaredDistance(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let j = 0; j < a.length; j++) total += (a[j]! - b[j]!) ** 2;
  return total;
}

function whyNot(rows: readonly (readonly number[])[], k: number): Reason | null {
  if (!Number.isInteger(k) || k < 2 || k > 8) return reasonFor(ASKED, 'clusters-out-of-range', { count: k });
  const width = rows[0]?.length ?? 0;
  if (rows.length > 0 && width === 0) return reasonFor(ASKED, 'columns-constant', {});
  if (!rows.every((row) => row.length === width && row.every(Number.isFinite))) {
    return reasonFor(ASKED, 'rows-incomplete', {});
  }
  const different = new Set(rows.map((row) => row.join())).size;
  return different > k
    ? null
    : reasonFor(ASKED, 'countries-few', { fewest: k + 1, clusters: k, found: different });
}

function settle(rows: readonly (readonly number[])[], centres: number[][]): Partition {
  const result = kmeans(rows as number[][], centres.length, { initialization: centres, tolerance: 0 });
  const inertia = sum(rows, (row, i) => squaredDistance(row, result.centroids[result.clusters[i]!]!));
  return { labels: result.clusters, centres: result.centroids, inertia };
}

/** k-means++: each further centre is a row drawn in proportion to its squared distance from the nearest centre. */
function spread(rows: readonly (readonly number[])[], k: number, random: Random): number[][] {
  const centres = [[...rows[below(rows.length, random)]!]];
  const nearest = rows.map((row) => squaredDistance(row, centres[0]!));
  while (centres.length < k) {
    let left = random() * sum(nearest);
    const hit = nearest.findIndex((distance) => (left -= distance) < 0);
    const centre = [...rows[hit < 0 ? rows.length - 1 : hit]!];
    centres.push(centre);
    rows.forEach((row, i) => (nearest[i] = Math.min(nearest[i]!, squaredDistance(row, centre))));
  }
  return centres;
}

function numbered({ labels, centres, inertia }: Partition): Partition {
  const order = [...new Set(labels)];
  return {
    labels: labels.map((label) => order.indexOf(label)),
    centres: order.map((label) => centres[label]!),
    inertia,
  };
}

function silhouettesOf(rows: readonly (readonly number[])[], labels: readonly number[]): number[] {
  const k = Math.max(...labels) + 1;
  const sizes = Array.from({ length: k }, (_, c) => labels.filter((label) => label === c).length);
  return rows.map((row, i) => {
    const totals = Array<number>(k).fill(0);
    rows.forEach((other, j) => (totals[labels[j]!]! += Math.sqrt(squaredDistance(row, other))));
    const own = labels[i]!;
    if (sizes[own] === 1) return 0;
    const inside = totals[own]! / (sizes[own]! - 1);
    const outside = Math.min(...totals.map((total, c) => (c === own ? Infinity : total / sizes[c]!)));
    return (outside - inside) / Math.max(outside, inside, Number.MIN_VALUE);
  });
}
