import { EVENTS } from '../../schema.ts';
import { EXCERPT_BREAKS, EXCERPT_SOURCE, excerptSeries } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { heatStrip } from './heat-strip.ts';
import type { Series } from '../../series/series.ts';
import exampleWords from '../../i18n/en/examples.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exampleWords);

const source = [...EXCERPT_SOURCE, t('example.hindsight')];
const options = { breaks: EXCERPT_BREAKS, source };
const kenya = EVENTS.map((event) => excerptSeries('KEN', event, { measure: 'z' }));

export const examples: Examples = {
  'twenty events in the last 24 months': heatStrip(kenya, options),
  'last month partial': heatStrip(kenya.map(partialAtEnd), options),
  'twelve months, none with a surge': heatStrip(kenya.map(withoutSurges), { ...options, months: 12 }),
  'no months': heatStrip([], options),
};

function partialAtEnd(series: Series): Series {
  const last = series.points.length - 1;
  return { ...series, points: series.points.map((point, i) => ({ ...point, partial: i === last })) };
}

function withoutSurges(series: Series): Series {
  return { ...series, points: series.points.map((point) => ({ ...point, surge: null })) };
}
