import exploreWords from '../../i18n/en/explore.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { ChartChoice } from '../../series/chart-choice.ts';
import { haveOneUnit } from '../../series/indicator.ts';
import { indicatorName } from '../../series/names.ts';

const t = wordsOf(exploreWords);

const LINES = 3;

export const choice: ChartChoice = {
  id: 'line',
  order: 10,
  title: t('explore.chart.line'),
  offer: t('explore.left.show.line'),
  overMonths: true,
  takes({ countries, indicators }) {
    const drawn = { countries: countries.slice(0, LINES), indicators: indicators.slice(0, LINES) };
    if (countries.length === 1) {
      if (!haveOneUnit(indicators)) return { instead: 'multiples', sentence: t('explore.left.units') };
      if (indicators.length <= LINES) return { ...drawn, left: null };
      const sentence = t('explore.left.events', { count: indicators.length });
      return { ...drawn, left: { sentence, chart: 'multiples' } };
    }
    const [first] = indicators as [(typeof indicators)[0]];
    const one = { ...drawn, indicators: [first] };
    if (countries.length <= LINES && indicators.length === 1) return { ...one, left: null };
    const sentence = t(indicators.length === 1 ? 'explore.left.countries' : 'explore.left.pairs', {
      ...{ count: countries.length, events: indicators.length, event: indicatorName(first) },
    });
    return { ...one, left: { sentence, chart: 'multiples' } };
  },
  async load() {
    const { lineOverMonths } = await import('./line.ts');
    return ({ series, ...options }) => lineOverMonths(series, options);
  },
};
