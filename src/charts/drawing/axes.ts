import { type Markish, ruleY, text } from '@observablehq/plot';
import { formatZ, numberFormat } from '../../i18n/format.ts';
import { type Measure, monthIndex } from '../../schema.ts';
import { type Label, labelMarks } from './labels.ts';
import { type MonthTick, monthTicks } from './months.ts';
import { isKind, levelOf, measureFor } from '../../series/indicator.ts';
import type { Series } from '../../series/series.ts';
import { at } from './pixels.ts';
import type { Plane } from './scales.ts';

const plain = numberFormat({ maximumFractionDigits: 2 });

export type Written = Measure | ((value: number) => string);

export function tickFormat(written: Written): (value: number) => string {
  if (typeof written === 'function') return written;
  return (value) => (written === 'z' && value !== 0 ? formatZ(value).replace('.0', '') : plain(value));
}

/** Formats values on an axis: levels by name, everything else in figures. */
export function writtenBy({ indicator }: Pick<Series, 'indicator'>, measure: Measure): Written {
  const shown = measureFor(indicator, measure);
  if (shown === 'value' && isKind(indicator)) return (value) => levelOf(indicator, value) ?? '';
  return indicator.kind === 'pressure' ? 'z' : shown;
}

export function valueAxis(plane: Plane, written: Written): Markish[] {
  const { ticks, domain } = plane;
  return [
    ruleY(
      ticks.filter((tick) => tick !== 0),
      { stroke: 'var(--grid)' },
    ),
    ...(domain[0] <= 0 ? [ruleY([0], { stroke: 'var(--muted)' })] : []),
    ...labelMarks(valueWords(plane, written)),
  ];
}

export function valueWords({ ticks, margin, y }: Plane, written: Written): Label[] {
  const format = tickFormat(written);
  return ticks.map((tick) => ({
    text: format(tick),
    x: margin.left - 8,
    y: y(tick),
    anchor: 'end',
    fill: 'var(--muted)',
  }));
}

export function panelAxis({ ticks, domain, margin }: Plane, written: Written): Markish[] {
  const shown = ticks.filter((tick) => tick !== 0);
  return [
    ruleY(shown, { stroke: 'var(--grid)' }),
    ...(domain[0] <= 0 ? [ruleY([0], { stroke: 'var(--muted)' })] : []),
    text(
      shown.filter((tick) => tick === domain[1] || tick === domain[0]),
      {
        x: at(margin.left),
        y: (tick: number) => tick,
        dy: -7,
        text: tickFormat(written),
        textAnchor: 'start',
        fill: 'var(--muted)',
      },
    ),
  ];
}

export function monthAxis(plane: Plane): Markish[] {
  const { first, last, height, margin, width } = plane;
  const ticks = monthTicks(first, last, width - margin.left - margin.right);
  return [
    text(ticks, {
      x: (tick: MonthTick) => monthIndex(tick.month),
      y: at(height - margin.bottom + 14),
      text: 'label',
      fill: 'var(--muted)',
    }),
  ];
}
