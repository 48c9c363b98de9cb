import { EVENTS } from '../../schema.ts';
import { clusterProfiles, type Profile } from './cluster-profiles.ts';
import { EXCERPT_SOURCE } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { countryName } from '../../i18n/countries.ts';
import exampleWords from '../../i18n/en/examples.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exampleWords);

const options = { of: t('example.figures'), source: EXCERPT_SOURCE };
const made = (k: number): Profile[] =>
  Array.from({ length: k }, (_, cluster) => ({
    cluster,
    size: 4 + 7 * cluster,
    events: EVENTS.map((event, i) => ({
      event,
      z: i === 3 ? null : Math.round(14 * Math.sin(2.3 * i + cluster)) / 10,
    })),
  }));

export const examples: Examples = {
  'three clusters': clusterProfiles(made(3), options),
  'eight clusters': clusterProfiles(made(8), options),
  'one country alone, and a cluster without a firm member': clusterProfiles(
    made(3).map((profile, i) => ({
      ...profile,
      ...(i === 0 ? { size: 1, only: countryName('SLB') } : {}),
      loose: i === 1,
      events: profile.events.map(({ event, z }) => ({ event, z: z === null || i > 0 ? z : 2 * z })),
    })),
    options,
  ),
  'no clusters': clusterProfiles([], options),
};
