import { formatMonth, formatShare } from '../../i18n/format.ts';
import { GROUPS, type Month, monthIndex, monthsBetween } from '../../schema.ts';
import { heatLegend } from '../drawing/heat.ts';
import { type Label, textWidth } from '../drawing/labels.ts';
import { type LegendItem, legend } from '../drawing/legend.ts';
import { groupTone } from '../../series/measure.ts';
import { NARROW_BELOW, fontSize } from '../drawing/root.ts';
import { type Point, type Series, isValidPoint } from '../../series/series.ts';
import { possessiveOf } from '../../i18n/countries.ts';
import { indicatorName } from '../../series/names.ts';
import { groupOf } from '../../series/measure.ts';
import heatWords from '../../i18n/en/chart-heat.json' with { type: 'json' };
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(heatWords, namesWords);

interface Span {
  first: Month;
  last: Month;
}

export type StripLayout = ReturnType<typeof stripLayout>;

export function stripLayout(series: readonly Series[], span: Span, width: number) {
  const narrow = width < NARROW_BELOW;
  const size = fontSize(width);
  const rowHeight = narrow ? 17 : 22;
  const gap = narrow ? 8 : 10;
  const left = 18 + Math.max(...series.map(({ indicator }) => textWidth(indicatorName(indicator), size)));
  const right = narrow
    ? 36
    : Math.max(
        112,
        SHARE + 8 + Math.ceil(Math.max(...series.map((one) => textWidth(baselineWords(one), size)))),
      );
  const columns = monthIndex(span.last) - monthIndex(span.first) + 1;
  const geometry = { ...span, left, cellWidth: (width - left - right) / columns, rowHeight };
  const scale = t('chart.heat.scale', { own: possessiveOf(series[0]!) });
  const items: LegendItem[] = [
    { sign: { kind: 'none' }, words: scale },
    ...heatLegend(series, geometry.cellWidth),
  ];
  const key = legend(items, { left: 0, top: 0, right: width, size });
  const cellsTop = key.height + 12 + (geometry.cellWidth < INITIAL ? 1.5 : 2.5) * size;

  let next = cellsTop;
  const groups = GROUPS.flatMap((group) => {
    const members = series.filter(({ indicator }) => groupOf(indicator) === group);
    if (members.length === 0) return [];
    const top = next;
    const rows = members.map((one, i) => ({ series: one, top: top + (i + 1) * rowHeight }));
    const bottom = top + (rows.length + 1) * rowHeight - 2;
    next = bottom + gap;
    return [{ group, tone: groupTone(group), top, bottom, rows }];
  });
  const cellsBottom = next - gap;
  const height = cellsBottom + size + 14;
  return { width, right, narrow, size, geometry, key, groups, cellsTop, cellsBottom, height };
}

const INITIAL = 11;
const SHARE = 44;

/** The month of the right column: the last valid one, otherwise simply the last. */
export function lastMonthOf({ points }: Series): Point | null {
  return points.findLast(isValidPoint) ?? points.at(-1) ?? null;
}

export function monthWords(
  { geometry, size, cellsTop, narrow, groups, width }: StripLayout,
  span: Span,
  place: (month: Month) => number,
): Label[] {
  const { cellWidth } = geometry;
  const months = monthsBetween(span.first, span.last);
  const initials = cellWidth >= INITIAL;
  const monthY = cellsTop - 0.5 * size - 1;
  const yearY = initials ? monthY - size - 3 : monthY;
  const roomForFirst = 12 - Number(span.first.slice(5)) >= 30 / cellWidth;
  const years = months.filter((month, i) => month.endsWith('-01') || (i === 0 && roomForFirst));
  const letters = cellWidth >= 26 ? 3 : 1;
  const year = (month: Month): Label => ({
    text: month.slice(0, 4),
    x: place(month) + 1,
    y: yearY,
    anchor: 'start',
    fill: 'var(--ink)',
    bold: true,
  });
  const name = (month: Month): Label => ({
    text: formatMonth(month).slice(0, letters),
    x: place(month) + cellWidth / 2,
    y: monthY,
    anchor: 'middle',
    fill: 'var(--muted)',
  });
  const last = lastMonthOf(groups[0]!.rows[0]!.series);
  const heading = (text: string, y: number): Label => ({
    text,
    x: width,
    y,
    anchor: 'end',
    fill: 'var(--muted)',
  });
  return [
    ...years.map(year),
    ...(initials ? months.map(name) : []),
    ...(last && !narrow
      ? [heading(formatMonth(last.month), yearY), heading(t('chart.heat.per'), monthY)]
      : []),
  ];
}

function baselineWords(series: Series): string {
  const last = lastMonthOf(series);
  return last?.surge === 'live' && (last.baseline ?? null) !== null
    ? t('chart.heat.usual', { share: formatShare(last.baseline ?? null) })
    : '';
}

export function rowWords({ groups, geometry, narrow, width, right }: StripLayout): Label[] {
  const middle = (geometry.rowHeight - 1) / 2;
  const shareX = narrow ? width : width - right + SHARE;
  return groups.flatMap(({ group, tone, top, rows }) => [
    {
      text: t(`group.${group}`),
      x: 10,
      y: top + middle,
      anchor: 'start',
      fill: tone.text,
      bold: true,
    } as const,
    ...rows.flatMap(({ series, top: rowTop }): Label[] => {
      const y = rowTop + middle;
      const last = lastMonthOf(series);
      const surged = last?.surge === 'live';
      const share = formatShare(last?.share ?? null);
      const baseline = baselineWords(series);
      return [
        { text: indicatorName(series.indicator), x: 10, y, anchor: 'start', fill: 'var(--ink)' },
        { text: share, x: shareX, y, anchor: 'end', fill: 'var(--ink)', bold: surged },
        ...(baseline && !narrow
          ? [{ text: baseline, x: shareX + 8, y, anchor: 'start', fill: 'var(--muted)' } as const]
          : []),
      ];
    }),
  ]);
}
