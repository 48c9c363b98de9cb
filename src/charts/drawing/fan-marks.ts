import { type Markish, areaY, lineY } from '@observablehq/plot';
import { formatMonth } from '../../i18n/format.ts';
import forecastWords from '../../i18n/en/forecast.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { type Month, monthIndex } from '../../schema.ts';
import type { FanMonth, PastFan } from '../../series/fan.ts';
import type { Tone } from '../../series/measure.ts';
import { type Label, textWidth } from './labels.ts';
import type { Plane } from './scales.ts';
import { type Series, type KnownPoint, hasValue } from '../../series/series.ts';

const t = wordsOf(forecastWords);

export type Quantity = Exclude<keyof FanMonth, 'month'>;

/** A forecast month as a point of a line, clipped to the top of the scale where one is given. */
export const pointOf =
  (quantity: Quantity, most = Infinity) =>
  (month: FanMonth): KnownPoint => ({
    month: month.month,
    value: Math.min(month[quantity], most),
    thin: false,
    partial: false,
  });

export function originOf(series: Series, { origin }: PastFan): KnownPoint | null {
  return series.points.filter(hasValue).find(({ month }) => month === origin) ?? null;
}

export function originLabel({ origin }: PastFan, { x, margin, width, size }: Plane): Label {
  const text = t('fan.origin', { month: formatMonth(origin) });
  const left = x(origin) + 6;
  const fits = left + textWidth(text, size) < width;
  return {
    text,
    x: fits ? left : x(origin) - 6,
    y: margin.top - 14,
    anchor: fits ? 'start' : 'end',
    fill: 'var(--muted)',
  };
}

export function path(
  from: KnownPoint | null,
  { months }: PastFan,
  quantity: Quantity,
  look: object,
): Markish {
  const points = [...(from ? [from] : []), ...months.map(pointOf(quantity))];
  return lineY(points, { x: ({ month }: KnownPoint) => monthIndex(month), y: 'value', ...look });
}

export function band(
  from: KnownPoint | null,
  { months }: PastFan,
  [lower, upper]: [Quantity, Quantity],
  tone: Tone,
  { domain }: Plane,
  fillOpacity = 0.115,
): Markish {
  const start = from ? [{ month: from.month, low: from.value, high: from.value }] : [];
  const rows = [...start, ...months.map((m) => ({ month: m.month, low: m[lower], high: m[upper] }))];
  return areaY(cutAt(rows, domain[1]), {
    x: 'x',
    y1: 'low',
    y2: 'high',
    fill: tone.mark,
    fillOpacity,
  });
}

/** Cuts a band at the top of the scale, with a corner where its upper edge crosses it between two months. */
function cutAt(rows: readonly { month: Month; low: number; high: number }[], top: number) {
  return rows.flatMap(({ month, low, high }, i) => {
    const x = monthIndex(month);
    const here = { x, low: Math.min(low, top), high: Math.min(high, top) };
    const before = rows[i - 1];
    if (!before || before.high > top === high > top) return [here];
    const part = (top - before.high) / (high - before.high);
    return [{ x: x - 1 + part, low: before.low + part * (low - before.low), high: top }, here];
  });
}

const DOTTED = { stroke: 'var(--faint)', strokeWidth: 1.25, strokeDasharray: '1 3' } as const;

export function previousMarks(previous: PastFan | null, { domain }: Plane): Markish[] {
  if (!previous) return [];
  return (['lower80', 'upper80'] as const).map((edge) =>
    lineY(previous.months.map(pointOf(edge, domain[1])), {
      x: ({ month }: KnownPoint) => monthIndex(month),
      y: 'value',
      ...DOTTED,
    }),
  );
}
