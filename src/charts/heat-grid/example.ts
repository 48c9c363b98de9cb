import { EVENTS } from '../../schema.ts';
import { EXCERPT_BREAKS, EXCERPT_SOURCE, excerptSeries } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { heatGrid } from './heat-grid.ts';

const options = { breaks: EXCERPT_BREAKS, source: EXCERPT_SOURCE };
const codes = [
  'KEN',
  'NGA',
  'UGA',
  'GEO',
  'SRB',
  'TUR',
  'BLR',
  'COL',
  'IND',
  'SEN',
  'BGD',
  'SLB',
  'TLS',
] as const;
const countries = (from: '2019-01' | '2022-07') =>
  codes.map((country) => excerptSeries(country, 'protest', { from, measure: 'z' }));

export const examples: Examples = {
  'countries over six years': heatGrid(countries('2019-01'), options),
  'countries over two years': heatGrid(countries('2022-07'), options),
  'events over three years': heatGrid(
    EVENTS.slice(0, 6).map((event) => excerptSeries('KEN', event, { from: '2021-08', measure: 'z' })),
    options,
  ),
  'one country since 2012': heatGrid([excerptSeries('KEN', 'protest', { measure: 'z' })], options),
  'no rows': heatGrid([], options),
};
