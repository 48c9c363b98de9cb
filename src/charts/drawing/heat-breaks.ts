import { type Markish, ruleX } from '@observablehq/plot';
import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import { formatMonth } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import { type Month, monthIndex } from '../../schema.ts';
import type { BreakRow } from '../../rows.ts';
import { breaksWithin } from './breaks.ts';
import type { HeatGeometry } from './heat.ts';
import { type Label, textWidth } from './labels.ts';

const t = wordsOf(chartWords);

export function columnAt(month: Month, { first, left, cellWidth }: HeatGeometry): number {
  return left + (monthIndex(month) - monthIndex(first)) * cellWidth;
}

export function heatBreaks(
  breaks: readonly BreakRow[],
  geometry: HeatGeometry,
  { top, bottom, size }: { top: number; bottom: number; size: number },
): { marks: Markish[]; words: Label[] } {
  const shown = breaksWithin(breaks, geometry);
  const x = ({ month }: BreakRow) => columnAt(month, geometry);
  const rule = { x, y1: () => top - 4, y2: () => bottom + 4 };
  return {
    marks: [ruleX(shown, { ...rule, stroke: 'var(--break)', strokeDasharray: '1 3' })],
    words: shown.map((one): Label => {
      const text = t('chart.break', { month: formatMonth(one.month) });
      const anchor = textWidth(text, size) < x(one) ? 'end' : 'start';
      return { text, x: x(one), y: bottom + 6 + size / 2, anchor, fill: 'var(--ink)' };
    }),
  };
}
