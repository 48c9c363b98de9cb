import { EXCERPT_BREAKS, EXCERPT_SOURCE, excerptSeries } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { levelLine } from './levels.ts';

const options = { breaks: EXCERPT_BREAKS, source: EXCERPT_SOURCE };
const kenya = excerptSeries('KEN', 'protest');

export const examples: Examples = {
  'three levels': levelLine(
    kenya,
    [
      { from: '2012-01', to: '2016-03', level: 130 },
      { from: '2016-04', to: '2023-12', level: 110 },
      { from: '2024-01', to: '2024-07', level: 294 },
    ],
    options,
  ),
  'no shift': levelLine(kenya, [{ from: '2012-01', to: '2024-07', level: 120 }], options),
  'no months': levelLine({ ...kenya, points: [] }, [], options),
};
