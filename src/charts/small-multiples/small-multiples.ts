import { dot, plot } from '@observablehq/plot';
import { formatMonth } from '../../i18n/format.ts';
import { type Measure, monthIndex } from '../../schema.ts';
import type { BreakRow } from '../../rows.ts';
import { panelAxis, writtenBy } from '../drawing/axes.ts';
import { breakMarks, breaksWithin } from '../drawing/breaks.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { type Label, labelMarks, textWidth } from '../drawing/labels.ts';
import { legend } from '../drawing/legend.ts';
import { peakOf } from '../../findings/line.ts';
import { indicatorTone } from '../../series/measure.ts';
import { multiplesFinding, multiplesLabel, panelFigures, panelName } from '../../findings/multiples.ts';
import { pixelOptions } from '../drawing/pixels.ts';
import { NARROW_BELOW, emptyDrawing, finish, fontSize, svgElement } from '../drawing/root.ts';
import { rowsOf } from '../../series/rows.ts';
import { type Plane, planeOf, plotOptions, valueDomain } from '../drawing/scales.ts';
import { type Point, type Series, hasValue, hasTooFewValid, spanOf } from '../../series/series.ts';
import { strokesOf } from '../drawing/strokes.ts';
import { haveOneUnit, isReporting } from '../../series/indicator.ts';
import { shortTime } from '../../series/names.ts';
import { anySubtitle } from '../../findings/values.ts';
import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import multiplesWords from '../../i18n/en/chart-multiples.json' with { type: 'json' };
import coverageGridWords from '../../i18n/en/coverage-grid.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(chartWords, multiplesWords, coverageGridWords);

export interface SmallMultiplesOptions {
  measure?: Measure;
  /** `shared`: heights can be compared between panels; `own`: each panel fills its height. */
  scale?: 'shared' | 'own';
  subject?: string | null;
  breaks?: readonly BreakRow[];
  source?: readonly string[];
}

/**
 * One small panel per series, in the order given, all over the same months. By default countries share a scale and
 * events each have their own.
 */
export function smallMultiples(series: readonly Series[], options: SmallMultiplesOptions = {}): Figure {
  const { measure = 'share', subject = null, breaks = [], source = [] } = options;
  const indicators = new Set(series.map(({ indicator }) => indicator.id));
  const { scale = indicators.size > 1 ? 'own' : 'shared' } = options;
  const shown = series.map((one) => ({
    ...one,
    points: one.points.map((point) => ({ ...point, surge: null })),
  }));
  const title = multiplesFinding(shown, measure, subject);
  const label = multiplesLabel(title, shown, measure);
  return {
    title,
    subtitle: haveOneUnit(shown.map(({ indicator }) => indicator))
      ? `${anySubtitle(shown, measure)} ${t(`chart.multiples.${scale}`)}.`
      : anySubtitle(shown, measure),
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
  const gap = narrow ? 16 : 28;
  const columns = columnsFor(series, width, { most: narrow ? 2 : width < 1000 ? 3 : 4, gap, size, measure });
  const panelWidth = (width - gap * (columns - 1)) / columns;
  const panelHeight = 3 * (size + 4) + (narrow ? 64 : 72) + size + 20;
  const shownBreaks = breaksWithin(breaks, span);
  const key = legend(
    shownBreaks.map((one) => ({
      sign: { kind: 'break' },
      words: t('chart.break', { month: formatMonth(one.month) }),
    })),
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

function columnsFor(
  series: readonly Series[],
  width: number,
  { most, gap, size, measure }: { most: number; gap: number; size: number; measure: Measure },
): number {
  if (series.every(({ indicator }) => indicator.kind === 'event')) return most;
  const widest = Math.max(
    ...series.map((one) => {
      const { last, peak } = panelFigures(one, measure);
      const words = [`${panelName(one, series)} ${last}`, peak].map((text) => textWidth(text, size, true));
      return Math.max(...words) + 8;
    }),
  );
  return Math.max(1, Math.min(most, Math.floor((width + gap) / (widest + gap))));
}

const TICKS = 4;

function panel(
  one: Series,
  among: readonly Series[],
  plane: Plane,
  breaks: readonly BreakRow[],
  measure: Measure,
) {
  const { width, height, size } = plane;
  const tone = indicatorTone(one.indicator);
  const { last, peak } = panelFigures(one, measure);
  const peakPoint = hasTooFewValid(one) || !isReporting(one.indicator) ? null : peakOf(one);
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
      text: end ? endWords(end, one, plane.narrow) : '',
      x: width - 4,
      y: height - 14 - size / 2,
      anchor: 'end',
      fill: 'var(--muted)',
    },
  ];
  return plot({
    ...plotOptions(plane),
    marks: [
      // Events are measured otherwise from a break onwards; other indicators are not.
      ...(one.indicator.kind === 'event' ? breakMarks(breaks, plane) : []),
      ...panelAxis(plane, writtenBy(one, measure)),
      ...strokesOf(one, tone, plane),
      ...(peakPoint
        ? [dot([peakPoint], { x: monthIndex(peakPoint.month), y: 'value', r: 2.5, fill: tone.mark })]
        : []),
      ...labelMarks(words),
    ],
  });
}

function endWords({ month, partial, thin }: Point, { indicator }: Series, narrow: boolean): string {
  const weak = partial ? 'partial' : thin ? 'thin' : null;
  const time = shortTime(month, indicator);
  if (!weak) return time;
  return `${time}, ${t(narrow ? `chart.${weak}.short` : `chart.${weak}`)}`;
}
