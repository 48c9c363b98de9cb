import { dot, lineY, plot, ruleX, ruleY } from '@observablehq/plot';
import { max } from 'd3-array';
import reliabilityWords from '../../i18n/en/reliability.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { type Label, labelMarks } from '../drawing/labels.ts';
import { reliabilityFinding, reliabilityLabel, reliabilityRows } from './finding.ts';
import type { ReliabilityBin } from './reliability-bin.ts';
import { emptyDrawing, finish, fontSize } from '../drawing/root.ts';

const t = wordsOf(reliabilityWords);

export interface ReliabilityOptions {
  of: string;
  subtitle: string;
  source?: readonly string[];
}

/**
 * Did a surge follow 40% of forecasts of 40%? One dot per bin, its area the number of forecasts, against the
 * diagonal of perfect calibration. Bins without forecasts are left out.
 */
export function reliability(
  all: readonly ReliabilityBin[],
  { of, subtitle, source = [] }: ReliabilityOptions,
): Figure {
  const bins = all.filter(({ forecasts }) => forecasts > 0);
  const title = reliabilityFinding(bins, of);
  const label = reliabilityLabel(title, bins);
  return {
    title,
    subtitle,
    label,
    source: [...source],
    ...reliabilityRows(bins),
    draw: (size) => draw(bins, label, size),
  };
}

const percent = (fraction: number) => `${Math.round(100 * fraction)}%`;
const STEPS = [0.05, 0.1, 0.2, 0.25];

function draw(bins: readonly ReliabilityBin[], label: string, at: DrawOptions): SVGSVGElement {
  const highest = max(bins, ({ predicted, observed }) => Math.max(predicted, observed));
  if (highest === undefined) return emptyDrawing(at, label);
  const { document, width } = at;
  const size = fontSize(width);
  const step = STEPS.find((one) => highest / one <= 5) ?? 0.25;
  const top = Math.min(1, step * Math.ceil(highest / step));
  const side = Math.min(width, MOST);
  const margin = { top: 26, right: 20 + width - side, bottom: 46, left: 50 };
  const height = Math.round(0.82 * side);
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step);
  const x = (value: number) => margin.left + (value / top) * (width - margin.left - margin.right);
  const y = (value: number) => height - margin.bottom - (value / top) * (height - margin.top - margin.bottom);
  const most = max(bins, ({ forecasts }) => forecasts)!;
  const words = (text: string, place: Pick<Label, 'x' | 'y' | 'anchor'>, fill = 'var(--muted)'): Label => ({
    text,
    fill,
    ...place,
  });
  const labels = [
    ...ticks.map((tick) => words(percent(tick), { x: margin.left - 8, y: y(tick), anchor: 'end' })),
    ...ticks
      .slice(1)
      .map((tick) => words(percent(tick), { x: x(tick), y: height - margin.bottom + 14, anchor: 'middle' })),
    words(t('reliability.observed'), { x: 4, y: 9, anchor: 'start' }),
    words(t('reliability.predicted'), { x: width - margin.right, y: height - 10, anchor: 'end' }),
    words(t('reliability.agree'), { x: x(0.88 * top), y: y(0.92 * top), anchor: 'end' }),
  ];
  const svg = plot({
    document,
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    style: { fontSize: `${size}px` },
    x: { type: 'linear', domain: [0, top], axis: null },
    y: { type: 'linear', domain: [0, top], axis: null },
    marks: [
      ruleY(ticks.slice(1), { stroke: 'var(--grid)' }),
      ruleX(ticks.slice(1), { stroke: 'var(--grid)' }),
      ruleY([0], { stroke: 'var(--muted)' }),
      lineY([0, top], {
        x: (value: number) => value,
        y: (value: number) => value,
        stroke: 'var(--ink)',
        strokeDasharray: '1 3',
      }),
      lineY(bins, { x: 'predicted', y: 'observed', stroke: 'var(--muted)' }),
      ...bins.map((bin) =>
        dot([bin], {
          x: 'predicted',
          y: 'observed',
          r: 3 + 7 * Math.sqrt(bin.forecasts / most),
          fill: 'var(--ink)',
          fillOpacity: 0.85,
          stroke: 'var(--paper)',
        }),
      ),
      ...labelMarks(labels),
    ],
  });
  return finish(svg, { width, height, label });
}

const MOST = 480;
