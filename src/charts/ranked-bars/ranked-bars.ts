import { plot, rect, ruleX } from '@observablehq/plot';
import { groups, max, min } from 'd3-array';
import type { Measure } from '../../schema.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { type Label, labelMarks, textWidth } from '../drawing/labels.ts';
import { groupOf, indicatorTone, valueFormat } from '../../series/measure.ts';
import { indicatorName } from '../../series/names.ts';
import { pixelOptions } from '../drawing/pixels.ts';
import { NARROW_BELOW, emptyDrawing, finish, fontSize } from '../drawing/root.ts';
import { standingFinding, standingSubtitle } from '../../findings/standing.ts';
import { type KnownStanding, type Standing, ranked, standingRows } from '../../series/standing.ts';
import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import standingWords from '../../i18n/en/chart-standing.json' with { type: 'json' };
import seriesWords from '../../i18n/en/series.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(chartWords, standingWords, seriesWords);

export interface RankedBarsOptions {
  title?: string | undefined;
  measure?: Measure;
  when?: string;
  limit?: number;
  focus?: readonly string[];
  source?: readonly string[];
}

/**
 * Countries in one indicator, or events in one country, from the highest down. Those that rest on too few articles have
 * no rank: they stand faintly at the end, if there is room or they are in focus.
 */
export function rankedBars(standings: readonly Standing[], options: RankedBarsOptions = {}): Figure {
  const { measure = 'share', when = '', limit = 20, focus = [], source = [] } = options;
  const title = options.title ?? standingFinding(standings, measure);
  const bars = barsOf(standings, limit, focus);
  const order = ranked(standings);
  const list = bars
    .map(({ standing, words }) => `${words} ${valueFormat(standing.indicator, measure)(standing.value)}`)
    .join(', ');
  const label = t('chart.label.bars', { title, list: list || t('chart.none') });
  const subtitle = standingSubtitle(standings, measure, when);
  const cut =
    bars.length < order.length ? ` ${t('chart.bars.cut', { count: Math.min(limit, order.length) })}.` : '';
  const { columns, rows } = standingRows(
    bars.map(({ standing }) => standing),
    measure,
  );
  return {
    title,
    subtitle: `${subtitle}${cut}`,
    label,
    source: [...source],
    columns: [{ name: 'rank', label: t('column.rank'), numeric: true }, ...columns],
    rows: rows.map((row, i) => [bars[i]!.rank, ...row]),
    draw: (at) => draw(bars, { measure, label, focused: focus.length > 0 }, at),
  };
}

interface Bar {
  standing: KnownStanding;
  rank: number | null;
  words: string;
  focused: boolean;
}

function barsOf(standings: readonly Standing[], limit: number, focus: readonly string[]): Bar[] {
  const byEvent = standings.some(({ indicator }) => indicator.id !== standings[0]!.indicator.id);
  const key = ({ country, indicator }: Standing) => (byEvent ? indicator.id : country);
  const bar = (standing: KnownStanding, rank: number | null): Bar => ({
    standing,
    rank,
    words: byEvent ? indicatorName(standing.indicator) : standing.name,
    focused: focus.includes(key(standing)),
  });
  const order = ranked(standings);
  const rankOf = (value: number) => order.findIndex((one) => one.value === value) + 1;
  const valid = order.map((one) => bar(one, rankOf(one.value)));
  const thin = standings
    .filter((one): one is KnownStanding => one.thin && one.value !== null)
    .map((one) => bar(one, null));
  const room = limit - Math.min(limit, valid.length);
  return [
    ...valid.filter(({ focused }, i) => i < limit || focused),
    ...thin.filter(({ focused }, i) => i < room || focused),
  ];
}

interface Drawn {
  measure: Measure;
  label: string;
  focused: boolean;
}

function draw(bars: readonly Bar[], { measure, label, focused }: Drawn, at: DrawOptions): SVGSVGElement {
  if (bars.length === 0) return emptyDrawing(at, label);
  const { width } = at;
  const size = fontSize(width);
  const rowHeight = width < NARROW_BELOW ? 21 : 23;
  const height = bars.length * rowHeight + 4;
  const valueWords = ({ standing, rank }: Bar) => {
    const value = valueFormat(standing.indicator, measure)(standing.value);
    return rank === null ? t('chart.bars.thin', { value }) : value;
  };
  const widest = (words: (bar: Bar) => string) =>
    Math.max(...bars.map((bar) => textWidth(words(bar), size, true)));
  const left = NAMES + widest(({ words }) => words) + 10;
  const room = widest(valueWords) + 8;

  const valid = bars.filter(({ rank }) => rank !== null);
  const values = (valid.length ? valid : bars).map(({ standing }) => standing.value);
  const [low, high] = [Math.min(0, min(values)!), Math.max(0, max(values)!)];
  const [start, end] = [left + (low < 0 ? room : 0), width - room];
  const x = (value: number) => start + ((Math.min(value, high) - low) / (high - low || 1)) * (end - start);
  const placed = bars.map((bar, i): PlacedBar => ({
    ...bar,
    y: (i + 0.5) * rowHeight + 2,
    to: x(bar.standing.value),
    fill: focused && !bar.focused ? quiet(bar.standing) : indicatorTone(bar.standing.indicator).mark,
  }));
  const shape = {
    x1: (bar: PlacedBar) => Math.min(x(0), bar.to),
    x2: (bar: PlacedBar) => Math.max(x(0), bar.to),
    y1: (bar: PlacedBar) => bar.y - rowHeight / 2 + 3,
    y2: (bar: PlacedBar) => bar.y + rowHeight / 2 - 3,
  };
  const ruled = { y1: () => 2, y2: () => height - 2, stroke: 'var(--muted)' };
  const svg = plot({
    ...pixelOptions(at, height),
    marks: [
      ...groups(placed, ({ fill, rank }) => `${fill} ${rank === null}`).map(([, same]) =>
        rect(same, {
          ...shape,
          fill: same[0]!.fill,
          ...(same[0]!.rank === null ? { fillOpacity: 0.35 } : {}),
        }),
      ),
      ruleX([x(0)], { x: (place: number) => place, ...ruled }),
      ...labelMarks(
        placed.flatMap((bar) => labelsOf(bar, valueWords(bar), low < 0 && bar.standing.value < 0)),
      ),
    ],
  });
  return finish(svg, { width, height, label });
}

interface PlacedBar extends Bar {
  y: number;
  to: number;
  fill: string;
}

const NAMES = 28;

function quiet({ indicator }: KnownStanding): string {
  const group = groupOf(indicator);
  return group ? `var(--h-${group}-2)` : 'var(--seq-2)';
}

function labelsOf(
  { rank, words, standing, focused, y, to }: PlacedBar,
  value: string,
  leftwards: boolean,
): Label[] {
  const weak = rank === null;
  const fill = weak ? 'var(--muted)' : focused ? indicatorTone(standing.indicator).text : 'var(--ink)';
  const end = { x: leftwards ? to - 6 : to + 6, anchor: leftwards ? 'end' : 'start' } as const;
  return [
    ...(weak ? [] : [{ text: String(rank), x: NAMES - 8, y, anchor: 'end', fill: 'var(--muted)' } as const]),
    { text: words, x: NAMES, y, anchor: 'start', fill, bold: focused },
    { text: value, ...end, y, fill, bold: focused },
  ];
}
