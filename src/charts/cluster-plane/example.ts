import { examplePoints } from '../examples/cluster-example-points.ts';
import { clusterPlane } from './cluster-plane.ts';
import { EXCERPT_SOURCE } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import exampleWords from '../../i18n/en/examples.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exampleWords);

const options = {
  axes: [
    { low: t('example.axis.less'), high: t('example.axis.more'), explained: 0.42 },
    { low: t('example.axis.disasters'), high: t('example.axis.corruption'), explained: 0.13 },
  ],
  of: t('example.clusters'),
  source: EXCERPT_SOURCE,
} as const;

export const examples: Examples = {
  'three clusters, some countries unsure': clusterPlane(examplePoints(3), options),
  'three clusters before it is known who stays': clusterPlane(examplePoints(3, false), options),
  'eight clusters': clusterPlane(examplePoints(8), { ...options, overTime: 0.4 }),
  'no countries': clusterPlane([], options),
};
