import topology from 'world-atlas/countries-110m.json' with { type: 'json' };
import { atlasOf } from '../drawing/atlas.ts';
import { examplePoints } from '../examples/cluster-example-points.ts';
import { clusterMap } from './cluster-map.ts';
import { EXCERPT_SOURCE } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import exampleWords from '../../i18n/en/examples.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exampleWords);

const atlas = atlasOf(topology as unknown as Parameters<typeof atlasOf>[0]);
const options = { atlas, of: t('example.clusters'), source: EXCERPT_SOURCE };

export const examples: Examples = {
  'three clusters, some countries unsure': clusterMap(examplePoints(3), options),
  'eight clusters before it is known who stays': clusterMap(examplePoints(8, false), options),
};
