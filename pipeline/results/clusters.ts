import { method } from '../../src/analysis/methods/cluster/method.ts';
import { stability } from '../../src/analysis/methods/cluster/stability.ts';
import { clusterStudy, CLUSTER_COUNTS } from '../../src/analysis/methods/cluster/study.ts';
import { EVENTS, type Month } from '../../src/schema.ts';
import { country } from '../vocabulary/fields.ts';
import type { Result, ResultRow } from '../engine/result.ts';

export default {
  method,
  tables: {
    clusters: {
      title: 'Clusters of countries',
      description:
        'Which countries resemble each other in how much their news reports of the twenty events, over all months up to the last that every country has: groups by k-means for two to eight clusters, how surely each country belongs, and its place on the plane on which countries lie furthest apart.',
      caveats: [
        'Groups describe what the news reports, not how free a country is. The number of a cluster means nothing.',
        'No number of clusters stands out: the borders are soft, and countries near them have a low silhouette and a low stability.',
      ],
      primaryKey: ['k', 'country'],
      fields: [
        {
          name: 'k',
          type: 'integer',
          title: 'Number of clusters',
          description: 'Into how many clusters the countries were cut.',
          unit: 'clusters',
        },
        country,
        {
          name: 'cluster',
          type: 'integer',
          title: 'Cluster',
          description: 'From 1 to k, in the order of their first country by code.',
        },
        {
          name: 'stability',
          type: 'number',
          title: 'Stability',
          description:
            'Part of 200 bootstraps of the countries in which it stayed in its cluster: 1 is always.',
        },
        {
          name: 'silhouette',
          type: 'number',
          title: 'Silhouette',
          description:
            'How much nearer it is to its own cluster than to the next one, from −1 to 1; near 0 it lies between the two.',
        },
        {
          name: 'x',
          type: 'number',
          title: 'First component',
          description: 'Place on the first principal component; the same for every number of clusters.',
        },
        {
          name: 'y',
          type: 'number',
          title: 'Second component',
          description: 'Place on the second principal component.',
        },
      ],
      missingCountries: { TLS: 'Too few of its months are not thin.' },
      checks: [
        {
          says: 'every number of clusters has as many, and all the same countries',
          sql: `
            SELECT k, count(DISTINCT cluster) AS clusters, count(*) AS countries FROM clusters GROUP BY k
            HAVING clusters <> k OR min(cluster) <> 1 OR max(cluster) <> k
              OR countries <> (SELECT count(DISTINCT country) FROM clusters)`,
        },
      ],
    },
  },
  async rows(run) {
    const observations = await run.observations();
    const ends = await run.query(`
      SELECT strftime(min(first_month), '%Y-%m') AS first, strftime(min(last_month), '%Y-%m') AS last FROM countries`);
    const [from, to] = [ends[0]!['first'] as Month, ends[0]!['last'] as Month];
    const clusters = CLUSTER_COUNTS.flatMap((k): ResultRow[] => {
      const { answer } = clusterStudy(observations, { events: EVENTS, from, to, shape: 'level', k });
      if (answer === null) return [];
      const stabilities = stability(answer.features.values, answer.clusters);
      return answer.study.members.map(({ country, cluster, silhouette, x, y }, i) => ({
        k,
        country,
        cluster: cluster + 1,
        stability: stabilities[i]!,
        silhouette,
        x,
        y,
      }));
    });
    return { clusters };
  },
} satisfies Result;
