import { plot } from '@observablehq/plot';
import { type Month, monthIndex } from '../../schema.ts';
import type { BreakRow } from '../../rows.ts';
import type { DrawOptions, Figure, Reader } from '../../series/figure.ts';
import { columnAt, heatBreaks } from '../drawing/heat-breaks.ts';
import { type HeatGeometry, heatLegend, heatMarks } from '../drawing/heat.ts';
import { gridFinding } from './finding.ts';
import { type Label, boxOf, labelMarks, overlaps, textWidth } from '../drawing/labels.ts';
import { type LegendItem, legend } from '../drawing/legend.ts';
import { indicatorTone } from '../../series/measure.ts';
import { monthTicks } from '../drawing/months.ts';
import { pixelOptions } from '../drawing/pixels.ts';
import { NARROW_BELOW, emptyDrawing, finish, fontSize } from '../drawing/root.ts';
import { rowsOf } from '../../series/rows.ts';
import { hasValue, type Series, spanOf } from '../../series/series.ts';
import { panelName } from '../../findings/multiples.ts';
import { subtitleOf } from '../../findings/words.ts';
import { possessiveOf } from '../../i18n/countries.ts';
import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import heatWords from '../../i18n/en/chart-heat.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(chartWords, heatWords);

export interface HeatGridOptions {
  subject?: string | null;
  breaks?: readonly BreakRow[];
  source?: readonly string[];
}

/**
 * How unusual each month was for each series against its own past: one row per series in the order given, one column
 * per month, over any span. The series hold z-scores.
 */
export function heatGrid(series: readonly Series[], options: HeatGridOptions = {}): Figure {
  const { subject = null, breaks = [], source = [] } = options;
  const title = gridFinding(series, subject);
  const label = t('chart.label.grid', { title, count: series.length });
  return {
    title,
    subtitle: subtitleOf(series, 'z'),
    label,
    source: [...source],
    ...rowsOf(series, 'z'),
    draw: (at) => draw(series, breaks, label, at),
    reader: (width) => gridReader(series, width),
  };
}

interface Layout {
  geometry: HeatGeometry;
  names: string[];
  key: ReturnType<typeof legend>;
  top: number;
  bottom: number;
  size: number;
}

function layoutOf(series: readonly Series[], span: { first: Month; last: Month }, width: number): Layout {
  const narrow = width < NARROW_BELOW;
  const size = fontSize(width);
  const rowHeight = narrow ? 17 : 20;
  const names = series.map((one) => panelName(one, series));
  const left = Math.max(...names.map((name) => textWidth(name, size))) + 10;
  const columns = monthIndex(span.last) - monthIndex(span.first) + 1;
  const geometry = { ...span, left, cellWidth: (width - left - 1) / columns, rowHeight };
  const items: LegendItem[] = [{ sign: { kind: 'none' }, words: scaleWords(series) }];
  const key = legend([...items, ...heatLegend(series, geometry.cellWidth)], {
    left: 0,
    top: 0,
    right: width,
    size,
  });
  const top = key.height + size + 14;
  return { geometry, names, key, top, bottom: top + series.length * rowHeight, size };
}

function gridReader(series: readonly Series[], width: number): Reader {
  const span = spanOf(series);
  if (!span) return { rowAt: () => null, spotOf: () => null };
  const { geometry, top } = layoutOf(series, span, width);
  const { left, cellWidth, rowHeight } = geometry;
  const start = monthIndex(span.first);
  const cells = series.flatMap((one, line) =>
    one.points.filter(hasValue).map(({ month }) => ({ line, column: monthIndex(month) - start })),
  );
  const rows = new Map(cells.map(({ line, column }, row) => [`${line} ${column}`, row]));
  return {
    rowAt(x, y) {
      const [line, column] = [Math.floor((y - top) / rowHeight), Math.floor((x - left) / cellWidth)];
      return rows.get(`${line} ${column}`) ?? null;
    },
    spotOf(row) {
      const cell = cells[row];
      return cell
        ? { x: left + (cell.column + 0.5) * cellWidth, y: top + (cell.line + 0.5) * rowHeight }
        : null;
    },
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
  const { width } = at;
  const { geometry, names, key, top, bottom, size } = layoutOf(series, span, width);
  const { left, rowHeight } = geometry;
  const crossed = heatBreaks(breaks, geometry, { top, bottom, size });
  const height = bottom + (crossed.words.length ? size + 14 : 4);
  const rows = series.map((one, i) => ({ series: one, top: top + i * rowHeight }));

  const ticks = monthTicks(span.first, span.last, width - left);
  const tickLabels = ticks
    .map(({ month, label: text }): Label => {
      const x = Math.min(columnAt(month, geometry), width - textWidth(text, size));
      return { text, x, y: top - size / 2 - 3, anchor: 'start', fill: 'var(--muted)' };
    })
    .filter((tick, i, all) => i === all.length - 1 || !overlaps(boxOf(tick, size), boxOf(all[i + 1]!, size)));
  const coloured = new Set(series.map(({ indicator }) => indicator.id)).size > 1;
  const words: Label[] = [
    ...tickLabels,
    ...rows.map(({ series: one, top: y }, i): Label => ({
      text: names[i]!,
      x: 0,
      y: y + (rowHeight - 1) / 2,
      anchor: 'start',
      fill: coloured ? indicatorTone(one.indicator).text : 'var(--ink)',
    })),
    ...crossed.words,
  ];
  const svg = plot({
    ...pixelOptions(at, height),
    marks: [...key.marks, ...heatMarks(rows, geometry), ...crossed.marks, ...labelMarks(words)],
  });
  return finish(svg, { width, height, label });
}

function scaleWords(series: readonly Series[]): string {
  const [place] = series;
  const one = place !== undefined && series.every(({ name }) => name === place.name);
  return t('chart.heat.scale', {
    own: one ? possessiveOf(place) : t('chart.eachCountrys'),
  });
}
