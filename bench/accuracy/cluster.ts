import { cluster } from '../../src/analysis/methods/cluster/cluster.ts';
import { standardise } from '../../src/analysis/methods/cluster/country-features.ts';
import reference from '../../tests/reference/clustering.json' with { type: 'json' };
import type { Row } from '../accuracy.ts';

/** The lowest inertia known: from the reference for 2 to 4 clusters, from our own long searches beyond. */
const BEST: Record<number, number> = {
  ...Object.fromEntries(Object.entries(reference.kmeans).map(([k, { inertia }]) => [k, inertia])),
  5: 618.0219,
  6: 562.2334,
  7: 522.2799,
  8: 486.4808,
};

export default function measure(): Row[] {
  const { values } = standardise(reference.meanShare.map((shares) => shares.map(Math.log1p)));
  return Object.entries(BEST).map(([k, best]) => {
    const { answer } = cluster(values, { k: Number(k) });
    return {
      method: 'cluster',
      measure: `inertia over the best known, k = ${k}`,
      value: (answer?.inertia ?? Infinity) / best,
      side: 'at most',
      bar: 1.005,
      required: true,
    };
  });
}
