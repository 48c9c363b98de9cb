import { type Markish, dot, plot, rect, ruleX } from '@observablehq/plot';
import { formatMonth, formatShare } from '../../i18n/format.ts';
import { monthIndex } from '../../schema.ts';
import type { BreakRow } from '../../rows.ts';
import { monthAxis, tickFormat, valueAxis } from '../drawing/axes.ts';
import { breakLabels, breakMarks, breaksWithin } from '../drawing/breaks.ts';
import { type LineEnd, endLabels, endsWidth } from '../drawing/end-labels.ts';
import { band, originLabel, originOf, path, pointOf } from '../drawing/fan-marks.ts';
import type { PastFan } from '../../series/fan.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { labelMarks, textWidth } from '../drawing/labels.ts';
import { type Tone, indicatorTone } from '../../series/measure.ts';
import { NARROW_BELOW, emptyDrawing, finish, fontSize } from '../drawing/root.ts';
import { planeOf, plotOptions, valueDomain } from '../drawing/scales.ts';
import { type Series, hasValue, spanOf } from '../../series/series.ts';
import { strokesOf } from '../drawing/strokes.ts';
import { rareLabel } from './labels.ts';
import type { Supposed } from './supposed.ts';
import { changeOf, whatIfFinding, whatIfLabel, whatIfRows, whatIfSubtitle } from './finding.ts';
import whatIfWords from '../../i18n/en/what-if.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(whatIfWords);

export interface WhatIfOptions {
  breaks?: readonly BreakRow[];
  source?: readonly string[];
  /** `editor`: tall, with words for what is shaded; `panel`: one of many. */
  size?: 'editor' | 'panel';
  shift?: Supposed | null | undefined;
  top?: number | null;
}

/**
 * The last months of a series, its forecast as a quiet grey band, and the forecast under a scenario in the event's hue.
 * Months that the scenario sets are dots on a solid line.
 */
export function whatIfFan(supposed: Supposed, options: WhatIfOptions = {}): Figure {
  const { breaks = [], source = [], size = 'editor', top = null, shift } = options;
  const title = whatIfFinding(supposed, shift);
  const label = whatIfLabel(title, supposed);
  return {
    title,
    subtitle: whatIfSubtitle(supposed),
    label,
    source: [...source],
    ...whatIfRows([supposed]),
    draw: (at) => draw(supposed, { breaks, size, top, label }, at),
  };
}

const BAND_OPACITY = 0.22;
const QUIET: Tone = { mark: 'var(--faint)', text: 'var(--muted)' };

interface Drawn {
  breaks: readonly BreakRow[];
  size: 'editor' | 'panel';
  top: number | null;
  label: string;
}

