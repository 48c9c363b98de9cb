import { formatDecimal, numberFormat } from '../../i18n/format.ts';
import { rect, plot, ruleX, ruleY } from '@observablehq/plot';
import correlogramWords from '../../i18n/en/correlogram.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Cell } from '../../schema.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { type Label, labelMarks } from '../drawing/labels.ts';
import { at, pixelOptions } from '../drawing/pixels.ts';
import { NARROW_BELOW, emptyDrawing, finish } from '../drawing/root.ts';

const t = wordsOf(correlogramWords);

/** Correlations of two series by lag; at a positive lag the first leads. */
export interface Correlogram {
  first: string;
  second: string;
  correlations: readonly { lag: number; r: number }[];
  /** Largest correlation, of either sign, that chance alone would give. */
  bound: number;
  strongest: { lag: number; r: number };
}

export function correlogram(data: Correlogram, { source = [] }: { source?: readonly string[] } = {}): Figure {
  const title = findingOf(data);
  return {
    title,
    subtitle: t('correlogram.subtitle', { first: data.first, second: data.second }),
    label: t('correlogram.label', { title, bound: formatDecimal(data.bound) }),
    source: [...source],
    columns: [
      { name: 'lag', label: t('correlogram.lag'), numeric: true, format: signed },
      { name: 'correlation', label: t('correlogram.r'), numeric: true, format: (cell) => two(Number(cell)) },
    ],
    rows: data.correlations.map(({ lag, r }): Cell[] => [lag, r]),
    draw: (size) => (data.correlations.length > 0 ? draw(data, title, size) : emptyDrawing(size, title)),
  };
}

function findingOf({ first, second, strongest: { lag, r }, bound }: Correlogram): string {
  if (Math.abs(r) <= bound) return t('correlogram.none', { first, second });
  if (lag === 0) return t('correlogram.together', { first, second });
  const [ahead, behind] = lag > 0 ? [first, second] : [second, first];
  return t('correlogram.ahead', { ahead, behind, months: Math.abs(lag) });
}

const signedWhole = numberFormat({ signDisplay: 'exceptZero' });
const two = (value: number) => formatDecimal(value);
const signed = (cell: Cell) => signedWhole(Number(cell));

function draw({ correlations, bound, first, second }: Correlogram, label: string, options: DrawOptions) {
  const { width } = options;
  const narrow = width < NARROW_BELOW;
  const [left, right, top, tall, bottom] = [40, 6, 26, narrow ? 150 : 190, 26];
  const height = top + tall + bottom;
  const most = Math.max(0.3, bound * 1.15, ...correlations.map(({ r }) => Math.abs(r) * 1.05));
  const y = (r: number) => top + ((most - r) / (2 * most)) * tall;
  const step = (width - left - right) / correlations.length;
  const middle = (lag: number) => left + (lag - correlations[0]!.lag + 0.5) * step;
  type Bar = Correlogram['correlations'][number];
  const bars = (which: readonly Bar[], fill: string) =>
    rect(which, {
      x1: at(({ lag }: Bar) => middle(lag) - step * 0.36),
      x2: at(({ lag }: Bar) => middle(lag) + step * 0.36),
      y1: at(({ r }: Bar) => y(Math.max(r, 0))),
      y2: at(({ r }: Bar) => y(Math.min(r, 0))),
      fill,
    });
  const beyond = ({ r }: Bar) => Math.abs(r) > bound;
  const every = narrow ? 6 : 3;
  const muted = { fill: 'var(--muted)' } as const;
  const words: Label[] = [
    ...[-bound, 0, bound].map((r): Label => ({
      text: two(r),
      x: left - 8,
      y: y(r),
      anchor: 'end',
      ...muted,
    })),
    ...correlations
      .filter(({ lag }) => lag % every === 0)
      .map(({ lag }): Label => ({
        text: signed(lag),
        x: middle(lag),
        y: height - 12,
        anchor: 'middle',
        ...muted,
      })),
    { text: t('correlogram.sideBefore', { name: second }), x: left, y: 9, anchor: 'start', ...muted },
    { text: t('correlogram.sideAfter', { name: first }), x: width - 2, y: 9, anchor: 'end', ...muted },
  ];
  const svg = plot({
    ...pixelOptions(options, height),
    marks: [
      rect([0], { x1: at(left), x2: at(width), y1: at(y(bound)), y2: at(y(-bound)), fill: 'var(--panel)' }),
      ruleX([0], { x: at(middle(0)), y1: at(top), y2: at(top + tall), stroke: 'var(--grid)' }),
      bars(
        correlations.filter((bar) => !beyond(bar)),
        'var(--faint)',
      ),
      bars(correlations.filter(beyond), 'var(--ink)'),
      ruleY([-bound, bound], {
        y: at((r: number) => y(r)),
        x1: at(left),
        x2: at(width),
        stroke: 'var(--ink)',
        strokeDasharray: '1 3',
      }),
      ruleY([0], { y: at(y(0)), x1: at(left), x2: at(width), stroke: 'var(--muted)' }),
      ...labelMarks(words),
    ],
  });
  return finish(svg, { width, height, label });
}
