import { examplePoints } from '../examples/cluster-example-points.ts';
import { clusterPlane } from './cluster-plane.ts';
import { EXCERPT_SOURCE } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';

const options = {
  axes: [
    { low: 'less of most events', high: 'more of most events', explained: 0.42 },
    { low: 'more disasters', high: 'more corruption', explained: 0.13 },
  ],
  of: 'Made-up clusters of real countries',
  source: EXCERPT_SOURCE,
} as const;

export const examples: Examples = {
  'three clusters, some countries unsure': clusterPlane(examplePoints(3), options),
  'three clusters before it is known who stays': clusterPlane(examplePoints(3, false), options),
  'eight clusters': clusterPlane(examplePoints(8), options),
  'no countries': clusterPlane([], options),
};
