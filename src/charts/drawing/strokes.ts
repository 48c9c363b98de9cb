import { type Markish, areaY, dot, lineY } from '@observablehq/plot';
import { monthIndex } from '../../schema.ts';
import type { Tone } from '../../series/measure.ts';
import type { Plane } from './scales.ts';
import {
  type Point,
  type Series,
  type KnownPoint,
  hasValue,
  isValidPoint,
  monthsIn,
} from '../../series/series.ts';

/**
 * One series as strokes: a line through complete months that rest on enough articles, broken where a month is missing
 * or low-volume; a faint point for each low-volume month (a triangle at the top where it lies beyond the scale); dots
 * for isolated months; a dotted line into partial months.
 */
export function strokesOf({ points, indicator }: Series, tone: Tone, { domain }: Plane): Markish[] {
  const runs = runsOf(points, monthsIn(indicator.grain));
  if (indicator.grain === 'year') return stepped(runs, tone.mark);
  const lines = runs.filter((run) => run.length > 1);
  const alone = runs.filter((run) => run.length === 1).flat();
  const thin = points.filter(hasValue).filter((point) => point.thin);
  const beyond = ({ value }: KnownPoint) => value > domain[1];
  const stroke = tone.mark;
  return [
    ...band(
      lines.map((run) => run.map(edgeOf)),
      stroke,
    ),
    ...solid(lines, stroke),
    ...dotted(points, stroke),
    ...dots(
      alone.filter((point) => !point.partial),
      { fill: stroke, r: 1.5 },
    ),
    ...dots(
      thin.filter((point) => !beyond(point)),
      { fill: stroke, fillOpacity: THIN, r: 2.5 },
    ),
    ...dots(thin.filter(beyond), { fill: stroke, fillOpacity: THIN, r: 3, symbol: 'triangle', y: domain[1] }),
  ];
}

const THIN = 0.35;
const x = (point: Point) => monthIndex(point.month);
const follows = (a: Point, b: Point, apart = 1) => monthIndex(b.month) - monthIndex(a.month) === apart;

interface Edge {
  at: number;
  lower: number | null;
  upper: number | null;
}

function edgeOf({ month, lower = null, upper = null }: Point): Edge {
  return { at: monthIndex(month), lower, upper };
}

function band(runs: readonly (readonly Edge[])[], fill: string): Markish[] {
  const edges = runs.flatMap((run) => [...run, { at: run.at(-1)!.at, lower: null, upper: null }]);
  if (!edges.some(({ lower, upper }) => lower !== null && upper !== null)) return [];
  const end = (value: number | null) => value ?? Number.NaN;
  return [
    areaY(edges, {
      x: 'at',
      y1: ({ lower }: Edge) => end(lower),
      y2: ({ upper }: Edge) => end(upper),
      fill,
      fillOpacity: BAND,
    }),
  ];
}

const BAND = 0.16;

function stepped(runs: readonly KnownPoint[][], stroke: string): Markish[] {
  const stairs = runs.map((run) =>
    run.flatMap((point, i) => {
      const start = monthIndex(point.month);
      const end = start + (i === run.length - 1 ? 11 : 12);
      return [start, end].map((at) => ({ ...edgeOf(point), at, value: point.value }));
    }),
  );
  const gapped = stairs.flatMap((stair) => [...stair, { ...stair.at(-1)!, value: Number.NaN }]);
  if (gapped.length === 0) return [];
  return [...band(stairs, stroke), lineY(gapped, { x: 'at', y: 'value', stroke, strokeWidth: 1.5 })];
}

function solid(lines: readonly KnownPoint[][], stroke: string): Markish[] {
  const gapped = lines.flatMap((run) => [...run, { ...run.at(-1)!, value: Number.NaN }]);
  return gapped.length ? [lineY(gapped, { x, y: 'value', stroke, strokeWidth: 1.5 })] : [];
}

function dotted(points: readonly Point[], stroke: string): Markish[] {
  const firm = points.filter(hasValue).filter((point) => !point.thin);
  const steps = firm.flatMap((point, i) => {
    const before = firm[i - 1];
    return point.partial && before && follows(before, point) ? [[before, point]] : [];
  });
  return steps.map((step) =>
    lineY(step, { x, y: 'value', stroke, strokeWidth: 1.5, strokeDasharray: '2 3' }),
  );
}

function dots(points: readonly KnownPoint[], options: Parameters<typeof dot>[1]): Markish[] {
  return points.length ? [dot(points, { x, y: 'value', ...options })] : [];
}

function runsOf(points: readonly Point[], apart: number): KnownPoint[][] {
  const runs: KnownPoint[][] = [];
  let before: KnownPoint | null = null;
  for (const point of points) {
    if (!isValidPoint(point)) continue;
    if (before && follows(before, point, apart)) runs.at(-1)!.push(point);
    else runs.push([point]);
    before = point;
  }
  return runs;
}
