import { BOOTSTRAP, bootstrapRun } from '../../analysis/methods/cluster/stability.ts';
import {
  type ClusterQuestion,
  clusterStudy,
  type ClusterStudy,
  CLUSTER_COUNTS,
  type Separation,
  separation,
  withStability,
} from '../../analysis/methods/cluster/study.ts';
import type { Reason } from '../../analysis/reason.ts';
import type { Observation } from '../../schema.ts';

export type Step =
  | { kind: 'none'; reason: Reason }
  | { kind: 'study'; study: ClusterStudy }
  | { kind: 'runs'; done: number; of: number }
  | { kind: 'separations'; separations: Separation[] };

const AT_ONCE = 10;

/**
 * Answers a question about clusters in steps of a few milliseconds, so that callers can draw, show progress and stop
 * in between: first the clusters, then the bootstrap runs with the clusters’ stability, then how well each number of
 * clusters separates the countries.
 */
export function* clusterSteps(
  observations: readonly Observation[],
  question: ClusterQuestion,
  runs: number = BOOTSTRAP.runs,
): Generator<Step> {
  const found = clusterStudy(observations, question);
  if (found.answer === null) {
    yield { kind: 'none', reason: found.reason };
    return;
  }
  const { study, clusters, features } = found.answer;
  yield { kind: 'study', study };
  const stayed = study.members.map(() => 0);
  for (let seed = 1; seed <= runs; seed++) {
    bootstrapRun(features.values, clusters, seed).forEach((stays, i) => (stayed[i]! += stays ? 1 : 0));
    if (seed % AT_ONCE === 0) yield { kind: 'runs', done: seed, of: runs };
  }
  yield {
    kind: 'study',
    study: withStability(
      study,
      stayed.map((count) => count / runs),
    ),
  };
  const separations: Separation[] = [];
  for (const k of CLUSTER_COUNTS) {
    const found = separation(features.values, k);
    if (found) separations.push(found);
    yield { kind: 'separations', separations: [...separations] };
  }
}

/** Runs every step at once, for the build. Throws where there is no answer. */
export function wholeStudy(
  observations: readonly Observation[],
  question: ClusterQuestion,
): { study: ClusterStudy; separations: Separation[] } {
  let study: ClusterStudy | null = null;
  let separations: Separation[] = [];
  for (const step of clusterSteps(observations, question)) {
    if (step.kind === 'none') throw new Error(`The clusters have no answer: ${step.reason.code}.`);
    if (step.kind === 'study') study = step.study;
    if (step.kind === 'separations') separations = step.separations;
  }
  return { study: study!, separations };
}