function draw(whole: Supposed, { breaks, size: kind, top, label }: Drawn, at: DrawOptions): SVGSVGElement {
  const { width } = at;
  const editor = kind === 'editor';
  const narrow = width < NARROW_BELOW;
  const size = fontSize(width);
  const tone = indicatorTone(whole.series.indicator);
  const end = whole.base.months.at(-1);
  if (!end) return emptyDrawing(at, label);
  const ends = editor && narrow ? [] : endsOf(whole, tone);
  const right = ends.length > 0 ? Math.ceil(endsWidth(ends, size)) + 14 : 30;
  const supposed = editor ? shortened(whole, width - right - TICKS) : whole;
  const { series, base, under, rare } = supposed;
  const span = spanOf([series, { ...series, points: base.months.map(pointOf('median')) }]);
  if (!span) return emptyDrawing(at, label);
  const reach = top === null ? [series, ...reachOf(supposed, editor)] : [upTo(top, supposed)];
  const domain = valueDomain(reach, 'share', editor && !narrow ? 4 : 3);
  const shownBreaks = breaksWithin(breaks, { first: span.first, last: base.origin });
  const margin = {
    top: editor ? 30 : 10,
    right,
    bottom: 26,
    left: Math.ceil(Math.max(...domain.ticks.map((tick) => textWidth(tickFormat('share')(tick), size)))) + 10,
  };
  const height = margin.top + (editor ? (narrow ? 190 : 250) : 96) + margin.bottom;
  const plane = planeOf(at, { height, margin, span, domain });
  const from = originOf(series, base);
  const fan: PastFan | null = under && { ...base, months: under };
  const shaded = editor && rare !== null && rare < domain.high ? rare : null;
  const svg = plot({
    ...plotOptions(plane),
    style: { fontSize: `${size}px` },
    marks: [
      ...breakMarks(shownBreaks, { ...plane, last: base.origin }),
      ...(shaded === null ? [] : [wash(base, shaded, domain.high)]),
      ...valueAxis(plane, 'share'),
      ...monthAxis(plane),
      band(from, base, ['lower80', 'upper80'], QUIET, plane, BAND_OPACITY),
      ...(fan ? [band(from, fan, ['lower80', 'upper80'], tone, plane, BAND_OPACITY)] : []),
      ruleX([monthIndex(base.origin)], { stroke: 'var(--rule)', insetTop: editor ? -22 : 0 }),
      path(from, base, 'median', { stroke: QUIET.mark, strokeWidth: 1.5, strokeDasharray: '5 3' }),
      ...strokesOf(series, tone, plane),
      ...(fan
        ? [path(from, fan, 'median', { stroke: tone.mark, strokeWidth: 2, strokeDasharray: '5 3' })]
        : []),
      ...givenDots(under, tone),
      ...labelMarks([
        ...(editor ? breakLabels(shownBreaks, plane) : []),
        ...(editor ? [originLabel(base, plane)] : []),
        ...(shaded === null ? [] : rareLabel(supposed, shaded, plane)),
        ...endLabels(ends, plane),
      ]),
    ],
  });
  return finish(svg, { width, height, label, clipped: !editor });
}

function shortened(supposed: Supposed, room: number): Supposed {
  const { series, base } = supposed;
  const months = Math.floor(room / HANDLE_WIDTH) - base.months.length + 1;
  return { ...supposed, series: { ...series, points: series.points.slice(-Math.max(FEWEST, months)) } };
}

const HANDLE_WIDTH = 24.5;
const FEWEST = 3;
const TICKS = 40;

function reachOf({ series, base, under, rare }: Supposed, editor: boolean): Series[] {
  const of = (points: Series['points']): Series => ({ ...series, points });
  const upper = [...base.months, ...(under ?? [])].map(pointOf('upper80'));
  const top = Math.max(rare ?? 0, ...upper.map(({ value }) => value));
  const room = upper.slice(0, 1).map((point) => ({ ...point, value: ROOM * top }));
  return [of(upper), ...(editor ? [of(room)] : [])];
}

const ROOM = 1.15;

function upTo(share: number, { series, base }: Supposed): Series {
  return {
    ...series,
    points: base.months.slice(0, 1).map((month) => ({ ...pointOf('median')(month), value: share })),
  };
}

function wash({ origin, months }: PastFan, from: number, top: number): Markish {
  return rect([0], {
    x1: monthIndex(origin),
    x2: monthIndex(months.at(-1)!.month),
    y1: from,
    y2: top,
    fill: 'var(--warn-ink)',
    fillOpacity: 0.09,
    inset: 0,
  });
}

function endsOf({ base, under }: Supposed, tone: Tone): LineEnd[] {
  const [without, then] = [base.months.at(-1)!, under?.at(-1)];
  const quiet = { point: pointOf('median')(without), tone: QUIET };
  if (!then || changeOf(without.median, then.median) === 'same') {
    return [
      {
        ...quiet,
        tone: then ? tone : QUIET,
        lines: [formatShare(without.median), formatMonth(without.month)],
      },
    ];
  }
  return [
    { point: pointOf('median')(then), tone, lines: [formatShare(then.median), t('whatif.end.under')] },
    { ...quiet, lines: [formatShare(without.median), t('whatif.end.without')], quiet: true },
  ];
}

function givenDots(under: Supposed['under'], tone: Tone): Markish[] {
  const given = (under ?? [])
    .filter((month) => month.given)
    .map(pointOf('median'))
    .filter(hasValue);
  if (given.length === 0) return [];
  return [dot(given, { x: ({ month }) => monthIndex(month), y: 'value', r: 3.5, fill: tone.mark })];
}
