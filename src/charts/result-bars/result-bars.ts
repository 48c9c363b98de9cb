import { barX, plot, ruleX, text } from '@observablehq/plot';
import { max, min } from 'd3-array';
import { textWidth } from '../drawing/labels.ts';
import { finish, fontSize } from '../drawing/root.ts';
import type { ResultDrawing, ResultPoint } from '../drawing/result-point.ts';

interface Bar {
  place: number;
  name: string;
  value: number;
}

export function drawBars(points: readonly ResultPoint[], at: ResultDrawing): SVGSVGElement {
  const { width, document, label, format } = at;
  const size = fontSize(width);
  const bars = points.map(({ name, value }, place): Bar => ({
    place,
    value,
    name: shortened(name, width * 0.4, size),
  }));
  const left = Math.max(...bars.map(({ name }) => textWidth(name, size))) + 12;
  const height = bars.length * 24 + 12;
  const svg = plot({
    document,
    width,
    height,
    marginTop: 6,
    marginBottom: 6,
    marginLeft: left,
    marginRight: 72,
    x: { axis: null, domain: [Math.min(0, min(bars, valueOf)!), Math.max(0, max(bars, valueOf)!)] },
    y: { axis: null, type: 'band', domain: bars.map(({ place }) => place), padding: 0.3 },
    marks: [
      barX(bars, { x: 'value', y: 'place', fill: 'var(--seq-4)' }),
      ruleX([0], { stroke: 'var(--muted)' }),
      text(bars, {
        x: { value: () => left - 8, scale: null },
        y: 'place',
        text: 'name',
        textAnchor: 'end',
      }),
      text(bars, {
        x: (bar: Bar) => Math.max(0, bar.value),
        y: 'place',
        text: (bar: Bar) => format(bar.value),
        dx: 6,
        textAnchor: 'start',
        fill: 'var(--muted)',
      }),
    ],
  });
  return finish(svg, { width, height, label });
}

const valueOf = ({ value }: Bar) => value;

function shortened(name: string, room: number, size: number): string {
  if (textWidth(name, size) <= room) return name;
  return `${name.slice(0, Math.max(3, Math.floor(room / size / 0.5) - 1)).trimEnd()}…`;
}
