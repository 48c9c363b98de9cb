import topology from 'world-atlas/countries-110m.json' with { type: 'json' };
import { atlasOf } from '../drawing/atlas.ts';
import { choropleth } from './choropleth.ts';
import type { PlacedStanding } from '../../series/chart-choice.ts';
import { EXCERPT_LATEST, EXCERPT_SOURCE } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { eventIndicator } from '../../series/indicator.ts';
import exampleWords from '../../i18n/en/examples.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exampleWords);

const atlas = atlasOf(topology as unknown as Parameters<typeof atlasOf>[0]);
const options = { atlas, source: EXCERPT_SOURCE };
const last = { ...options, when: t('example.lastYear') };
const indicator = eventIndicator('protest');
const latest = EXCERPT_LATEST.map((row): PlacedStanding => ({ ...row, indicator, value: row.share }));

export const examples: Examples = {
  'shares of protest reporting': choropleth(latest, last),
  'standard deviations from the own past': choropleth(
    EXCERPT_LATEST.map((row) => ({ ...row, indicator, value: row.z })),
    { ...options, measure: 'z', when: t('example.lastMonth') },
  ),
  'all zero': choropleth(
    latest.map((row) => ({ ...row, value: 0 })),
    last,
  ),
  'nothing that can be compared': choropleth(
    latest.map((row) => ({ ...row, thin: true })),
    last,
  ),
};
