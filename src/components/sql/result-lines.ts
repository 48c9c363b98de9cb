import { line, plot, ruleY, text } from '@observablehq/plot';
import { groups, max, min } from 'd3-array';
import { textWidth } from '../../charts/labels.ts';
import { finish, fontSize, NARROW_BELOW } from '../../charts/root.ts';
import { formatCell } from './format-cell.ts';
import type { ResultDrawing, ResultPoint } from './result-figure.ts';

// The hue of maps, ink and grey: none of them is an event group's.
const TONES = ['var(--seq-4)', 'var(--ink)', 'var(--muted)'];
const OTHERS = 'var(--grid)';

interface Line {
  name: string;
  points: ResultPoint[];
  tone: string;
}

/** Lines over time, one per name; the three that reach highest are named at their ends, the rest stay pale. */
export function drawLines(points: readonly ResultPoint[], at: ResultDrawing): SVGSVGElement {
  const { width, document, label } = at;
  const size = fontSize(width);
  const narrow = width < NARROW_BELOW;
  const lines = linesOf(points);
  const named = lines.length > 1 ? lines.filter(({ tone }) => tone !== OTHERS) : [];
  const [low, high] = [Math.min(0, min(points, valueOf)!), Math.max(0, max(points, valueOf)!)];
  const height = narrow ? 230 : 310;
  const margin = {
    top: 12,
    bottom: 26,
    left: Math.max(textWidth(formatCell(high), size), textWidth(formatCell(low), size)) + 12,
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
    x: { type: 'utc', label: null, ticks: Math.max(2, Math.floor(width / 120)), tickSize: 0 },
    y: {
      domain: high > low ? [low, high] : [0, 1],
      label: null,
      ticks: narrow ? 3 : 4,
      tickSize: 0,
      grid: false,
    },
    marks: [
      ...lines.toReversed().map(({ points: own, tone }) =>
        line(own, {
          x: 'date',
          y: 'value',
          stroke: tone,
          strokeWidth: tone === OTHERS ? 1 : 1.75,
        }),
      ),
      ruleY([0], { stroke: 'var(--muted)' }),
      text(apart(named, pixel, size), {
        x: { value: () => width - margin.right + 8, scale: null },
        y: { value: 'y', scale: null },
        text: 'name',
        fill: { value: 'tone', scale: null },
        fontWeight: 600,
        textAnchor: 'start',
      }),
    ],
  });
  return finish(svg, { width, height, label });
}

/** The lines, highest first, dates ascending. */
function linesOf(points: readonly ResultPoint[]): Line[] {
  return groups(points, ({ name }) => name)
    .map(([name, own]) => ({ name, points: own.toSorted((a, b) => Number(a.date) - Number(b.date)) }))
    .sort((a, b) => max(b.points, valueOf)! - max(a.points, valueOf)!)
    .map((one, i) => ({ ...one, tone: TONES[i] ?? OTHERS }));
}

/** Where the names of lines stand, moved down where lines end close to each other. */
function apart(lines: readonly Line[], pixel: (value: number) => number, size: number) {
  const ends = lines
    .map(({ name, tone, points }) => ({ name, tone, y: pixel(points.at(-1)!.value) }))
    .sort((a, b) => a.y - b.y);
  for (const [i, end] of ends.entries()) end.y = Math.max(end.y, (ends[i - 1]?.y ?? -size) + size + 3);
  return ends;
}

const valueOf = ({ value }: ResultPoint) => value;
