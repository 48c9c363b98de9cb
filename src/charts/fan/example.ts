import { quantileSorted } from 'd3-array';
import { SURGE } from '../../analysis/history/surge-rule.ts';
import { rollingMedian } from '../../analysis/statistics/rolling-median.ts';
import { addMonths } from '../../schema.ts';
import { EXCERPT_BREAKS, EXCERPT_SOURCE, excerptSeries } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { forecastFan } from './fan.ts';
import type { Fan } from '../../series/fan.ts';
import { type Series, type KnownPoint, isValidPoint } from '../../series/series.ts';

const options = { breaks: EXCERPT_BREAKS, source: EXCERPT_SOURCE };
const kenya = excerptSeries('KEN', 'protest');
const arrests = excerptSeries('KEN', 'arrest');
const cut = (series: Series, months: number): Series => ({ ...series, points: series.points.slice(-months) });

export const examples: Examples = {
  'after a peak, with an earlier forecast': forecastFan(cut(kenya, 30), example(kenya), {
    ...options,
    previous: example({ ...kenya, points: kenya.points.slice(0, -6) }),
  }),
  'another group': forecastFan(cut(arrests, 30), example(arrests), options),
  'a partial last month': forecastFan(
    cut(excerptSeries('NGA', 'protest'), 36),
    example(excerptSeries('NGA', 'protest')),
    options,
  ),
  'thin in stretches': forecastFan(
    cut(excerptSeries('SLB', 'protest'), 36),
    example(excerptSeries('SLB', 'protest')),
    options,
  ),
  'no forecast': forecastFan(cut(kenya, 30), { ...example(kenya), months: [] }, options),
};

/**
 * Illustrative: the median of the last twelve valid months, with bands from how far earlier months differed from
 * theirs.
 */
function example(series: Series): Fan {
  const valid = series.points.filter(isValidPoint);
  const { month: origin, value: naive } = valid.at(-1)!;
  const values = series.points.map((point) => (isValidPoint(point) ? point.value : null));
  const baselines = rollingMedian(values, SURGE);
  const median = middle(valid.slice(-12));
  const apart = valid
    .slice(12)
    .map((point, i) => Math.log1p(point.value) - Math.log1p(middle(valid.slice(i, i + 12))))
    .sort((a, b) => a - b);
  return {
    origin,
    madeOn: '2024-10-31',
    expiresOn: '2025-01-31',
    baseline: baselines[series.points.findIndex(({ month }) => month === origin)]?.median ?? null,
    months: [1, 2, 3, 4, 5, 6].map((ahead) => {
      const at = (level: number) =>
        Math.expm1(Math.max(0, Math.log1p(median) + quantileSorted(apart, level)! * (0.7 + ahead / 20)));
      return {
        month: addMonths(origin, ahead),
        median,
        lower80: at(0.1),
        upper80: at(0.9),
        lower95: at(0.025),
        upper95: at(0.975),
        naive,
      };
    }),
  };
}

function middle(points: readonly KnownPoint[]): number {
  const values = points.map(({ value }) => value).sort((a, b) => a - b);
  return quantileSorted(values, 0.5)!;
}
