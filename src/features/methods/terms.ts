import type { Method } from '../../analysis/method.ts';

/** A technical term, and what it says in ordinary words. */
export interface Term {
  term: string;
  words: string;
}

const TERMS: readonly (Term & { said: RegExp })[] = [
  {
    term: 'log1p',
    said: /log1p/,
    words:
      'The logarithm of 1 + a number: it goes by how many times a share rises rather than by how much, and allows 0.',
  },
  {
    term: 'z-score',
    said: /z-score|mean z\b/,
    words: 'How far a month lies from the mean of its past, in standard deviations. 0 is the mean.',
  },
  {
    term: 'Median absolute deviation (MAD)',
    said: /\bMAD\b|median absolute deviation/,
    words:
      'The median distance from the median: a spread that a few extreme months do not move. Times 1.4826 it compares with a standard deviation.',
  },
  {
    term: 'Log-odds',
    said: /log-odds/,
    words:
      'The logarithm of how much likelier a thing is than not. Contributions can be added up on this scale: +0.69 doubles the odds.',
  },
  {
    term: 'Ridge',
    said: /\bridge\b/,
    words: 'A penalty that keeps coefficients small, so that chance in the past is not taken for a rule.',
  },
  {
    term: 'AUC',
    said: /\bAUC\b/,
    words:
      'Area under the curve: how often a month that a surge followed had been given a higher probability than one that none followed. 0.5 is chance, 1 is always.',
  },
  {
    term: 'Brier skill',
    said: /Brier skill/,
    words:
      'How much smaller the squared error of the probabilities is than that of always naming the usual rate. 0 is no better, 1 is without error.',
  },
  {
    term: 'CRPS',
    said: /\bCRPS\b/,
    words:
      'Continuous ranked probability score: the error of a whole forecast, its middle value and its bounds together. Less is better.',
  },
  {
    term: 'Pinball loss',
    said: /pinball loss/,
    words:
      'An error that weighs misses above and below a bound so that the right bound, such as one that nine in ten outcomes stay under, has the smallest.',
  },
  {
    term: 'Origin',
    said: /\borigins?\b/,
    words: 'The last month that a forecast or warning knows.',
  },
  {
    term: 'Silhouette',
    said: /[Ss]ilhouette/,
    words:
      'How much nearer a country is to its own group than to the next one, from −1 to 1. Around 0 it lies between two.',
  },
  {
    term: 'Bootstrap',
    said: /bootstrap/,
    words:
      'The same work again on countries drawn by lot with replacement, to see what hangs on a few of them.',
  },
  {
    term: 'Precision and recall',
    said: /precision is/,
    words:
      'Precision: the part of what we mark that the other mark confirms. Recall: the part of the other marks that we find.',
  },
  {
    term: 'Autocorrelation',
    said: /autocorrelation/,
    words: 'How alike neighbouring months are: 0 not at all, 1 entirely.',
  },
  {
    term: 'Autoregression',
    said: /autoregression/,
    words: 'A rule that foretells a month from the months before it.',
  },
  {
    term: 'p',
    said: /p-value/,
    words: 'How often so large a result would come up if there were nothing to find.',
  },
  {
    term: 'AIC',
    said: /\bAIC\b/,
    words: 'Akaike’s criterion: it weighs how well a model fits against how many numbers it needs for that.',
  },
];

/** Which technical terms does a method’s card use, in the order of the list? */
export function termsOf({ definition, assumptions, limits, record = [] }: Method): Term[] {
  const card = [definition, ...assumptions, ...limits, ...record].join(' ');
  return TERMS.filter(({ said }) => said.test(card)).map(({ term, words }) => ({ term, words }));
}
