import { formatClauses, formatDecimal } from '../../i18n/format.ts';
import { ascending, max, mean, min, range } from 'd3-array';
import { dot, link, plot, ruleX } from '@observablehq/plot';
import trackRecordWords from '../../i18n/en/track-record.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { EVENTS, type EventId } from '../../schema.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { type Label, labelMarks, textWidth } from '../drawing/labels.ts';
import { legend, type LegendItem } from '../drawing/legend.ts';
import { eventTone } from '../../series/measure.ts';
import { at, pixelOptions } from '../drawing/pixels.ts';
import { NARROW_BELOW, emptyDrawing, finish, fontSize } from '../drawing/root.ts';
import type { EventRecord } from '../../analysis/methods/skill/records.ts';
import { recordColumns, recordFinding, recordRows } from './finding.ts';
import { eventName } from '../../i18n/names.ts';

const t = wordsOf(trackRecordWords);

export interface TrackRecordOptions {
  subtitle: string;
  source?: readonly string[];
}

/**
 * How far off were the forecasts of each event, beside the two simplest rules? One panel per horizon, side by side
 * where there is room; events in order of their error one month ahead.
 */
export function trackRecord(
  records: readonly EventRecord[],
  { subtitle, source = [] }: TrackRecordOptions,
): Figure {
  const title = recordFinding(records);
  const horizons = [...new Set(records.map(({ horizon }) => horizon))].sort(ascending);
  const label = t('record.label', { title, rows: formatClauses(horizons.map((h) => inWords(records, h))) });
  return {
    title,
    subtitle,
    label,
    source: [...source],
    columns: recordColumns(),
    rows: recordRows(records),
    draw: (size) => (records.length > 0 ? draw(records, horizons, label, size) : emptyDrawing(size, label)),
  };
}

function inWords(records: readonly EventRecord[], horizon: number): string {
  const own = records.filter((record) => record.horizon === horizon);
  const of = (value: (record: EventRecord) => number) => formatDecimal(mean(own, value)!);
  return t('record.label.horizon', {
    ahead: ahead(horizon),
    ours: of(({ crps }) => crps),
    mean12: of(({ mean12Crps }) => mean12Crps),
    naive: of(({ naiveCrps }) => naiveCrps),
  });
}

const ahead = (horizon: number) => t('record.ahead', { months: horizon });

function draw(
  records: readonly EventRecord[],
  horizons: readonly number[],
  label: string,
  options: DrawOptions,
): SVGSVGElement {
  const { width } = options;
  const size = fontSize(width);
  const narrow = width < NARROW_BELOW;
  const row = narrow ? 20 : 24;
  const lane = row / 6;
  const events = orderOf(records, horizons[0]!);
  const left = 8 + Math.max(...events.map((event) => textWidth(eventName(event), size))) + 10;
  const key = legend(legendItems(), { left: 4, top: 0, right: width, size });
  const gap = 24;
  const panel = narrow ? width - left - 12 : (width - left - gap * horizons.length) / horizons.length;
  const [head, foot] = [key.height + 30, 26];
  const tall = events.length * row;
  const errors = records.flatMap((one) => [one.crps, one.naiveCrps, one.mean12Crps]);
  const [lowest, highest] = [min(errors)!, max(errors)!];
  const step = [0.1, 0.25].find((each) => (highest - lowest) / each < 5) ?? 0.5;
  const [start, end] = [Math.floor(10 * lowest) / 10, Math.ceil(10 * highest) / 10];
  const places = horizons.map((horizon, i) => ({
    horizon,
    left: narrow ? left : left + i * (panel + gap) + gap / 2,
    top: narrow ? head + i * (tall + foot + 34) : head,
  }));
  const height = places.at(-1)!.top + tall + foot;
  const x = (place: (typeof places)[number], value: number) =>
    place.left + ((value - start) / (end - start)) * panel;
  const ticks = range(step * Math.ceil(start / step - 1e-9), end + 1e-9, step);

  const marks = places.flatMap((place) => {
    const own = events.flatMap((event, i) => {
      const record = records.find((one) => one.event === event && one.horizon === place.horizon);
      return record ? [{ ...record, y: place.top + (i + 0.5) * row }] : [];
    });
    type Placed = (typeof own)[number];
    const upper = at(({ y }: Placed) => y - lane);
    const lower = at(({ y }: Placed) => y + lane);
    const across = (value: (one: Placed) => number) => at((one: Placed) => x(place, value(one)));
    return [
      ...ticks.map((tick) =>
        ruleX([0], {
          x: at(x(place, tick)),
          y1: at(place.top),
          y2: at(place.top + tall),
          stroke: 'var(--grid)',
        }),
      ),
      link(own, {
        y1: upper,
        y2: lower,
        x1: across(({ crps }) => crps),
        x2: across(({ mean12Crps }) => mean12Crps),
        stroke: 'var(--faint)',
      }),
      dot(own, { y: lower, x: across(({ naiveCrps }) => naiveCrps), ...NAIVE }),
      dot(own, { y: lower, x: across(({ mean12Crps }) => mean12Crps), ...MEAN12 }),
      ...own.map((one) =>
        dot([one], { y: upper, x: across(({ crps }) => crps), r: 4.5, fill: eventTone(one.event).mark }),
      ),
    ];
  });
  const words = places.flatMap((place, i): Label[] => [
    {
      text: ahead(place.horizon),
      x: place.left,
      y: place.top - 12,
      anchor: 'start',
      fill: 'var(--ink)',
      bold: true,
    },
    ...ticks.map((tick): Label => ({
      text: String(Number(tick.toFixed(2))),
      x: x(place, tick),
      y: place.top + tall + 12,
      anchor: 'middle',
      fill: 'var(--muted)',
    })),
    ...(i === 0 || narrow
      ? events.map((event, r): Label => ({
          text: eventName(event),
          x: 4,
          y: place.top + (r + 0.5) * row,
          anchor: 'start',
          fill: eventTone(event).text,
        }))
      : []),
  ]);
  const svg = plot({
    ...pixelOptions(options, height),
    marks: [...key.marks, ...marks, ...labelMarks(words)],
  });
  return finish(svg, { width, height, label });
}

const MEAN12 = { r: 3.2, symbol: 'square', fill: 'var(--ink)' } as const;
const NAIVE = { r: 3.5, fill: 'var(--paper)', stroke: 'var(--muted)', strokeWidth: 1.25 } as const;

function orderOf(records: readonly EventRecord[], first: number): EventId[] {
  const error = (event: EventId) =>
    records.find((record) => record.event === event && record.horizon === first)?.crps ?? Infinity;
  const there = EVENTS.filter((event) => records.some((record) => record.event === event));
  return there.sort((a, b) => ascending(error(a), error(b)));
}

function legendItems(): LegendItem[] {
  return [
    {
      sign: { kind: 'symbol', symbol: 'circle', mark: 'var(--muted)' },
      words: t('record.ours'),
      fill: 'var(--ink)',
    },
    { sign: { kind: 'symbol', symbol: 'square', mark: 'var(--ink)' }, words: t('record.mean12') },
    {
      sign: { kind: 'symbol', symbol: 'circle', mark: 'var(--muted)', hollow: true },
      words: t('record.naive'),
    },
  ];
}
