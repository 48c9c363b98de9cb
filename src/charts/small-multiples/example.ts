import { EVENTS } from '../../schema.ts';
import { EXCERPT_BREAKS, EXCERPT_SOURCE, excerptSeries } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { smallMultiples } from './small-multiples.ts';

const options = { breaks: EXCERPT_BREAKS, source: EXCERPT_SOURCE };
const codes = ['KEN', 'NGA', 'UGA', 'GEO', 'SRB', 'BLR', 'IND', 'SLB', 'TLS'];
const countries = codes.map((country) => excerptSeries(country, 'protest', { from: '2019-01' }));
const events = EVENTS.map((event) => excerptSeries('KEN', event, { from: '2021-08' }));

export const examples: Examples = {
  'nine countries on one scale': smallMultiples(countries, options),
  'nine countries, each on its own scale': smallMultiples(countries, { ...options, scale: 'own' }),
  'twenty events in one country': smallMultiples(events, options),
  'standard deviations from the own past': smallMultiples(
    codes.slice(0, 5).map((country) => excerptSeries(country, 'protest', { from: '2019-01', measure: 'z' })),
    { ...options, measure: 'z' },
  ),
  'no series': smallMultiples([], options),
};
