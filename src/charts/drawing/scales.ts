import { max, min, ticks as niceTicks } from 'd3-array';
import { type Measure, type Month, monthIndex } from '../../schema.ts';
import type { DrawOptions } from '../../series/figure.ts';
import { haveOneUnit, isKind } from '../../series/indicator.ts';
import { NARROW_BELOW, fontSize } from './root.ts';
import { type Series, hasValue, hasTooFewValid } from '../../series/series.ts';

export interface Plane {
  document: Document;
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  narrow: boolean;
  size: number;
  first: Month;
  last: Month;
  domain: readonly [number, number];
  ticks: readonly number[];
  x(month: Month): number;
  y(value: number): number;
}

interface Shape {
  height: number;
  margin: Plane['margin'];
  span: { first: Month; last: Month };
  domain: { low: number; high: number; ticks: readonly number[] };
}

export function planeOf({ width, document }: DrawOptions, { height, margin, span, domain }: Shape): Plane {
  const { first, last } = span;
  const [start, end] = [monthIndex(first), monthIndex(last)];
  const across = width - margin.left - margin.right;
  const down = height - margin.top - margin.bottom;
  const { low, high, ticks } = domain;
  return {
    document,
    width,
    height,
    margin,
    narrow: width < NARROW_BELOW,
    size: fontSize(width),
    first,
    last,
    domain: [low, high],
    ticks,
    x: (month) => margin.left + (end === start ? 0.5 : (monthIndex(month) - start) / (end - start)) * across,
    y: (value) => margin.top + ((high - value) / (high - low)) * down,
  };
}

export function plotOptions({ document, width, height, margin, first, last, domain }: Plane) {
  const [start, end] = [monthIndex(first), monthIndex(last)];
  return {
    document,
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: { type: 'linear', domain: start === end ? [start - 0.5, end + 0.5] : [start, end], axis: null },
    y: { type: 'linear', domain: [...domain], axis: null },
  } as const;
}

/**
 * Round limits and ticks that hold all values and bounds; a scale with fixed ends is shown whole. Shares and counts start at 0, z-scores hold 0. Months that are thin
 * do not stretch the scale unless most are: their values swing too far.
 */
export function valueDomain(series: readonly Series[], measure: Measure, count: number): Shape['domain'] {
  const whole = wholeScale(series, count);
  if (whole) return whole;
  const values = series.flatMap((one) => {
    const points = one.points.filter(hasValue);
    const firm = hasTooFewValid(one) ? points : points.filter((point) => !point.thin);
    return firm.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]);
  });
  const [low, high] = [Math.min(0, min(values) ?? 0), Math.max(0, max(values) ?? 0)];
  if (low === high) return { low: 0, high: 1, ticks: [0] };
  const fine = niceTicks(low, high, count);
  const step = fine.length > 1 ? fine[1]! - fine[0]! : high;
  const from = Math.floor(low / step + 1e-9);
  const to = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)));
  const written = measure === 'count' ? ticks.filter(Number.isInteger) : ticks;
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks: written };
}

function wholeScale(series: readonly Series[], count: number): Shape['domain'] | null {
  const indicators = series.map(({ indicator }) => indicator);
  const [first] = indicators;
  if (!first?.scale || !haveOneUnit(indicators)) return null;
  const [low, high] = first.scale;
  const ticks = isKind(first) ? first.levels.map(({ low: level }) => level) : niceTicks(low, high, count);
  return { low, high, ticks };
}
