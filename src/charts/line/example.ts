import { EXCERPT_BREAKS, EXCERPT_SOURCE, excerptSeries } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { lineOverMonths } from './line.ts';
import type { Series } from '../../series/series.ts';

const options = { breaks: EXCERPT_BREAKS, source: EXCERPT_SOURCE };
const compared = ['KEN', 'NGA', 'UGA'].map((country) =>
  excerptSeries(country, 'protest', { from: '2019-01' }),
);
const kenya = excerptSeries('KEN', 'protest');

export const examples: Examples = {
  'one country, with surges': lineOverMonths([kenya], options),
  'three countries, one with a partial last month': lineOverMonths(compared, options),
  'counts of articles': lineOverMonths(
    compared
      .slice(0, 2)
      .map(({ country }) => excerptSeries(country, 'protest', { from: '2019-01', measure: 'count' })),
    { ...options, measure: 'count' },
  ),
  'standard deviations from the own past': lineOverMonths(
    [excerptSeries('KEN', 'protest', { measure: 'z' })],
    {
      ...options,
      measure: 'z',
    },
  ),
  'thin in stretches': lineOverMonths([excerptSeries('SLB', 'protest')], options),
  'thin throughout': lineOverMonths([excerptSeries('TLS', 'protest')], options),
  'two events in one country': lineOverMonths(
    [excerptSeries('KEN', 'arrest'), excerptSeries('KEN', 'violencenonlethal')],
    options,
  ),
  'nothing reported': lineOverMonths([constant(0)], options),
  'always the same': lineOverMonths([constant(12)], options),
  'no months': lineOverMonths([{ ...kenya, points: [] }], options),
};

function constant(value: number): Series {
  return { ...kenya, points: kenya.points.map((point) => ({ ...point, value, surge: null })) };
}
