import { dot, plot } from '@observablehq/plot';
import { formatMonth } from '../../i18n/format.ts';
import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { type Measure, monthIndex } from '../../schema.ts';
import type { BreakRow } from '../../rows.ts';
import { panelAxis } from '../drawing/axes.ts';
import { breakMarks, breaksWithin } from '../drawing/breaks.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { type Label, labelMarks } from '../drawing/labels.ts';
import { legend } from '../drawing/legend.ts';
import { peakOf } from '../../findings/line.ts';
import { eventTone } from '../../series/measure.ts';
import { multiplesFinding, multiplesLabel, panelFigures, panelName } from '../../findings/multiples.ts';
import { pixelOptions } from '../drawing/pixels.ts';
import { NARROW_BELOW, emptyDrawing, finish, fontSize, svgElement } from '../drawing/root.ts';
import { rowsOf } from '../../series/rows.ts';
import { type Plane, planeOf, plotOptions, valueDomain } from '../drawing/scales.ts';
import { type Point, type Series, hasValue, isWeak, spanOf } from '../../series/series.ts';
import { strokesOf } from '../drawing/strokes.ts';
import { subtitleOf } from '../../findings/words.ts';

const t = wordsOf(chartWords);

export interface SmallMultiplesOptions {
  measure?: Measure;
  /** `shared`: heights can be compared between panels; `own`: each panel fills its height. */
  scale?: 'shared' | 'own';
  breaks?: readonly BreakRow[];
  source?: readonly string[];
}

/**
 * One small panel per series, in the order given, all over the same months. Unless told otherwise countries share
 * one scale, and events have each their own.
 */
export function smallMultiples(series: readonly Series[], options: SmallMultiplesOptions = {}): Figure {
  const { measure = 'share', breaks = [], source = [] } = options;
  const events = new Set(series.map(({ event }) => event));
  const { scale = events.size > 1 ? 'own' : 'shared' } = options;
  const shown = series.map((one) => ({
    ...one,
    points: one.points.map((point) => ({ ...point, surge: null })),
  }));
  const title = multiplesFinding(shown, measure);
  const label = multiplesLabel(title, shown, measure);
  return {
    title,
    subtitle: `${subtitleOf(shown, measure)} ${t(`chart.multiples.${scale}`)}.`,
    label,
    source: [...source],
    ...rowsOf(shown, measure),
    draw: (at) => draw(shown, { measure, breaks, label, scale }, at),
  };
}

type Drawn = Required<Pick<SmallMultiplesOptions, 'measure' | 'breaks' | 'scale'>> & { label: string };

function draw(series: readonly Series[], drawn: Drawn, at: DrawOptions): SVGSVGElement {
  const { measure, breaks, scale, label } = drawn;
  const span = spanOf(series);
  if (!span) return emptyDrawing(at, label);
  const { width, document } = at;
  const narrow = width < NARROW_BELOW;
  const size = fontSize(width);
  const columns = narrow ? 2 : width < 1000 ? 3 : 4;
  const gap = narrow ? 16 : 28;
  const panelWidth = (width - gap * (columns - 1)) / columns;
  const panelHeight = 3 * (size + 4) + (narrow ? 64 : 72) + size + 20;
  const shownBreaks = breaksWithin(breaks, span);
  const key = legend(
    shownBreaks.map((one) => ({ sign: { kind: 'break' }, words: `${one.label}, ${formatMonth(one.month)}` })),
    { left: 0, top: Math.ceil(series.length / columns) * panelHeight, right: width, size },
  );
  const height = Math.ceil(series.length / columns) * panelHeight + key.height;
  const shared = valueDomain(series, measure, TICKS);

  const root = svgElement(document, 'svg');
  for (const [i, one] of series.entries()) {
    const domain = scale === 'shared' ? shared : valueDomain([one], measure, TICKS);
    const margin = { top: 3 * (size + 4), right: 4, bottom: size + 20, left: 1 };
    const plane = planeOf({ width: panelWidth, document }, { height: panelHeight, margin, span, domain });
    const [x, y] = [(i % columns) * (panelWidth + gap), Math.floor(i / columns) * panelHeight];
    const place = svgElement(document, 'g', { transform: `translate(${x},${y})` });
    place.append(...panel(one, series, { ...plane, size, narrow }, shownBreaks, measure).children);
    root.append(place);
  }
  const below = plot({ ...pixelOptions(at, height), marks: key.marks });
  root.append(...below.children);
  return finish(root, { width, height, label });
}

/** As many round steps as a panel's scale has, though only its ends are written. */
const TICKS = 4;

function panel(
  one: Series,
  among: readonly Series[],
  plane: Plane,
  breaks: readonly BreakRow[],
  measure: Measure,
) {
  const { width, height, size } = plane;
  const tone = eventTone(one.event);
  const { last, peak } = panelFigures(one, measure);
  const peakPoint = isWeak(one) ? null : peakOf(one);
  const end = one.points.findLast(hasValue);
  const row = (i: number) => (i + 0.5) * (size + 4);
  const words: Label[] = [
    { text: panelName(one, among), x: 1, y: row(0), anchor: 'start', fill: tone.text, bold: true },
    { text: last, x: width - 4, y: row(0), anchor: 'end', fill: tone.text, bold: true },
    { text: peak, x: 1, y: row(1), anchor: 'start', fill: 'var(--muted)' },
    {
      text: plane.first.endsWith('-01') ? plane.first.slice(0, 4) : formatMonth(plane.first),
      x: 1,
      y: height - 14 - size / 2,
      anchor: 'start',
      fill: 'var(--muted)',
    },
    {
      text: end ? endWords(end, plane.narrow) : '',
      x: width - 4,
      y: height - 14 - size / 2,
      anchor: 'end',
      fill: 'var(--muted)',
    },
  ];
  return plot({
    ...plotOptions(plane),
    marks: [
      ...breakMarks(breaks, plane),
      ...panelAxis(plane, measure),
      ...strokesOf(one, tone, plane),
      ...(peakPoint
        ? [dot([peakPoint], { x: monthIndex(peakPoint.month), y: 'value', r: 2.5, fill: tone.mark })]
        : []),
      ...labelMarks(words),
    ],
  });
}

function endWords({ month, partial, thin }: Point, narrow: boolean): string {
  const weak = partial ? 'partial' : thin ? 'thin' : null;
  if (!weak) return formatMonth(month);
  return `${formatMonth(month)}, ${t(narrow ? `chart.${weak}.short` : `chart.${weak}`)}`;
}
