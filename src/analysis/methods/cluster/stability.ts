import { type Clusters, search, squaredDistance } from './cluster.ts';
import { below, seeded } from '../../statistics/random.ts';

export const BOOTSTRAP = { runs: 200, starts: 5, trials: 30 } as const;

export const FIRM = 0.75;

/**
 * Which countries stay together when other countries are drawn? One run draws as many rows with replacement, clusters
 * them and assigns every country to the nearest new centre; new clusters are matched to the old ones so that as many
 * countries as possible stay.
 *
 * A worker can call it run by run, with its own progress and cancel; seeds 1 to n give what `stability` gives.
 *
 * @returns for each row, whether it stayed in its cluster
 */
export function bootstrapRun(
  rows: readonly (readonly number[])[],
  clusters: Clusters,
  seed: number,
): boolean[] {
  const random = seeded(seed);
  const k = clusters.centres.length;
  const drawn = draw(rows, k, random);
  const { centres } = search(drawn, k, BOOTSTRAP.starts, BOOTSTRAP.trials, random);
  const labels = rows.map((row) => nearest(row, centres));
  const together = Array.from({ length: k }, () => Array<number>(k).fill(0));
  labels.forEach((label, i) => together[label]![clusters.labels[i]!]!++);
  const match = bestMatch(together);
  return labels.map((label, i) => match[label] === clusters.labels[i]);
}

/**
 * How certain is each membership?
 *
 * @returns for each row the share of the runs in which it stayed in its cluster
 */
export function stability(
  rows: readonly (readonly number[])[],
  clusters: Clusters,
  runs: number = BOOTSTRAP.runs,
): number[] {
  const stayed = rows.map(() => 0);
  for (let seed = 1; seed <= runs; seed++) {
    bootstrapRun(rows, clusters, seed).forEach((stays, i) => (stayed[i]! += stays ? 1 / runs : 0));
  }
  return stayed;
}

function draw(rows: readonly (readonly number[])[], k: number, random: () => number) {
  for (;;) {
    const picks = rows.map(() => below(rows.length, random));
    const drawn = picks.map((i) => rows[i]!);
    if (new Set(drawn.map((row) => row.join())).size > k) return drawn;
  }
}

function nearest(row: readonly number[], centres: readonly (readonly number[])[]): number {
  const distances = centres.map((centre) => squaredDistance(row, centre));
  return distances.indexOf(Math.min(...distances));
}

/** For each row of a small square table a different column, so that the sum of the chosen cells is largest. */
function bestMatch(table: readonly (readonly number[])[]): number[] {
  const size = table.length;
  const best: { total: number; match: number[] }[] = [{ total: 0, match: [] }];
  for (let taken = 1; taken < 2 ** size; taken++) {
    for (let column = 0; column < size; column++) {
      const before = best[taken & ~(1 << column)];
      if (!(taken & (1 << column)) || !before) continue;
      const total = before.total + table[before.match.length]![column]!;
      if (total > (best[taken]?.total ?? -1)) best[taken] = { total, match: [...before.match, column] };
    }
  }
  return best[2 ** size - 1]!.match;
}
