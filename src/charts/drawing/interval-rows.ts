import { dot, link, plot, ruleX } from '@observablehq/plot';
import type { DrawOptions } from '../../series/figure.ts';
import { type Label, labelMarks, textWidth } from './labels.ts';
import { legend, type LegendItem } from './legend.ts';
import { at, pixelOptions } from './pixels.ts';
import { finish, fontSize, NARROW_BELOW } from './root.ts';

export interface IntervalDot {
  value: number;
  lower: number;
  upper: number;
}

export interface IntervalRow {
  name: string;
  /** One dot per look, in their order; null where there is nothing to show. */
  dots: readonly (IntervalDot | null)[];
}

/** How the dots of one kind look, and what the legend calls them. */
export interface DotLook {
  words: string;
  tone: string;
  symbol: 'circle' | 'square' | 'diamond';
  hollow?: boolean;
}

interface Scale {
  domain: readonly [number, number];
  ticks: readonly number[];
  format: (value: number) => string;
  /** A value that stands for nothing at all, drawn darker. */
  zero?: number;
}

/** Rows of dots with their intervals on one scale, under a legend: names beside the dots, or above them where it is narrow. */
export function intervalRows(
  rows: readonly IntervalRow[],
  looks: readonly DotLook[],
  scale: Scale,
  label: string,
  options: DrawOptions,
): SVGSVGElement {
  const { width } = options;
  const size = fontSize(width);
  const narrow = width < NARROW_BELOW;
  const key = legend(looks.map(legendItem), { left: 4, top: 0, right: width, size });
  const named = narrow ? size + 6 : 0;
  const lane = 13;
  const tall = named + lane * looks.length + 14;
  const left = narrow ? 10 : 14 + Math.max(...rows.map(({ name }) => textWidth(name, size)));
  const right = width - 16;
  const [top, foot] = [key.height + 12, 26];
  const bottom = top + tall * rows.length;
  const [low, high] = scale.domain;
  const x = (value: number) => left + ((value - low) / (high - low)) * (right - left);
  const placed = rows.flatMap(({ dots }, r) =>
    dots.flatMap((one, d) =>
      one === null ? [] : [{ ...one, look: looks[d]!, y: top + r * tall + 7 + named + (d + 0.5) * lane }],
    ),
  );
  type Placed = (typeof placed)[number];
  const ofLook = (look: DotLook) => placed.filter((one) => one.look === look);
  const marks = [
    ...scale.ticks.map((tick) =>
      ruleX([0], {
        x: at(x(tick)),
        y1: at(top),
        y2: at(bottom),
        stroke: tick === scale.zero ? 'var(--faint)' : 'var(--grid)',
      }),
    ),
    ...looks.flatMap((look) => [
      link(ofLook(look), {
        x1: at(({ lower }: Placed) => x(lower)),
        x2: at(({ upper }: Placed) => x(upper)),
        y1: at(({ y }: Placed) => y),
        y2: at(({ y }: Placed) => y),
        stroke: look.tone,
        strokeWidth: 2,
        strokeOpacity: 0.55,
      }),
      dot(ofLook(look), {
        x: at(({ value }: Placed) => x(value)),
        y: at(({ y }: Placed) => y),
        r: 4.5,
        symbol: look.symbol,
        ...(look.hollow
          ? { fill: 'var(--paper)', stroke: look.tone, strokeWidth: 1.5 }
          : { fill: look.tone }),
      }),
    ]),
  ];
  const words: Label[] = [
    ...rows.map(({ name }, r): Label => ({
      text: name,
      x: narrow ? left : 4,
      y: narrow ? top + r * tall + 7 + named / 2 : top + (r + 0.5) * tall,
      anchor: 'start',
      fill: 'var(--ink)',
    })),
    ...scale.ticks.map((tick): Label => ({
      text: scale.format(tick),
      x: x(tick),
      y: bottom + 13,
      anchor: 'middle',
      fill: 'var(--muted)',
    })),
  ];
  const height = bottom + foot;
  const svg = plot({
    ...pixelOptions(options, height),
    marks: [...key.marks, ...marks, ...labelMarks(words)],
  });
  return finish(svg, { width, height, label });
}

function legendItem({ words, tone, symbol, hollow = false }: DotLook): LegendItem {
  return { sign: { kind: 'symbol', symbol, mark: tone, hollow }, words };
}
