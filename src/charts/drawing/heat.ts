import { type Markish, dot, rect, ruleX, ruleY } from '@observablehq/plot';
import { type Group, type Month, monthIndex } from '../../schema.ts';
import { groupOf } from '../../series/measure.ts';
import { HINDSIGHT, LIVE, type LegendItem } from './legend.ts';
import { at } from './pixels.ts';
import { type Point, type Series, hasValue } from '../../series/series.ts';
import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import heatWords from '../../i18n/en/chart-heat.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(chartWords, heatWords);

export interface HeatRow {
  series: Series;
  top: number;
}

export interface HeatGeometry {
  first: Month;
  last: Month;
  left: number;
  cellWidth: number;
  rowHeight: number;
}

function stepOf(z: number): -1 | 0 | 1 | 2 | 3 {
  if (z > 3) return 3;
  if (z > 2) return 2;
  if (z > 1) return 1;
  return z < -1 ? -1 : 0;
}

export function heatMarks(rows: readonly HeatRow[], geometry: HeatGeometry): Markish[] {
  const { cellWidth, rowHeight } = geometry;
  const cells = rows.flatMap((row) => cellsOf(row, geometry));
  const roomy = cellWidth >= ROOMY;
  const fills = [...new Set(cells.map(({ fill }) => fill))].sort();
  const box = { x1: 'x1', x2: 'x2', y1: 'top', y2: (cell: Cell) => cell.top + rowHeight - 1 };
  return [
    ...fills.map((fill) => rect(runsOf(cells.filter((cell) => cell.fill === fill)), { ...box, fill })),
    ...(roomy ? [...gaps(rows, geometry), ...signs(cells, geometry)] : []),
  ];
}

export function heatLegend(series: readonly Series[], cellWidth: number): LegendItem[] {
  const groups = [...new Set(series.map(({ indicator }) => hueOf(indicator)))];
  const step = (n: 1 | 2 | 3): LegendItem => ({
    sign: { kind: 'fills', fills: groups.map((group) => fillOf(group, n)) },
    words: t(`chart.heat.step.${n}`),
  });
  const kinds = new Set(series.flatMap(({ points }) => points.filter(hasValue).map(({ surge }) => surge)));
  const roomy = cellWidth >= ROOMY;
  const below: LegendItem = roomy
    ? { sign: { kind: 'below' }, words: t('chart.heat.below') }
    : { sign: { kind: 'fills', fills: ['var(--h-below)'] }, words: t('chart.heat.below') };
  const surges = (['live', 'hindsight'] as const)
    .filter((kind) => roomy && kinds.has(kind))
    .map((kind): LegendItem => ({ sign: { kind }, words: t(`chart.key.${kind}`) }));
  const unscored = series.some(({ points }) => points.some((point) => !hasValue(point)));
  return [
    ...([1, 2, 3] as const).map(step),
    below,
    ...surges,
    ...(unscored ? [{ sign: { kind: 'none' }, words: t('chart.heat.unscored') } as const] : []),
  ];
}

const ROOMY = 6;

interface Cell {
  point: Point;
  step: ReturnType<typeof stepOf>;
  fill: string;
  x1: number;
  x2: number;
  top: number;
  middle: number;
}

function cellsOf(
  { series, top }: HeatRow,
  { first, last, left, cellWidth, rowHeight }: HeatGeometry,
): Cell[] {
  const inside = series.points.filter(({ month }) => month >= first && month <= last);
  return inside.filter(hasValue).map((point) => {
    const x1 = left + (monthIndex(point.month) - monthIndex(first)) * cellWidth;
    const step = stepOf(point.value);
    const fill = fillOf(hueOf(series.indicator), step);
    return { point, step, fill, x1, x2: x1 + cellWidth, top, middle: top + (rowHeight - 1) / 2 };
  });
}

function hueOf(indicator: Series['indicator']): Group {
  return groupOf(indicator) ?? 'context';
}

function fillOf(group: Group, step: ReturnType<typeof stepOf>): string {
  if (step > 0) return `var(--h-${group}-${step})`;
  return step === 0 ? 'var(--h-usual)' : 'var(--h-below)';
}

function runsOf(cells: readonly Cell[]): Cell[] {
  const runs: Cell[] = [];
  for (const cell of cells) {
    const before = runs.at(-1);
    if (before && before.top === cell.top && Math.abs(before.x2 - cell.x1) < 0.01) before.x2 = cell.x2;
    else runs.push({ ...cell });
  }
  return runs;
}

function gaps(
  rows: readonly HeatRow[],
  { first, last, left, cellWidth, rowHeight }: HeatGeometry,
): Markish[] {
  const columns = Array.from(
    { length: monthIndex(last) - monthIndex(first) },
    (_, i) => left + (i + 1) * cellWidth,
  );
  const [top, bottom] = [rows[0]?.top ?? 0, (rows.at(-1)?.top ?? 0) + rowHeight];
  return [ruleX(columns, { x: (x: number) => x, y1: at(top), y2: at(bottom), stroke: 'var(--paper)' })];
}

function signs(cells: readonly Cell[], { cellWidth }: HeatGeometry): Markish[] {
  const r = Math.min(3.5, cellWidth * 0.3);
  const x = (cell: Cell) => (cell.x1 + cell.x2) / 2;
  const spot = { x, y: 'middle', r };
  const surged = (kind: Point['surge'], deep: boolean) =>
    cells.filter(({ point, step }) => point.surge === kind && (step === 3) === deep);
  const below = cells.filter(({ step, point }) => step === -1 && !point.surge);
  const dash = { y: 'middle', x1: (cell: Cell) => x(cell) - r, x2: (cell: Cell) => x(cell) + r };
  return [
    ruleY(below, { ...dash, stroke: 'var(--faint)' }),
    dot(surged('live', false), { ...spot, ...LIVE }),
    dot(surged('live', true), { ...spot, fill: 'var(--paper)' }),
    dot(surged('hindsight', false), { ...spot, ...HINDSIGHT, fill: 'none' }),
    dot(surged('hindsight', true), { ...spot, ...HINDSIGHT, fill: 'none', stroke: 'var(--paper)' }),
  ];
}
