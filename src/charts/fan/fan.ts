import { plot, ruleX } from '@observablehq/plot';
import { formatMonth } from '../../i18n/format.ts';
import { monthIndex } from '../../schema.ts';
import type { BreakRow } from '../../rows.ts';
import { monthAxis, tickFormat, valueAxis } from '../drawing/axes.ts';
import { breakLabels, breakMarks, breaksWithin } from '../drawing/breaks.ts';
import { type LineEnd, endDots, endLabels, endsWidth } from '../drawing/end-labels.ts';
import { band, originLabel, originOf, path, pointOf, previousMarks } from '../drawing/fan-marks.ts';
import type { Fan, FanMonth, PastFan } from '../../series/fan.ts';
import { fanRows } from './rows.ts';
import { fanFinding, fanLabel, fanSubtitle, forecastShare } from './finding.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { labelMarks, textWidth } from '../drawing/labels.ts';
import { legend } from '../drawing/legend.ts';
import { type Tone, indicatorTone } from '../../series/measure.ts';
import { NARROW_BELOW, emptyDrawing, finish, fontSize } from '../drawing/root.ts';
import { planeOf, plotOptions, valueDomain } from '../drawing/scales.ts';
import { type Series, hasValue, spanOf } from '../../series/series.ts';
import { strokesOf } from '../drawing/strokes.ts';
import { surgeKey, surgeMarks } from '../drawing/surge-marks.ts';
import forecastWords from '../../i18n/en/forecast.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(forecastWords);

export interface FanOptions {
  breaks?: readonly BreakRow[];
  source?: readonly string[];
  previous?: PastFan | null;
}

/**
 * The last months of a series and a forecast of the next: the median dashed, 80% and 95% bands behind it, and the last
 * value carried forward as a thin dotted line. Low-volume and partial months, breaks and surges are drawn as on other
 * lines.
 */
export function forecastFan(series: Series, forecast: Fan, options: FanOptions = {}): Figure {
  const { breaks = [], source = [], previous = null } = options;
  const title = fanFinding(series, forecast);
  const label = fanLabel(title, series, forecast);
  return {
    title,
    subtitle: fanSubtitle(series, forecast),
    label,
    source: [...source],
    ...fanRows(series, forecast, previous),
    draw: (size) => draw({ series, forecast, breaks, previous, label }, size),
  };
}

interface Drawn {
  series: Series;
  forecast: Fan;
  breaks: readonly BreakRow[];
  previous: PastFan | null;
  label: string;
}

const HEADROOM = 1.3;

function draw({ series, forecast, breaks, previous, label }: Drawn, at: DrawOptions): SVGSVGElement {
  const { width } = at;
  const span = spanOf([series, { ...series, points: forecast.months.map(pointOf('median')) }]);
  const end = forecast.months.at(-1);
  if (!span || !end) return emptyDrawing(at, label);
  const narrow = width < NARROW_BELOW;
  const size = fontSize(width);
  const tone = indicatorTone(series.indicator);
  const ends = endsOf(end, tone, narrow);
  const domain = valueDomain([series, ...reachOf(series, forecast)], 'share', narrow ? 3 : 4);
  const keys = [...surgeKey([series]), ...previousKey(previous)];
  const key = (top: number) => legend(keys, { left: 4, right: width, size, top });
  const shownBreaks = breaksWithin(breaks, { first: span.first, last: forecast.origin });
  const margin = {
    top: 30,
    right: Math.ceil(endsWidth(ends, size)) + 14,
    bottom: 26 + key(0).height,
    left: Math.ceil(Math.max(...domain.ticks.map((tick) => textWidth(tickFormat('share')(tick), size)))) + 10,
  };
  const height = margin.top + (narrow ? 150 : 200) + margin.bottom;
  const plane = planeOf(at, { height, margin, span, domain });
  const from = originOf(series, forecast);
  const svg = plot({
    ...plotOptions(plane),
    style: { fontSize: `${size}px` },
    marks: [
      ...breakMarks(shownBreaks, { ...plane, last: forecast.origin }),
      ...valueAxis(plane, 'share'),
      ...monthAxis(plane),
      band(from, forecast, ['lower95', 'upper95'], tone, plane),
      band(from, forecast, ['lower80', 'upper80'], tone, plane),
      ...previousMarks(previous, plane),
      ruleX([monthIndex(forecast.origin)], { stroke: 'var(--rule)', insetTop: -22 }),
      path(from, forecast, 'naive', { stroke: 'var(--ink)', strokeWidth: 1, strokeDasharray: '1 3' }),
      ...strokesOf(series, tone, plane),
      path(from, forecast, 'median', { stroke: tone.mark, strokeWidth: 1.75, strokeDasharray: '5 3' }),
      ...surgeMarks(series, narrow ? 2 : 2.5),
      ...endDots([...ends.slice(0, 1), ...partialEnds(series, tone)]),
      ...key(height - key(0).height).marks,
      ...labelMarks([
        ...breakLabels(shownBreaks, plane),
        originLabel(forecast, plane),
        ...endLabels(ends, plane),
      ]),
    ],
  });
  return finish(svg, { width, height, label });
}

function reachOf(series: Series, { months }: Fan): Series[] {
  const known = series.points.filter(hasValue).filter(({ thin }) => !thin);
  const top = Math.max(...known.map(({ value }) => value), ...months.flatMap((m) => [m.upper80, m.naive]));
  return [
    { ...series, points: months.map(pointOf('upper80')) },
    { ...series, points: months.map(pointOf('naive')) },
    { ...series, points: months.map(pointOf('upper95', HEADROOM * top)) },
  ];
}

function endsOf(end: FanMonth, tone: Tone, narrow: boolean): LineEnd[] {
  const range = (low: number, high: number) => `${forecastShare(low)}–${forecastShare(high)}`;
  const lines = [
    t(narrow ? 'fan.end.median.short' : 'fan.end.median', { value: forecastShare(end.median) }),
    formatMonth(end.month),
    t('fan.end.80', { range: range(end.lower80, end.upper80) }),
    t('fan.end.95', { range: range(end.lower95, end.upper95) }),
  ];
  const naive = t(narrow ? 'fan.end.naive.short' : 'fan.end.naive', { value: forecastShare(end.naive) });
  return [
    { point: pointOf('median')(end), tone, lines },
    {
      point: pointOf('naive')(end),
      tone: { mark: 'var(--ink)', text: 'var(--ink)' },
      lines: [naive],
      quiet: true,
    },
  ];
}

function partialEnds(series: Series, tone: Tone): LineEnd[] {
  return series.points
    .filter(hasValue)
    .filter(({ partial }) => partial)
    .map((point) => ({ point, tone, lines: [] }));
}

function previousKey(previous: PastFan | null) {
  if (!previous) return [];
  const words = t('fan.key.previous', { month: formatMonth(previous.origin) });
  return [{ sign: { kind: 'dotted', stroke: 'var(--faint)' } as const, words }];
}
