import { axisY, gridY, plot, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { greatest, least, max, sum } from 'd3-array';
import { formatCount, formatMonth, formatMonthLong } from '../../i18n/format.ts';
import { type Month, addMonths, isWhole, monthIndex, monthsBetween } from '../../schema.ts';
import newsBaseWords from '../../i18n/en/news-base.json' with { type: 'json' };
import seriesWords from '../../i18n/en/series.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { cautionCell, cautionColumn } from '../../series/caution.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { type MonthTick, beforeMonth, monthTicks } from '../drawing/months.ts';
import { at } from '../drawing/pixels.ts';
import { NARROW_BELOW, emptyDrawing, finish, fontSize } from '../drawing/root.ts';
import type { BreakRow, CoverageRow, OutletRow } from '../../rows.ts';

const t = wordsOf(newsBaseWords, seriesWords);

export interface NewsBaseOptions {
  breaks?: readonly BreakRow[];
  source?: string[];
}

export function newsBase(
  coverage: readonly CoverageRow[],
  outlets: readonly OutletRow[],
  { breaks = [], source = [] }: NewsBaseOptions = {},
): Figure {
  const title = finding(coverage, outlets, breaks);
  const label = labelOf(title, coverage);
  return {
    title,
    subtitle: t(outlets.length > 0 ? 'newsBase.subtitle' : 'newsBase.subtitle.unnamed'),
    label,
    source,
    columns: [
      {
        label: t('column.month'),
        name: 'month',
        numeric: false,
        format: (cell) => formatMonth(cell as Month),
      },
      {
        label: t('column.articles'),
        name: 'articles',
        numeric: true,
        format: (cell) => formatCount(cell as number),
      },
      { label: t('newsBase.outlets'), name: 'outlets', numeric: true },
      cautionColumn(),
    ],
    rows: coverage.map((month) => [month.month, month.articles, month.outlets, cautionCell(month)]),
    draw: (options) => draw(coverage, outlets, breaks, label, options),
  };
}

function finding(
  coverage: readonly CoverageRow[],
  outlets: readonly OutletRow[],
  breaks: readonly BreakRow[],
): string {
  const named = t('newsBase.named', { count: outlets.length });
  const thin = coverage.filter((month) => month.thin).length;
  if (thin > 0) return t('newsBase.thin', { named, thin, months: coverage.length });
  const crossed = breaks.filter(({ month }) => coverage.some((row) => row.month >= month));
  const last = crossed.at(-1);
  return last ? t('newsBase.break', { named, month: formatMonthLong(last.month) }) : named;
}

function labelOf(title: string, coverage: readonly CoverageRow[]): string {
  const most = greatest(coverage, (month) => month.articles);
  const fewest = least(coverage, (month) => month.articles);
  if (!most || !fewest) return t('newsBase.label.empty', { title });
  return t('newsBase.label', {
    title,
    articles: formatCount(sum(coverage, (month) => month.articles)),
    months: coverage.length,
    mostMonth: formatMonthLong(most.month),
    most: formatCount(most.articles),
    fewestMonth: formatMonthLong(fewest.month),
    fewest: formatCount(fewest.articles),
  });
}

const LANE = 32;

function draw(
  coverage: readonly CoverageRow[],
  outlets: readonly OutletRow[],
  breaks: readonly BreakRow[],
  label: string,
  { width, document }: DrawOptions,
): SVGSVGElement {
  const [first, last] = [coverage[0]?.month, coverage.at(-1)?.month];
  if (!first || !last) return emptyDrawing({ width, document }, label);
  const narrow = width < NARROW_BELOW;
  const size = fontSize(width);
  const domain = [monthIndex(first) - 0.5, monthIndex(last) + 0.5] as const;
  const margin = { marginLeft: 52, marginRight: narrow ? 8 : 16 };
  const barsHeight = narrow ? 190 : 240;
  const lanesTop = barsHeight + 8;
  const height = lanesTop + outlets.length * LANE + 4;
  const ticks = monthTicks(first, last, width - margin.marginLeft - margin.marginRight);
  const top = max(coverage, (month) => month.articles) ?? 1;
  const lane = (i: number) => lanesTop + (i + 1) * LANE - 8;
  const svg = plot({
    document,
    width,
    height,
    ...margin,
    marginTop: 18,
    marginBottom: height - barsHeight + 24,
    style: { fontSize: `${size}px` },
    x: { domain: [...domain], axis: null },
    y: { domain: [0, top], nice: true, axis: null },
    marks: [
      gridY({ ticks: 4, stroke: 'var(--grid)', strokeOpacity: 1 }),
      axisY({ ticks: 4, tickSize: 0, label: null, fill: 'var(--muted)' }),
      rectY(coverage, {
        x1: (month: CoverageRow) => monthIndex(month.month) - 0.42,
        x2: (month: CoverageRow) => monthIndex(month.month) + 0.42,
        y: 'articles',
        fill: 'var(--g-context)',
        fillOpacity: (month: CoverageRow) => (isWhole(month) ? 0.8 : 0.35),
      }),
      ruleX(breaks, {
        x: ({ month }: BreakRow) => beforeMonth(month),
        stroke: 'var(--break)',
        strokeDasharray: '1 3',
      }),
      ruleY([0], { stroke: 'var(--ink)' }),
      text(ticks, {
        x: ({ month }: MonthTick) => monthIndex(month),
        y: at(barsHeight - 10),
        text: 'label',
        fill: 'var(--muted)',
      }),
      ...outlets.flatMap((outlet, i) => laneMarks(outlet, lane(i), domain)),
    ],
  });
  return finish(svg, { width, height, label });
}

function laneMarks(outlet: OutletRow, y: number, [first, last]: readonly [number, number]) {
  const start = Math.max(first, monthIndex(outlet.firstMonth) - 0.5);
  const end = Math.min(last, monthIndex(addMonths(outlet.lastMonth, 1)) - 0.5);
  const steady = outlet.months >= 0.9 * monthsBetween(outlet.firstMonth, outlet.lastMonth).length;
  return [
    ruleY([outlet], {
      y: at(y),
      x1: start,
      x2: end,
      stroke: 'var(--ink)',
      strokeWidth: 3,
      ...(steady ? {} : { strokeDasharray: '6 2' }),
    }),
    text([outlet], {
      x: start,
      y: at(y),
      text: 'outlet',
      textAnchor: 'start',
      dy: -10,
      fill: 'var(--muted)',
    }),
  ];
}
