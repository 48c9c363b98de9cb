import { type Markish, dot } from '@observablehq/plot';
import { type Measure, monthIndex } from '../../schema.ts';
import { type Label, textWidth } from './labels.ts';
import type { LegendItem } from './legend.ts';
import { type Tone, valueFormat } from '../../series/measure.ts';
import { shortTime } from '../../series/names.ts';
import type { Plane } from './scales.ts';
import { type Series, type KnownPoint, hasValue, monthsIn } from '../../series/series.ts';
import { shortName } from '../../findings/words.ts';
import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(chartWords);

export interface LineEnd {
  point: KnownPoint;
  end?: number;
  tone: Tone;
  lines: string[];
  quiet?: boolean;
}

/** The end of each line: name and value, month, and what makes the month weak. Lines without values have none. */
export function lineEnds(
  series: readonly Series[],
  tones: readonly Tone[],
  measure: Measure,
  { last, narrow }: Pick<Plane, 'last' | 'narrow'>,
): LineEnd[] {
  return series.flatMap((one, i) => {
    const point = one.points.findLast(hasValue);
    if (!point) return [];
    const { indicator } = one;
    const format = valueFormat(indicator, measure);
    const month = shortTime(point.month, indicator);
    const end = monthIndex(point.month) + monthsIn(indicator.grain) - 1;
    const weak = point.partial ? 'partial' : point.thin ? 'thin' : null;
    const note = weak && t(narrow ? `chart.${weak}.short` : `chart.${weak}`);
    const name = narrow ? '' : shortName(one, series);
    const when = end < monthIndex(last) ? t('chart.ends', { month }) : month;
    const lines = [`${name} ${format(point.value)}`.trim(), when, ...(note ? [note] : [])];
    return [{ point, end, tone: tones[i]!, lines }];
  });
}

export function endsWidth(ends: readonly LineEnd[], size: number): number {
  return Math.max(0, ...ends.flatMap(({ lines }) => lines.map((line, i) => textWidth(line, size, i === 0))));
}

/** Labels right of the plot, above the axis words, moved apart where lines end close together. */
export function endLabels(ends: readonly LineEnd[], plane: Plane): Label[] {
  const { width, margin, height, size } = plane;
  const leading = size + 2;
  const left = width - margin.right + 10;
  const stack = [...ends]
    .sort((a, b) => b.point.value - a.point.value)
    .map((end) => ({ end, y: plane.y(end.point.value), tall: end.lines.length * leading + 3 }));
  for (const [i, item] of stack.entries()) {
    const above = stack[i - 1];
    if (above) item.y = Math.max(item.y, above.y + above.tall);
  }
  let floor = height - margin.bottom + 4;
  for (const item of stack.toReversed()) {
    item.y = Math.min(item.y, floor - item.tall + leading / 2);
    floor = item.y - leading / 2;
  }
  return stack.flatMap(({ end, y }) =>
    end.lines.map((line, i) => ({
      text: line,
      x: left,
      y: y + i * leading,
      anchor: 'start' as const,
      fill: i === 0 ? end.tone.text : 'var(--muted)',
      bold: i === 0 && !end.quiet,
    })),
  );
}

export function endDots(ends: readonly LineEnd[]): Markish[] {
  return ends.map(({ point, end, tone }) =>
    dot([point], {
      x: end ?? monthIndex(point.month),
      y: 'value',
      r: 3.5,
      clip: false,
      ...(point.partial
        ? { fill: 'var(--paper)', stroke: tone.mark, strokeWidth: 1.5 }
        : { fill: tone.mark, ...(point.thin ? { fillOpacity: 0.35 } : {}) }),
    }),
  );
}

export function namesAbove(series: readonly Series[], tones: readonly Tone[]): LegendItem[] {
  return series.map((one, i) => ({
    sign: { kind: 'line', stroke: tones[i]!.mark },
    words: shortName(one, series),
    fill: tones[i]!.text,
    bold: true,
  }));
}
