import { formatNumber } from '../../i18n/format.ts';
import { type Markish, plot, rect } from '@observablehq/plot';
import { extent, groups, max, quantile, range, sum } from 'd3-array';
import coverageGridWords from '../../i18n/en/coverage-grid.json' with { type: 'json' };
import seriesWords from '../../i18n/en/series.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { CoveredPlace } from './covered-place.ts';
import { gridFinding, gridLabel, gridSubtitle } from './finding.ts';
import type { Cell } from '../../schema.ts';
import type { Column, DrawOptions, Figure } from '../../series/figure.ts';
import { type Label, labelMarks, textWidth } from '../drawing/labels.ts';
import { type LegendItem, legend } from '../drawing/legend.ts';
import { pixelOptions } from '../drawing/pixels.ts';
import { NARROW_BELOW, emptyDrawing, finish, fontSize } from '../drawing/root.ts';

const t = wordsOf(coverageGridWords, seriesWords);

export interface CoverageGridOptions {
  /** `at`: a row belongs to one moment; `within`: it counts in every year it spans. */
  counted?: 'at' | 'within';
  source?: readonly string[];
}

/** The coverage of a table: places from top to bottom, years from left to right, the number of rows as the shade. */
export function coverageGrid(places: readonly CoveredPlace[], options: CoverageGridOptions = {}): Figure {
  const { counted = 'at', source = [] } = options;
  const years = yearsOf(places);
  const title = gridFinding(places, years);
  const label = gridLabel(title, places);
  return {
    title,
    subtitle: gridSubtitle(places, counted),
    label,
    source: [...source],
    ...tableOf(places, years, counted),
    draw: (at) => draw(places, years, label, at),
  };
}

const MOST_COLUMNS = 60;

function tableOf(
  places: readonly CoveredPlace[],
  years: readonly number[],
  counted: 'at' | 'within',
): { columns: Column[]; rows: Cell[][] } {
  const byDecade = years.length > MOST_COLUMNS;
  const periods = byDecade ? [...new Set(years.map((year) => year - (year % 10)))] : years;
  const countIn = ({ years: counts }: CoveredPlace, period: number) => {
    const inside = range(period, period + (byDecade ? 10 : 1)).map((year) => counts.get(year) ?? 0);
    return (counted === 'at' ? sum(inside) : max(inside)) ?? 0;
  };
  const one = places.every(({ code }) => code === null);
  const undated = places.some((place) => place.undated > 0);
  const count = (name: string, words: string): Column => ({
    name,
    label: words,
    numeric: true,
    format: (cell) => whole(Number(cell ?? 0)),
  });
  return {
    columns: [
      ...(one ? [] : [{ name: 'iso3', label: t('column.code'), numeric: false }]),
      { name: 'country', label: t('column.country'), numeric: false },
      ...periods.map((period) => {
        const name = byDecade ? `${period}s` : String(period);
        return count(name, name);
      }),
      ...(undated ? [count('undated', t('chart.covers.undated'))] : []),
    ],
    rows: places.map((place): Cell[] => [
      ...(one ? [] : [place.code]),
      place.name,
      ...periods.map((period) => countIn(place, period)),
      ...(undated ? [place.undated] : []),
    ]),
  };
}

function yearsOf(places: readonly CoveredPlace[]): number[] {
  const known = places.flatMap((place) => [...place.years.keys()]);
  return known.length ? range(Math.min(...known), Math.max(...known) + 1) : [];
}

