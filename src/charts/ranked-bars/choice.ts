import exploreWords from '../../i18n/en/explore.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { type ChartChoice, leftBeside } from '../../series/chart-choice.ts';

const t = wordsOf(exploreWords);

export const choice: ChartChoice = {
  id: 'ranking',
  order: 30,
  title: t('explore.chart.ranking'),
  offer: t('explore.left.show.ranking'),
  ofOneMoment: true,
  takes({ countries, indicators }) {
    const [first] = indicators;
    return { countries, indicators: [first!], left: leftBeside(first!, indicators) };
  },
  async load() {
    const { rankedBars } = await import('./ranked-bars.ts');
    return ({ standings, measure, source, when, focus }) =>
      rankedBars(standings(), { measure, source, when, focus });
  },
};
