import { line, plot, ruleY, text } from '@observablehq/plot';
import { groups, max, min, ticks } from 'd3-array';
import { textWidth } from '../drawing/labels.ts';
import { type MonthTick, monthTicks } from '../drawing/months.ts';
import { finish, fontSize, NARROW_BELOW } from '../drawing/root.ts';
import { numberFormat, toDate } from '../../i18n/format.ts';
import type { Month } from '../../schema.ts';
import type { ResultDrawing, ResultPoint } from '../drawing/result-point.ts';

// The hue of maps, ink and grey: none of them is an event group's.
const TONES = ['var(--seq-4)', 'var(--ink)', 'var(--faint)'];
const OTHERS = 'var(--rule)';
const plain = numberFormat({ maximumSignificantDigits: 6 });

interface Line {
  name: string;
  points: ResultPoint[];
  tone: string;
}

/** Lines over time, one per name; the three that peak highest are labelled at their ends, the rest are pale. */
export function drawLines(points: readonly ResultPoint[], at: ResultDrawing): SVGSVGElement {
  const { width, document, label } = at;
  const size = fontSize(width);
  const narrow = width < NARROW_BELOW;
  const lines = linesOf(points);
  const named = lines.length > 1 ? lines.filter(({ tone }) => tone !== OTHERS) : [];
  const values = ticks(
    Math.min(0, min(points, valueOf)!),
    Math.max(0, max(points, valueOf)!),
    narrow ? 3 : 4,
  );
  const low = Math.min(values[0] ?? 0, min(points, valueOf)!);
  const high = Math.max(values.at(-1) ?? 1, max(points, valueOf)!);
  const height = narrow ? 230 : 310;
  const margin = {
    top: 12,
    bottom: 26,
    left: Math.max(...values.map((value) => textWidth(plain(value), size))) + 12,
    right: Math.max(12, ...named.map(({ name }) => textWidth(name, size, true) + 14)),
  };
  const down = height - margin.top - margin.bottom;
  const pixel = (value: number) => margin.top + ((high - value) / (high - low || 1)) * down;
  const svg = plot({
    document,
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: { type: 'utc', axis: null },
    y: { domain: [low, high > low ? high : low + 1], axis: null },
    marks: [
      ruleY(values, { stroke: 'var(--grid)' }),
      ruleY([0], { stroke: 'var(--muted)' }),
      text(values, {
        x: { value: () => margin.left - 8, scale: null },
        y: (value: number) => value,
        text: (value: number) => plain(value),
        textAnchor: 'end',
        fill: 'var(--muted)',
      }),
      text(monthsAlong(points, width - margin.left - margin.right), {
        x: ({ month }: MonthTick) => toDate(month),
        y: { value: () => height - margin.bottom + 14, scale: null },
        text: 'label',
        fill: 'var(--muted)',
      }),
      ...lines
        .toReversed()
        .map(({ points: own, tone }) =>
          line(own, { x: 'date', y: 'value', stroke: tone, strokeWidth: tone === OTHERS ? 1 : 1.75 }),
        ),
      text(apart(named, pixel, size), {
        x: { value: () => width - margin.right + 8, scale: null },
        y: { value: 'y', scale: null },
        text: 'name',
        fill: { value: 'ink', scale: null },
        fontWeight: 600,
        textAnchor: 'start',
      }),
    ],
  });
  return finish(svg, { width, height, label });
}

function linesOf(points: readonly ResultPoint[]): Line[] {
  return groups(points, ({ name }) => name)
    .map(([name, own]) => ({ name, points: own.toSorted((a, b) => Number(a.date) - Number(b.date)) }))
    .sort((a, b) => max(b.points, valueOf)! - max(a.points, valueOf)!)
    .map((one, i) => ({ ...one, tone: TONES[i] ?? OTHERS }));
}

function monthsAlong(points: readonly ResultPoint[], room: number): MonthTick[] {
  const [first, last] = [min(points, ({ date }) => date)!, max(points, ({ date }) => date)!];
  const month = (date: Date) => date.toISOString().slice(0, 7) as Month;
  return monthTicks(month(first), month(last), room).filter((tick) => toDate(tick.month) >= first);
}

function apart(lines: readonly Line[], pixel: (value: number) => number, size: number) {
  const ends = lines
    .map(({ name, tone, points }) => ({
      name,
      ink: tone === 'var(--faint)' ? 'var(--muted)' : tone,
      y: pixel(points.at(-1)!.value),
    }))
    .sort((a, b) => a.y - b.y);
  for (const [i, end] of ends.entries()) end.y = Math.max(end.y, (ends[i - 1]?.y ?? -size) + size + 3);
  return ends;
}

const valueOf = ({ value }: ResultPoint) => value;
