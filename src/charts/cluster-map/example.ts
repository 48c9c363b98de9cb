import topology from 'world-atlas/countries-110m.json' with { type: 'json' };
import { atlasOf } from '../drawing/atlas.ts';
import { examplePoints } from '../examples/cluster-example-points.ts';
import { clusterMap } from './cluster-map.ts';
import { EXCERPT_SOURCE } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';

const atlas = atlasOf(topology as unknown as Parameters<typeof atlasOf>[0]);
const options = { atlas, of: 'Made-up clusters of real countries', source: EXCERPT_SOURCE };

export const examples: Examples = {
  'three clusters, some countries unsure': clusterMap(examplePoints(3), options),
  'eight clusters before it is known who stays': clusterMap(examplePoints(8, false), options),
};
