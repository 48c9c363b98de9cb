import type { EventId, Iso3 } from '../../schema.ts';
import type { CoverageRow, OutletRow } from '../../rows.ts';
import { EXCERPT_BREAKS, EXCERPT_SOURCE, excerptSeries } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { newsBase } from './news-base.ts';

const options = { breaks: EXCERPT_BREAKS, source: EXCERPT_SOURCE };

const KENYAN: OutletRow[] = [
  { country: 'KEN', outlet: 'citizen.digital', firstMonth: '2014-01', lastMonth: '2024-07', months: 127 },
  { country: 'KEN', outlet: 'kbc.co.ke', firstMonth: '2015-10', lastMonth: '2024-07', months: 105 },
];
const TIMORESE: OutletRow[] = [
  { country: 'TLS', outlet: 'thediliweekly.com', firstMonth: '2012-01', lastMonth: '2024-08', months: 141 },
];

function coverage(country: Iso3, event: EventId, outlets: readonly OutletRow[]): CoverageRow[] {
  return excerptSeries(country, event).points.map(({ month, articles = 0, thin, partial }) => ({
    country,
    month,
    articles,
    outlets: outlets.filter(({ firstMonth, lastMonth }) => firstMonth <= month && month <= lastMonth).length,
    noEvent: null,
    thin,
    partial,
    afterBreak: month >= EXCERPT_BREAKS[0]!.month,
  }));
}

export const examples: Examples = {
  'two outlets, one with gaps': newsBase(coverage('KEN', 'protest', KENYAN), KENYAN, options),
  'few articles, one outlet': newsBase(coverage('TLS', 'protest', TIMORESE), TIMORESE, options),
  'no outlet named': newsBase(coverage('KEN', 'protest', []), [], options),
  'no months': newsBase([], [], options),
};
