import { type Markish, rect, ruleX } from '@observablehq/plot';
import { formatMonth } from '../../i18n/format.ts';
import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { type Month, addMonths, monthIndex } from '../../schema.ts';
import type { BreakRow } from '../../rows.ts';
import { type Label, textWidth } from './labels.ts';
import { beforeMonth } from './months.ts';
import type { Plane } from './scales.ts';

const t = wordsOf(chartWords);

export function breaksWithin<B extends Pick<BreakRow, 'month'>>(
  breaks: readonly B[],
  span: { first: string; last: string },
): B[] {
  return breaks.filter(({ month }) => month > span.first && month <= span.last);
}

export function breakMarks(breaks: readonly BreakRow[], plane: Plane): Markish[] {
  if (breaks.length === 0) return [];
  const between = ({ month }: BreakRow) => beforeMonth(month);
  return [
    rect([breaks[0]!], { x1: between, x2: monthIndex(plane.last), fill: 'var(--break-wash)', inset: 0 }),
    ruleX(breaks, { x: between, stroke: 'var(--break)', strokeDasharray: '1 3', insetTop: -RISE }),
  ];
}

export function ruleAt(month: Month, { x }: Pick<Plane, 'x'>): number {
  return (x(addMonths(month, -1)) + x(month)) / 2;
}

const RISE = 22;

export function breakLabels(breaks: readonly BreakRow[], { x, margin, narrow, size }: Plane): Label[] {
  return breaks.map(({ month }) => {
    const when = formatMonth(month);
    const words = t(narrow ? 'chart.break.short' : 'chart.break', { month: when });
    const rule = ruleAt(month, { x });
    const fits = rule - 8 - textWidth(words, size) > 0;
    return {
      text: words,
      x: rule + (fits ? -6 : 8),
      y: margin.top - 14,
      anchor: fits ? 'end' : 'start',
      fill: 'var(--ink)',
    };
  });
}
