import exploreWords from '../../i18n/en/explore.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { ChartChoice } from '../../series/chart-choice.ts';

const t = wordsOf(exploreWords);

export const choice: ChartChoice = {
  id: 'table',
  order: 60,
  title: t('explore.chart.table'),
  offer: t('explore.left.show.table'),
  takes: (chosen) => ({ ...chosen, left: null }),
  async load() {
    const { tableOf } = await import('./table.ts');
    return ({ series, ...options }) => tableOf(series, options);
  },
};
