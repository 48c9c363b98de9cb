import { correlogram } from './correlogram.ts';
import { EXCERPT_SOURCE } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import exampleWords from '../../i18n/en/examples.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exampleWords);

const source = EXCERPT_SOURCE;
const made = (peak: number, height: number) =>
  Array.from({ length: 25 }, (_, i) => ({
    lag: i - 12,
    r: i - 12 === peak ? height : 0.14 * Math.sin(1.7 * i),
  }));
const of = (lag: number, r: number) =>
  correlogram(
    {
      first: t('example.law'),
      second: t('example.protest'),
      correlations: made(lag, r),
      bound: 0.24,
      strongest: { lag, r },
    },
    { source },
  );

export const examples: Examples = {
  'the first runs ahead': of(2, 0.41),
  'both move together': of(0, -0.52),
  'nothing beyond chance': of(1, 0.2),
};
