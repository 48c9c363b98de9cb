import { plot, rect } from '@observablehq/plot';
import { EVENTS, type Month, addMonths, isWhole } from '../../schema.ts';
import type { BreakRow } from '../../rows.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { columnAt, heatBreaks } from '../drawing/heat-breaks.ts';
import { heatMarks } from '../drawing/heat.ts';
import { monthWords, rowWords, stripLayout } from './layout.ts';
import { stripFinding, stripLabel, stripSubtitle } from './finding.ts';
import { labelMarks } from '../drawing/labels.ts';
import { pixelOptions } from '../drawing/pixels.ts';
import { emptyDrawing, finish } from '../drawing/root.ts';
import { rowsOf } from '../../series/rows.ts';
import { type Series, spanOf } from '../../series/series.ts';

export interface HeatStripOptions {
  months?: number;
  breaks?: readonly BreakRow[];
  source?: readonly string[];
}

/**
 * How unusual each event was in one country's last months, against the country's own past. The series hold z-scores,
 * with `share` and `baseline` for the right column; they are grouped, in the order of events.
 */
export function heatStrip(data: readonly Series[], options: HeatStripOptions = {}): Figure {
  const { months = 24, breaks = [], source = [] } = options;
  const last = spanOf(data)?.last;
  const from = last && addMonths(last, 1 - months);
  const series = EVENTS.flatMap((event) => data.find((one) => one.indicator.event === event) ?? []).map(
    (one) => ({
      ...one,
      points: one.points.filter(({ month }) => from && month >= from),
    }),
  );
  const title = stripFinding(series);
  const label = stripLabel(title, series);
  return {
    title,
    subtitle: stripSubtitle(series),
    label,
    source: [...source],
    ...rowsOf(series, 'z'),
    draw: (size) => draw(series, breaks, label, size),
  };
}

function draw(
  series: readonly Series[],
  breaks: readonly BreakRow[],
  label: string,
  at: DrawOptions,
): SVGSVGElement {
  const span = spanOf(series);
  if (!span) return emptyDrawing(at, label);
  const layout = stripLayout(series, span, at.width);
  const { height, geometry, groups, key, cellsTop, cellsBottom } = layout;
  const place = (month: Month) => columnAt(month, geometry);
  const ends = { top: cellsTop, bottom: cellsBottom, size: layout.size };
  const crossed = heatBreaks(breaks, geometry, ends);
  const weak = series[0]!.points.filter((point) => !isWhole(point)).map(({ month }) => month);
  const svg = plot({
    ...pixelOptions(at, height),
    marks: [
      ...key.marks,
      ...heatMarks(
        groups.flatMap((group) => group.rows),
        geometry,
      ),
      rect(weak, {
        x1: place,
        x2: (month: Month) => place(month) + geometry.cellWidth,
        y1: () => cellsTop,
        y2: () => cellsBottom,
        fill: 'var(--paper)',
        fillOpacity: 0.5,
      }),
      ...groups.map((group) =>
        rect([group], { x1: () => 0, x2: () => 3, y1: 'top', y2: 'bottom', fill: group.tone.mark }),
      ),
      ...crossed.marks,
      ...labelMarks([...monthWords(layout, span, place), ...rowWords(layout), ...crossed.words]),
    ],
  });
  return finish(svg, { width: at.width, height, label });
}
