import { EXCERPT_SOURCE } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { reliability } from './reliability.ts';
import type { ReliabilityBin } from './reliability-bin.ts';
import exampleWords from '../../i18n/en/examples.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exampleWords);

const options = {
  of: t('example.surge'),
  subtitle: t('example.record'),
  source: EXCERPT_SOURCE,
};
const bins = (observed: (predicted: number) => number): ReliabilityBin[] =>
  [0.04, 0.12, 0.24, 0.35, 0.44, 0.55, 0.66, 0.74].map((predicted, i) => ({
    forecasts: Math.round(12_000 / 2 ** i),
    predicted,
    observed: observed(predicted),
  }));

export const examples: Examples = {
  'as often as predicted': reliability(
    bins((predicted) => predicted + 0.03 * Math.sin(20 * predicted)),
    options,
  ),
  'less often than predicted': reliability(
    bins((predicted) => 0.8 * predicted),
    options,
  ),
  'rare throughout': reliability(bins((predicted) => predicted).slice(0, 2), options),
  'no forecasts': reliability([], options),
};