function draw(
  places: readonly CoveredPlace[],
  years: readonly number[],
  label: string,
  at: DrawOptions,
): SVGSVGElement {
  const undated = places.some((place) => place.undated > 0);
  if (places.length === 0 || (years.length === 0 && !undated)) return emptyDrawing(at, label);
  const { width } = at;
  const narrow = width < NARROW_BELOW;
  const size = fontSize(width);
  const rowHeight = narrow ? 15 : 16;
  const totals = places.map(({ rows }) => rows);
  const left = Math.max(...places.map(({ name }) => textWidth(name, size))) + 10;
  const right = Math.max(
    textWidth(t('chart.covers.rows'), size),
    ...totals.map((total) => textWidth(whole(total), size)),
  );
  const plotRight = width - right - 16;
  const lane = undated && years.length ? textWidth(t('chart.covers.undated'), size) + 18 : 0;
  const from = left + lane;
  const cellWidth = (plotRight - from) / Math.max(1, years.length);
  const classes = classesOf(places);
  const key = legend(years.length ? keyOf(classes) : [], { left: 0, top: 0, right: width, size });
  const top = key.height + size + 12;
  const height = top + places.length * rowHeight + 2;
  const place = (year: number) => from + (year - years[0]!) * cellWidth;
  const gap = cellWidth >= 8 ? 1 : 0;

  const cells = places.flatMap((one, i): Box[] => [
    ...years.flatMap((year) => {
      const count = one.years.get(year) ?? 0;
      return count ? [box(place(year), place(year) + cellWidth - gap, i, fillOf(count, classes))] : [];
    }),
    ...(one.undated && lane ? [box(left, from - 12, i, FILLS[1]!)] : []),
    ...(one.undated && !years.length
      ? [box(left, left + ((plotRight - left) * one.undated) / max(totals)!, i, FILLS[1]!)]
      : []),
  ]);
  const ground = places.map((_, i) => box(from, plotRight, i, GROUND));
  const svg = plot({
    ...pixelOptions(at, height),
    marks: [...key.marks, ...boxes([...(years.length ? ground : []), ...cells]), ...labelMarks(words())],
  });
  return finish(svg, { width, height, label });

  function box(x1: number, x2: number, row: number, fill: string): Box {
    const y1 = top + row * rowHeight;
    return { x1, x2, y1, y2: y1 + rowHeight - 1, fill };
  }

  function words(): Label[] {
    const head = { y: top - size / 2 - 3, fill: 'var(--muted)' } as const;
    const step = [1, 2, 5, 10, 20, 50].find((n) => n * cellWidth >= textWidth('2000', size) + 10) ?? 100;
    const middle = (i: number) => top + i * rowHeight + (rowHeight - 1) / 2;
    return [
      ...years
        .filter((year) => years.length === 1 || year % step === 0)
        .map((year): Label => ({
          ...head,
          text: String(year),
          x: place(year) + cellWidth / 2,
          anchor: 'middle',
        })),
      ...(lane ? [{ ...head, text: t('chart.covers.undated'), x: left, anchor: 'start' } as const] : []),
      { ...head, text: t('chart.covers.rows'), x: width, anchor: 'end' },
      ...places.flatMap(({ name }, i): Label[] => [
        { text: name, x: 0, y: middle(i), anchor: 'start', fill: totals[i] ? 'var(--ink)' : 'var(--muted)' },
        { text: whole(totals[i]!), x: width, y: middle(i), anchor: 'end', fill: 'var(--muted)' },
      ]),
    ];
  }
}

interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  fill: string;
}

function boxes(all: readonly Box[]): Markish[] {
  return groups(all, ({ fill }) => fill).map(([fill, same]) =>
    rect(same, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill }),
  );
}

const GROUND = 'var(--h-usual)';
const FILLS = ['var(--h-context-1)', 'var(--h-context-2)', 'var(--h-context-3)'];

interface RowClasses {
  limits: readonly number[];
  least: number;
  most: number;
}

/** Two classes where most cells hold the same, highest number of rows; otherwise at most three. */
function classesOf(places: readonly CoveredPlace[]): RowClasses {
  const counts = places.flatMap(({ years }) => [...years.values()]);
  const [least = 0, most = 0] = extent(counts);
  if (least === most) return { limits: [], least, most };
  const full = counts.filter((count) => count === most).length;
  if (full * 2 >= counts.length) return { limits: [most], least, most };
  const limits = [1 / 3, 2 / 3].map((p) => Math.max(least + 1, Math.ceil(quantile(counts, p)!)));
  return { limits: [...new Set(limits)], least, most };
}

function fillOf(count: number, { limits }: Pick<RowClasses, 'limits'>): string {
  const above = limits.filter((limit) => count >= limit).length;
  return FILLS[limits.length === 0 ? 1 : above]!;
}

function keyOf({ limits, least, most }: RowClasses): LegendItem[] {
  const bounds = [least, ...limits, most + 1];
  const spans = bounds.slice(1).map((next, i) => ({ low: bounds[i]!, high: next - 1 }));
  return spans.map(({ low, high }) => ({
    sign: { kind: 'fills', fills: [fillOf(low, { limits })] },
    words:
      low === high
        ? t('chart.covers.count', { count: high })
        : t('chart.covers.between', { low: whole(low), high: whole(high) }),
  }));
}

function whole(count: number): string {
  return formatNumber(count);
}
