import { type Cluster, agnes } from 'ml-hclust';

export interface Tree {
  /** The distance at which each merger happens, smallest first: one fewer than rows. */
  heights: number[];
  /** Rows in the order in which a dendrogram shows them. */
  order: number[];
  /** Cluster of each row when the tree is cut into k, numbered by first appearance. */
  cut: (k: number) => number[];
}

/**
 * Who resembles whom, at every scale? Ward's tree: each step merges the two groups whose union adds least to the sum
 * of squared distances from centres. Equals scipy's `linkage(method="ward")`.
 *
 * @param rows two rows or more of numbers
 */
export function ward(rows: readonly (readonly number[])[]): Tree {
  if (rows.length < 2) throw new Error(`Ward’s tree requires at least 2 countries, there are ${rows.length}`);
  const root = agnes(rows as number[][], { method: 'ward2' });
  const heights: number[] = [];
  root.traverse((node) => node.isLeaf || heights.push(node.height));
  return {
    heights: heights.sort((a, b) => a - b),
    order: root.indices(),
    cut: (k) => labels(root, k, rows.length),
  };
}

function labels(root: Cluster, k: number, n: number): number[] {
  if (!Number.isInteger(k) || k < 1 || k > n)
    throw new Error(`a cut requires a k from 1 to ${n}, ${k} was given`);
  const label = Array<number>(n).fill(0);
  root.group(k).children.forEach((group, c) => group.indices().forEach((i) => (label[i] = c)));
  const order = [...new Set(label)];
  return label.map((each) => order.indexOf(each));
}

/**
 * Do two groupings agree? Hubert and Arabie's adjusted Rand index.
 *
 * @returns 1 for identical groups, about 0 for chance; also 1 when neither groups anything
 */
export function agreement(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length)
    throw new Error(
      `agreement requires as many labels on both sides, ${a.length} and ${b.length} were given`,
    );
  const pairs = (keys: readonly (string | number)[]) =>
    [...Map.groupBy(keys, (key) => key).values()].reduce((sum, { length: n }) => sum + (n * (n - 1)) / 2, 0);
  const both = pairs(a.map((label, i) => `${label} ${b[i]}`));
  const [inA, inB, all] = [pairs(a), pairs(b), (a.length * (a.length - 1)) / 2];
  if (all === 0) return 1;
  const chance = (inA * inB) / all;
  const most = (inA + inB) / 2;
  return most === chance ? 1 : (both - chance) / (most - chance);
}
