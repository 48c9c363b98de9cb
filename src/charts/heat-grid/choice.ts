import exploreWords from '../../i18n/en/explore.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { EVENTS } from '../../schema.ts';
import { type ChartChoice, leftBeside } from '../../series/chart-choice.ts';
import { eventIndicator } from '../../series/indicator.ts';
import { indicatorName } from '../../series/names.ts';

const t = wordsOf(exploreWords);

export const choice: ChartChoice = {
  id: 'heat',
  order: 50,
  title: t('explore.chart.heat'),
  offer: t('explore.left.show.heat'),
  measure: 'z',
  takes({ countries, indicators }) {
    const scored = indicators.filter(({ measures }) => measures.includes('z'));
    const [first] = scored;
    if (!first) {
      const sentence = t('explore.left.noScore', { name: indicatorName(indicators[0]!) });
      return { instead: 'multiples', sentence };
    }
    if (countries.length > 1) return { countries, indicators: [first], left: leftBeside(first, indicators) };
    const unscored = indicators.find((one) => !scored.includes(one));
    const rows = scored.length > 1 || first.kind !== 'event' ? scored : EVENTS.map(eventIndicator);
    const left = unscored && {
      ...{ sentence: t('explore.left.unscored', { name: indicatorName(unscored) }), chart: 'multiples' },
    };
    return { countries, indicators: rows, left: left ?? null };
  },
  async load() {
    const { heatGrid } = await import('./heat-grid.ts');
    return ({ series, ...options }) => heatGrid(series, options);
  },
};
