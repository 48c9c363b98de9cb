import { EXCERPT_SOURCE } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { reliability } from './reliability.ts';
import type { ReliabilityBin } from './reliability-bin.ts';

const options = {
  of: 'a surge within three months',
  subtitle: 'Made-up record of an example',
  source: EXCERPT_SOURCE,
};
const bins = (came: (said: number) => number): ReliabilityBin[] =>
  [0.04, 0.12, 0.24, 0.35, 0.44, 0.55, 0.66, 0.74].map((said, i) => ({
    forecasts: Math.round(12_000 / 2 ** i),
    said,
    came: came(said),
  }));

export const examples: Examples = {
  'as often as said': reliability(
    bins((said) => said + 0.03 * Math.sin(20 * said)),
    options,
  ),
  'less often than said': reliability(
    bins((said) => 0.8 * said),
    options,
  ),
  'rare throughout': reliability(bins((said) => said).slice(0, 2), options),
  'no forecasts': reliability([], options),
};
