import { deviation } from 'd3-array';
import { type Shares, unusable } from '../../answer.ts';
import {
  type ChangePointOptions,
  type ChangePoints,
  autocorrelationOf,
  type Cost,
  inflation,
  segmentCost,
  SETTINGS,
  TIE,
} from './change-points.ts';
import { rollingMedian } from '../../statistics/rolling-median.ts';

/**
 * How a change looked before the whole series was known. `first` is the position of the first month at which the
 * series up to it had the change, within 6 months of its final place; `kept` is the share of the months since then at
 * which it still did: 1 is a change that was never taken back.
 */
export interface Sighting {
  first: number;
  kept: number;
}

const NEAR = 6;

/**
 * When could each change have been seen, and did it last? One sighting for each change of the whole series, as
 * `changePoints` of the series up to each month would have it. All months share one table of the best partitions with
 * 0, 1, 2 … cuts (segment neighbourhood, Auger & Lawrence 1989), since penalty and noise change with each; equally
 * good segmentations may be resolved differently.
 *
 * @param known the answer of `changePoints` for the same shares and options
 */
export function sightings(shares: Shares, known: ChangePoints, options: ChangePointOptions = {}): Sighting[] {
  const { cost, penalty, minimum, autocorrelation } = { ...SETTINGS, ...options };
  const at = shares.flatMap((share, i) => (share === null ? [] : [i]));
  const y = at.map((i) => Math.log1p(shares[i]!));
  const { best, cuts } = partitions(y.length, segmentCost(y, cost, 1), minimum);
  const sigmas = cost === 'mean' ? noises(y) : null;

  const changesUpTo = (n: number): number[] => {
    const sigma = sigmas === null ? 1 : sigmas[n]!;
    if (!(sigma > 0)) return [];
    const phi = autocorrelation ?? autocorrelationOf(y.slice(0, n));
    const price = penalty * Math.log(n) * inflation(cost, phi);
    let [least, chosen] = [Infinity, 0];
    for (let k = 0; k < best.length; k++) {
      const value = best[k]![n]! / sigma ** 2 + k * price;
      if (value < least - TIE) [least, chosen] = [value, k];
    }
    const starts: number[] = [];
    for (let [k, end] = [chosen, n]; k > 0; k--) starts.push((end = cuts[k]![end]!));
    return starts.map((start) => at[start]!);
  };

  const earliest = (known.changes[0] ?? shares.length) - NEAR;
  let values = 0;
  const asKnown = shares.map((share, t) => {
    if (share !== null) values++;
    return t < earliest || unusable({ method: 'change-points' }, shares.slice(0, t + 1)) !== null
      ? []
      : changesUpTo(values);
  });
  return known.changes.map((change) => {
    const had = asKnown.map((changes) => changes.some((other) => Math.abs(other - change) <= NEAR));
    const since = had.slice(had.indexOf(true));
    return { first: had.indexOf(true), kept: since.filter(Boolean).length / since.length };
  });
}

/** best[k][end]: the least cost of the first `end` values with k cuts, the last of them at cuts[k][end]. */
function partitions(n: number, cost: Cost, minimum: number) {
  const costs = Array.from({ length: n + 1 }, (_, from) =>
    Float64Array.from({ length: n + 1 }, (_, end) => (end - from < minimum ? Infinity : cost(from, end))),
  );
  const best = [costs[0]!];
  const cuts = [new Int32Array(n + 1)];
  for (let k = 1; (k + 1) * minimum <= n; k++) {
    const [before, now] = [best[k - 1]!, new Float64Array(n + 1).fill(Infinity)];
    const cut = new Int32Array(n + 1);
    for (let from = k * minimum; from <= n - minimum; from++) {
      const [base, row] = [before[from]!, costs[from]!];
      for (let end = from + minimum; end <= n; end++) {
        const value = base + row[end]!;
        if (value < now[end]! - TIE) {
          now[end] = value;
          cut[end] = from;
        }
      }
    }
    best.push(now);
    cuts.push(cut);
  }
  return { best, cuts };
}

function noises(y: readonly number[]): number[] {
  const steps = y.slice(1).map((value, i) => value - y[i]!);
  const medians = rollingMedian([...steps, null], { months: steps.length + 1, minValues: 1 });
  const spread = medians.map((before, i) => {
    const mad = 1.4826 * (before?.mad ?? 0);
    return (mad > 1e-9 ? mad : (deviation(steps.slice(0, i)) ?? 0)) / Math.SQRT2;
  });
  return [0, ...spread];
}
