import { range } from 'd3-array';
import type { Measure } from '../../schema.ts';
import { type Box, type Label, place } from './labels.ts';
import { type Tone, valueFormat } from '../../series/measure.ts';
import { shortTime } from '../../series/names.ts';
import { peaksOf } from './peaks.ts';
import type { Plane } from './scales.ts';
import { type Series, type KnownPoint, hasValue } from '../../series/series.ts';

export interface PeakLabel {
  point: KnownPoint;
  series: Series;
  label: Label;
}

interface Occupied {
  taken: Box[];
  rules: readonly number[];
}

/**
 * Month and value at the highest peaks, where there is room: at most six on a wide drawing and three on a phone, the
 * focus first.
 */
export function peakLabels(
  series: readonly Series[],
  tones: readonly Tone[],
  measure: Measure,
  plane: Plane,
  { taken, rules }: Occupied,
): PeakLabel[] {
  const { width, margin, height, size, narrow } = plane;
  const bounds = { x: 0, y: 0, width, height: height - margin.bottom - 4 };
  const around = {
    size,
    bounds,
    taken,
    ink: [...series.flatMap((one) => inkOf(one, plane)), ...rules.flatMap((x) => inkDown(x, plane))],
  };
  const placed: PeakLabel[] = [];
  for (const [i, one] of series.entries()) {
    const last = one.points.findLast(hasValue);
    const format = valueFormat(one.indicator, measure);
    const room = roomFor(i, series.length, narrow);
    let used = 0;
    for (const [rank, point] of peaksOf(one).entries()) {
      if (used === room) break;
      if (point === last) continue;
      const words = `${shortTime(point.month, one.indicator)} ${format(point.value)}`;
      const most = rank === 0 ? COVERED_BY_HIGHEST : COVERED_BY_OTHERS;
      const label = place(choicesOf(words, point, tones[i]!, plane), { ...around, most });
      if (!label) continue;
      placed.push({ point, series: one, label });
      used += 1;
    }
  }
  return placed;
}

function roomFor(position: number, among: number, narrow: boolean): number {
  if (among === 1) return narrow ? 3 : 6;
  return narrow ? 1 : Math.max(1, 3 - position);
}

function choicesOf(text: string, { month, value }: KnownPoint, tone: Tone, { x, y, size }: Plane): Label[] {
  const [px, py] = [x(month), y(value)];
  const base = { text, fill: tone.text, bold: true } as const;
  return [
    { ...base, x: px, y: py - size, anchor: 'middle' },
    { ...base, x: px - 8, y: py - 2, anchor: 'end' },
    { ...base, x: px + 8, y: py - 2, anchor: 'start' },
    { ...base, x: px + 8, y: py - size, anchor: 'end' },
    { ...base, x: px - 8, y: py - size, anchor: 'start' },
  ];
}

function inkDown(x: number, { margin, height }: Plane): [number, number][] {
  return range(margin.top, height - margin.bottom, 3).map((y) => [x, y]);
}

const COVERED_BY_HIGHEST = 12;
const COVERED_BY_OTHERS = 4;

/** Points along a series' line, at most three pixels apart. */
export function inkOf({ points }: Series, { x, y }: Plane): [number, number][] {
  const corners = points.filter(hasValue).map(({ month, value }) => [x(month), y(value)] as const);
  return corners.flatMap(([x1, y1], i) => {
    const [x2, y2] = corners[i + 1] ?? [x1, y1];
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3));
    return Array.from({ length: steps }, (_, k): [number, number] => [
      x1 + ((x2 - x1) * k) / steps,
      y1 + ((y2 - y1) * k) / steps,
    ]);
  });
}
