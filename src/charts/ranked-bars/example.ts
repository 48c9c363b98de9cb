import { EVENTS } from '../../schema.ts';
import { EXCERPT_LATEST, EXCERPT_SOURCE, excerptSeries } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { rankedBars } from './ranked-bars.ts';
import type { Standing } from '../../series/standing.ts';
import { eventIndicator } from '../../series/indicator.ts';
import exampleWords from '../../i18n/en/examples.json' with { type: 'json' };
import { formatMonthLong } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exampleWords);

const source = EXCERPT_SOURCE;
const when = t('example.lastYear');
const indicator = eventIndicator('protest');
const latest = EXCERPT_LATEST.map((row): Standing => ({ ...row, indicator, value: row.share }));
const few = new Set(['KEN', 'GEO', 'TLS', 'UGA', 'NGA']);

export const examples: Examples = {
  'the twenty highest of 63': rankedBars(latest, { when, source }),
  'one in focus below the twenty highest': rankedBars(latest, { when, source, focus: ['MAR', 'KEN'] }),
  'a few countries, one thin': rankedBars(
    latest.filter(({ country }) => few.has(country)),
    { when, source },
  ),
  'standard deviations, above and below': rankedBars(
    EXCERPT_LATEST.filter((_, i) => i % 4 === 0).map((row) => ({
      ...row,
      indicator,
      value: row.z,
    })),
    { measure: 'z', when: t('example.lastMonth'), source },
  ),
  'twenty events in one country': rankedBars(
    EVENTS.map((event): Standing => {
      const { points, ...series } = excerptSeries('KEN', event);
      const last = points.at(-1)!;
      return { ...series, value: last.value, thin: last.thin, month: last.month };
    }),
    { when: t('example.inMonth', { month: formatMonthLong('2024-07') }), source },
  ),
  'nothing to rank': rankedBars([], { source }),
};
