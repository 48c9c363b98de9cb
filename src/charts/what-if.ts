import { type Markish, dot, plot, rect, ruleX } from '@observablehq/plot';
import { formatMonth, formatShare } from '../format.ts';
import { t } from '../i18n/translate.ts';
import { type Break, monthIndex } from '../schema.ts';
import { monthAxis, tickFormat, valueAxis } from './axes.ts';
import { breakLabels, breakMarks, breaksWithin } from './breaks.ts';
import { type LineEnd, endLabels, endsWidth } from './end-labels.ts';
import { band, originOf, path, pointOf } from './fan-marks.ts';
import type { Fan, FanMonth } from './fan.ts';
import type { DrawOptions, Figure } from './figure.ts';
import { type Label, labelMarks, textWidth } from './labels.ts';
import { type Tone, eventTone } from './measure.ts';
import { NARROW_BELOW, emptyDrawing, finish, fontSize } from './root.ts';
import { type Plane, planeOf, plotOptions, valueDomain } from './scales.ts';
import { type Series, hasValue, spanOf } from './series.ts';
import { strokesOf } from './strokes.ts';
import { changeOf, whatIfFinding, whatIfLabel, whatIfRows, whatIfSubtitle } from './what-if-words.ts';

/** The forecast of one series with and without a scenario. */
export interface Supposed {
  series: Series;
  base: Fan;
  /** The same months under the scenario; `given` where the reader set the share. Null where no path bears on it. */
  under: readonly (FanMonth & { given: boolean })[] | null;
  /** Share above which 99 % of the series' months do not lie; what is above is shaded. Null draws none. */
  rare: number | null;
}

export interface WhatIfOptions {
  breaks?: readonly Break[];
  source?: readonly string[];
  /** `editor`: tall, with words for what is shaded; `panel`: one of many. */
  size?: 'editor' | 'panel';
  /** The series that shifts most with this one, for its title. */
  most?: Supposed | null;
  /** The top of the scale, where it must not follow the values. */
  top?: number | null;
}

/**
 * The last months of a series, its forecast as a quiet grey band, and in the event's hue what the forecast becomes under
 * a scenario. Months that the scenario sets are dots on a firm line.
 */
export function whatIfFan(supposed: Supposed, options: WhatIfOptions = {}): Figure {
  const { breaks = [], source = [], size = 'editor', most = null, top = null } = options;
  const title = whatIfFinding(supposed, most);
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

/** As dark as the 80 % band of a fan, which lies on its 95 % band. */
const BAND = 0.22;
const QUIET: Tone = { mark: 'var(--faint)', text: 'var(--muted)' };

interface Drawn {
  breaks: readonly Break[];
  size: 'editor' | 'panel';
  top: number | null;
  label: string;
}

function draw(whole: Supposed, { breaks, size: kind, top, label }: Drawn, at: DrawOptions): SVGSVGElement {
  const { width } = at;
  const supposed = kind === 'editor' && width < NARROW_BELOW ? shortened(whole) : whole;
  const { series, base, under, rare } = supposed;
  const span = spanOf([series, { ...series, points: base.months.map(pointOf('median')) }]);
  const end = base.months.at(-1);
  if (!span || !end) return emptyDrawing(at, label);
  const editor = kind === 'editor';
  const narrow = width < NARROW_BELOW;
  const size = fontSize(width);
  const tone = eventTone(series.event);
  const ends = editor && narrow ? [] : endsOf(supposed, tone);
  const reach = top === null ? [series, ...reachOf(supposed, editor)] : [upTo(top, supposed)];
  const domain = valueDomain(reach, 'share', editor && !narrow ? 4 : 3);
  const shownBreaks = breaksWithin(breaks, { first: span.first, last: base.origin });
  const margin = {
    top: editor ? 30 : 10,
    right: ends.length > 0 ? Math.ceil(endsWidth(ends, size)) + 14 : 30,
    bottom: 26,
    left: Math.ceil(Math.max(...domain.ticks.map((tick) => textWidth(tickFormat('share')(tick), size)))) + 10,
  };
  const height = margin.top + (editor ? (narrow ? 190 : 250) : 96) + margin.bottom;
  const plane = planeOf(at, { height, margin, span, domain });
  const from = originOf(series, base);
  const fan: Fan | null = under && { ...base, months: under };
  const shaded = editor && rare !== null && rare < domain.high ? rare : null;
  const svg = plot({
    ...plotOptions(plane),
    style: { fontSize: `${size}px` },
    marks: [
      ...breakMarks(shownBreaks, { ...plane, last: base.origin }),
      ...(shaded === null ? [] : [wash(base, shaded, domain.high)]),
      ...valueAxis(plane, 'share'),
      ...monthAxis(plane),
      band(from, base, ['lower80', 'upper80'], QUIET, plane, BAND),
      ...(fan ? [band(from, fan, ['lower80', 'upper80'], tone, plane, BAND)] : []),
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
        ...(shaded === null ? [] : [rareLabel(base, shaded, plane)]),
        ...endLabels(ends, plane),
      ]),
    ],
  });
  return finish(svg, { width, height, label, clipped: !editor });
}

/** On a phone the months ahead need room for a finger. */
function shortened(supposed: Supposed): Supposed {
  return { ...supposed, series: { ...supposed.series, points: supposed.series.points.slice(-SHORT) } };
}

const SHORT = 8;

/** What the scale must hold beside the history: the 80 % bands and, where months are set by hand, room to do so. */
function reachOf({ series, base, under, rare }: Supposed, editor: boolean): Series[] {
  const of = (points: Series['points']): Series => ({ ...series, points });
  const upper = [...base.months, ...(under ?? [])].map(pointOf('upper80'));
  const top = Math.max(rare ?? 0, ...upper.map(({ value }) => value));
  const room = upper.slice(0, 1).map((point) => ({ ...point, value: ROOM * top }));
  return [of(upper), ...(editor ? [of(room)] : [])];
}

const ROOM = 1.15;

/** A series that reaches up to a share, and no further. */
function upTo(share: number, { series, base }: Supposed): Series {
  return {
    ...series,
    points: base.months.slice(0, 1).map((month) => ({ ...pointOf('median')(month), value: share })),
  };
}

/** Over the months ahead, from a share up to the top of the scale. */
function wash({ origin, months }: Fan, from: number, top: number): Markish {
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

function rareLabel({ months }: Fan, rare: number, plane: Plane): Label {
  return {
    text: t('whatif.rare', { share: formatShare(rare) }),
    x: plane.x(months.at(-1)!.month) - 4,
    y: Math.max(plane.margin.top + plane.size / 2, plane.y(rare) - plane.size / 2 - 2),
    anchor: 'end',
    fill: 'var(--warn-ink)',
  };
}

function originLabel({ origin }: Fan, { x, margin, width, size }: Plane): Label {
  const text = t('fan.origin', { month: formatMonth(origin) });
  const left = x(origin) + 6;
  const fits = left + textWidth(text, size) < width;
  return {
    text,
    x: fits ? left : x(origin) - 6,
    y: margin.top - 14,
    anchor: fits ? 'start' : 'end',
    fill: 'var(--muted)',
  };
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
