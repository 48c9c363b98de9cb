import exploreWords from '../../i18n/en/explore.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { type ChartChoice, leftBeside } from '../../series/chart-choice.ts';

const t = wordsOf(exploreWords);

export const choice: ChartChoice = {
  id: 'map',
  order: 40,
  title: t('explore.chart.map'),
  offer: t('explore.left.show.map'),
  ofOneMoment: true,
  takes({ countries, indicators }) {
    const [first] = indicators;
    return { countries, indicators: [first!], left: leftBeside(first!, indicators) };
  },
  async load() {
    const [{ choropleth }, { loadAtlas }] = await Promise.all([
      import('./choropleth.ts'),
      import('../drawing/atlas.ts'),
    ]);
    const atlas = await loadAtlas();
    return ({ standings, measure, source, when }) =>
      choropleth(standings(), { measure, source, when, atlas });
  },
};
