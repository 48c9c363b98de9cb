import { expect, test } from 'vitest';
import {
  type ClusterQuestion,
  type ClusterStudy,
  CLUSTER_COUNTS,
} from '../../../src/analysis/methods/cluster/study.ts';
import { clusterSettings } from '../../../src/features/clusters/settings.ts';
import { questionOf } from '../../../src/series/cluster-question.ts';
import { clusterSteps, wholeStudy } from '../../../src/features/clusters/steps.ts';
import { observations } from '../../../src/data/tables/observations.ts';
import { rowsOf } from '../../../src/data/tables/rows.ts';
import type { Observation } from '../../../src/schema.ts';
import { CLUSTER_VIEW } from '../../../src/state/clusters.ts';
import { cardWords } from '../../card-words.ts';

const rounded = (value: number) => Number(value.toPrecision(3));

function firmStudy(rows: readonly Observation[], question: ClusterQuestion): ClusterStudy {
  for (const step of clusterSteps(rows, question)) {
    if (step.kind === 'study' && step.study.members[0]?.stability !== null) return step.study;
  }
  throw new Error('There is no study with stabilities.');
}

test('the workbench answers its own question as the snapshot’s table does, for every number of clusters', async () => {
  const built = await rowsOf('clusters');
  const rows = await observations();
  const settings = await clusterSettings();
  for (const k of CLUSTER_COUNTS) {
    const study = firmStudy(rows, questionOf({ ...CLUSTER_VIEW, k }, settings));
    const recomputed = study.members.map((member) => [
      member.country,
      member.cluster + 1,
      rounded(member.stability!),
      rounded(member.x),
      rounded(member.y),
    ]);
    const stored = built
      .filter((row) => row.k === k)
      .map(({ country, cluster, stability, x, y }) => [country, cluster, stability, x, y]);
    expect(recomputed).toEqual(stored);
  }
});

test('the method’s card has the workbench’s figures', async () => {
  const settings = await clusterSettings();
  const { study, separations } = wholeStudy(await observations(), questionOf(CLUSTER_VIEW, settings));
  const card = cardWords('cluster');
  const silhouette = (k: number) => separations.find((each) => each.k === k)!.silhouette.toFixed(2);
  expect(card).toContain(`explains ${Math.round(100 * study.axes[0]!.explained)}% of the variance`);
  expect(card).toContain(`${silhouette(2)} for two clusters, about ${silhouette(4)} for four`);
});
