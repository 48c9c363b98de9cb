import { dot, plot } from '@observablehq/plot';
import { type Measure, monthIndex } from '../../schema.ts';
import type { BreakRow } from '../../rows.ts';
import { monthAxis, tickFormat, valueAxis, valueWords, writtenBy } from '../drawing/axes.ts';
import { breakLabels, breakMarks, breaksWithin, ruleAt } from '../drawing/breaks.ts';
import { endDots, endLabels, endsWidth, lineEnds, namesAbove } from '../drawing/end-labels.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { boxOf, labelMarks, textWidth } from '../drawing/labels.ts';
import { type PeakLabel, peakLabels } from '../drawing/line-peaks.ts';
import { legend } from '../drawing/legend.ts';
import { findingOf, lineLabel } from '../../findings/line.ts';
import { comparedTone } from '../../series/measure.ts';
import { NARROW_BELOW, emptyDrawing, finish, fontSize } from '../drawing/root.ts';
import { rowsOf } from '../../series/rows.ts';
import { planeOf, plotOptions, valueDomain } from '../drawing/scales.ts';
import { type Series, hasValue, spanOf } from '../../series/series.ts';
import { strokesOf } from '../drawing/strokes.ts';
import { surgeKey, surgeMarks } from '../drawing/surge-marks.ts';
import { anySubtitle } from '../../findings/values.ts';

export interface LineOptions {
  measure?: Measure;
  title?: string;
  subject?: string | null;
  breaks?: readonly BreakRow[];
  source?: readonly string[];
}

/**
 * One to three series of one unit over months or years: the first in its indicator's hue, the second in ink, the third in grey. Thin and
 * partial months, breaks and ends of coverage are drawn as such; surges are marked where there is one series.
 */
export function lineOverMonths(data: readonly Series[], options: LineOptions = {}): Figure {
  const { measure = 'share', subject = null, breaks = [], source = [] } = options;
  const series = data.length > 1 ? data.map(withoutSurges) : data;
  const title = options.title ?? findingOf(series, measure, subject);
  const label = lineLabel(title, series, measure);
  return {
    title,
    subtitle: anySubtitle(series, measure),
    label,
    source: [...source],
    ...rowsOf(series, measure),
    draw: (size) => draw(series, { measure, breaks, label }, size),
  };
}

const WIDE_FROM = 960;

interface Drawn {
  measure: Measure;
  breaks: readonly BreakRow[];
  label: string;
}

function draw(series: readonly Series[], { measure, breaks, label }: Drawn, at: DrawOptions): SVGSVGElement {
  const { width } = at;
  const span = spanOf(series.map((one) => ({ ...one, points: one.points.filter(hasValue) })));
  if (!span) return emptyDrawing(at, label);
  const narrow = width < NARROW_BELOW;
  const size = fontSize(width);
  const tones = series.map((one, i) => comparedTone(one.indicator, i));
  const ends = lineEnds(series, tones, measure, { last: span.last, narrow });
  const space = { left: 4, right: width, size };
  const names = legend(narrow && series.length > 1 ? namesAbove(series, tones) : [], { ...space, top: 0 });
  const shownBreaks = breaksWithin(breaks, span);
  const domain = valueDomain(series, measure, narrow ? 3 : 4);
  const written = writtenBy(series[0]!, measure);
  const key = (top: number) => legend(surgeKey(series), { ...space, top });
  const margin = {
    top: names.height + (shownBreaks.length ? 30 : 16),
    right: Math.ceil(endsWidth(ends, size)) + 12,
    bottom: 26 + key(0).height,
    left: Math.ceil(Math.max(...domain.ticks.map((tick) => textWidth(tickFormat(written)(tick), size)))) + 10,
  };
  const height = margin.top + (narrow ? 160 : width < WIDE_FROM ? 240 : 340) + margin.bottom;
  const plane = planeOf(at, { height, margin, span, domain });

  const words = [...breakLabels(shownBreaks, plane), ...endLabels(ends, plane)];
  const occupied = {
    taken: [...words, ...valueWords(plane, written)].map((word) => boxOf(word, size)),
    rules: shownBreaks.map(({ month }) => ruleAt(month, plane)),
  };
  const peaks = peakLabels(series, tones, measure, plane, occupied);
  const svg = plot({
    ...plotOptions(plane),
    style: { fontSize: `${size}px` },
    marks: [
      ...breakMarks(shownBreaks, plane),
      ...valueAxis(plane, written),
      ...monthAxis(plane),
      ...names.marks,
      ...series.map((one, i) => strokesOf(one, tones[i]!, plane)).toReversed(),
      ...(series.length === 1 ? [dot(peaks, peakDots(tones[0]!.mark))] : []),
      ...(series.length === 1 ? surgeMarks(series[0]!, narrow ? 2 : 2.5) : []),
      ...endDots(ends),
      ...key(height - key(0).height).marks,
      ...labelMarks([...words, ...peaks.map((peak) => peak.label)]),
    ],
  });
  return finish(svg, { width, height, label });
}

function peakDots(fill: string) {
  return {
    x: ({ point }: PeakLabel) => monthIndex(point.month),
    y: ({ point }: PeakLabel) => point.value,
    r: 3,
    fill,
  };
}

function withoutSurges(one: Series): Series {
  return { ...one, points: one.points.map((point) => ({ ...point, surge: null })) };
}
