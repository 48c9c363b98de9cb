import exploreWords from '../../i18n/en/explore.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { type ChartChoice, leftBeside } from '../../series/chart-choice.ts';

const t = wordsOf(exploreWords);

const PANELS = 63;

export const choice: ChartChoice = {
  id: 'multiples',
  order: 20,
  title: t('explore.chart.multiples'),
  offer: t('explore.left.show.multiples'),
  takes({ countries, indicators }) {
    if (countries.length === 1 || indicators.length === 1)
      return { countries: countries.slice(0, PANELS), indicators, left: null };
    const [first] = indicators;
    return { countries, indicators: [first!], left: leftBeside(first!, indicators) };
  },
  async load() {
    const { smallMultiples } = await import('./small-multiples.ts');
    return ({ series, ...options }) => smallMultiples(series, options);
  },
};
