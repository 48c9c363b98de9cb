import { type Markish, dot, hull, plot, ruleX, ruleY } from '@observablehq/plot';
import { extent } from 'd3-array';
import { t } from '../i18n/translate.ts';
import {
  clusterFill,
  clusterLegend,
  type ClusterPoint,
  clusterRows,
  clusterSymbol,
  membershipWords,
  paintOf,
} from './cluster-marks.ts';
import type { DrawOptions, Figure, Reader } from './figure.ts';
import { type Label, labelMarks, place, textWidth } from './labels.ts';
import { legend } from './legend.ts';
import { at, pixelOptions } from './pixels.ts';
import { emptyDrawing, finish, fontSize, NARROW_BELOW } from './root.ts';

export interface ClusterPlaneOptions {
  /** What lies at each end of the two axes, and the part of the differences that each holds. */
  axes: readonly [PlaneAxis, PlaneAxis];
  /** What was clustered, for the subtitle. */
  of: string;
  source?: readonly string[];
}

export interface PlaneAxis {
  low: string;
  high: string;
  explained: number;
}

/**
 * Countries as points on the plane on which they differ most, one shape and colour per cluster, outlined as far as
 * members are firm; countries that move between clusters are hollow.
 */
export function clusterPlane(points: readonly ClusterPoint[], options: ClusterPlaneOptions): Figure {
  const { axes, of, source = [] } = options;
  const title = findingOf(points);
  const percent = (axis: PlaneAxis) => String(Math.round(100 * axis.explained));
  const both = { across: percent(axes[0]), up: percent(axes[1]) };
  const label = t('clusters.plane.label', { title, ...both });
  const { columns, rows, ordered } = clusterRows(points);
  return {
    title,
    subtitle: t('clusters.plane.subtitle', { of, ...both }),
    label,
    source: [...source],
    columns,
    rows,
    draw: (size) => draw(ordered, axes, label, size),
    reader: (width) => reader(ordered, width),
  };
}

function findingOf(points: readonly ClusterPoint[]): string {
  const count = points.length;
  const clusters = new Set(points.map(({ cluster }) => cluster)).size;
  if (count === 0) return t('clusters.plane.none');
  const moving = points.filter(({ firm }) => firm === false).length;
  if (points.some(({ firm }) => firm === null)) return t('clusters.plane.known', { count, clusters });
  if (moving === 0) return t('clusters.plane.firm', { count });
  return t(moving === 1 ? 'clusters.plane.one' : 'clusters.plane.moving', { moving, count });
}

/** Where a point lies on the drawing. */
interface Spot {
  point: ClusterPoint;
  x: number;
  y: number;
}

const ENDS = 20;

function layOut(points: readonly ClusterPoint[], width: number) {
  const narrow = width < NARROW_BELOW;
  const size = fontSize(width);
  const [left = 0, right = 1] = extent(points, ({ x }) => x);
  const [bottom = 0, top = 1] = extent(points, ({ y }) => y);
  const [across, up] = [Math.max(right - left, 1e-9), Math.max(top - bottom, 1e-9)];
  const pad = narrow ? 16 : 24;
  const scale = (width - 2 * pad) / across;
  const [shortest, tallest] = narrow ? [0.85, 1.25] : [0.55, 0.78];
  const inner = Math.min(Math.max(up * scale, shortest * width), tallest * width);
  const spots = points.map((point): Spot => ({
    point,
    x: pad + (point.x - left) * scale,
    y: ENDS + pad + ((top - point.y) / up) * inner,
  }));
  const zero = { x: pad - left * scale, y: ENDS + pad + (top / up) * inner };
  const bounds = { x: 0, y: ENDS, width, height: inner + 2 * pad };
  return { narrow, size, spots, zero, bounds };
}

function draw(
  points: readonly ClusterPoint[],
  axes: ClusterPlaneOptions['axes'],
  label: string,
  options: DrawOptions,
) {
  if (points.length === 0) return emptyDrawing(options, label);
  const { width } = options;
  const { narrow, size, spots, zero, bounds } = layOut(points, width);
  const floor = bounds.y + bounds.height;
  const ends = axisEnds(axes, { width, floor, size });
  const foot = Math.max(floor, ...ends.map(({ y }) => y + ENDS / 2)) + 4;
  const key = legend(clusterLegend(points, 'mark'), { left: 4, top: foot, right: width, size });
  const height = foot + key.height;
  const radius = narrow ? 4 : 5;
  const svg = plot({
    ...pixelOptions(options, height),
    marks: [
      ruleX([0], { x: at(zero.x), y1: at(bounds.y), y2: at(floor), stroke: 'var(--grid)' }),
      ruleY([0], { y: at(zero.y), x1: at(0), x2: at(width), stroke: 'var(--grid)' }),
      ...outlines(spots),
      ...spots.map((spot) =>
        dot([spot], {
          x: at(spot.x),
          y: at(spot.y),
          r: radius,
          symbol: clusterSymbol(spot.point.cluster),
          ...paintOf(spot.point.cluster, spot.point.firm),
        }),
      ),
      ...labelMarks([...names(spots, { narrow, size, bounds, radius }), ...ends]),
      ...key.marks,
    ],
  });
  return finish(svg, { width, height, label });
}

/** The area that the firm members of a cluster span, where there are three or more. */
function outlines(spots: readonly Spot[]): Markish[] {
  const byCluster = Map.groupBy(
    spots.filter(({ point }) => point.firm !== false),
    ({ point }) => point.cluster,
  );
  return [...byCluster]
    .filter(([, members]) => members.length > 2)
    .map(([cluster, members]) =>
      hull(members, {
        x: at((spot: Spot) => spot.x),
        y: at((spot: Spot) => spot.y),
        fill: clusterFill(cluster),
        fillOpacity: 0.07,
        stroke: clusterFill(cluster),
        strokeOpacity: 0.5,
        strokeWidth: 0.75,
      }),
    );
}

/** Names beside their marks, the outermost first; a code where the name finds no room, nothing where that finds none. */
function names(
  spots: readonly Spot[],
  {
    narrow,
    size,
    bounds,
    radius,
  }: Pick<ReturnType<typeof layOut>, 'narrow' | 'size' | 'bounds'> & {
    radius: number;
  },
): Label[] {
  const around = {
    size,
    bounds,
    taken: spots.map(({ x, y }) => ({
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    })),
    ink: [],
    most: 0,
  };
  const off = radius + 5;
  const outermost = spots.toSorted(
    (a, b) => b.point.x ** 2 + b.point.y ** 2 - (a.point.x ** 2 + a.point.y ** 2),
  );
  return outermost.flatMap(({ point, x, y }) => {
    const style = { fill: point.firm === false ? 'var(--muted)' : 'var(--ink)' };
    const around8 = (text: string): Label[] => [
      { text, x: x + off, y, anchor: 'start', ...style },
      { text, x: x - off, y, anchor: 'end', ...style },
      { text, x, y: y - off - size / 2, anchor: 'middle', ...style },
      { text, x, y: y + off + size / 2, anchor: 'middle', ...style },
      { text, x: x + off - 2, y: y - size * 0.8, anchor: 'start', ...style },
      { text, x: x - off + 2, y: y - size * 0.8, anchor: 'end', ...style },
      { text, x: x + off - 2, y: y + size * 0.8, anchor: 'start', ...style },
      { text, x: x - off + 2, y: y + size * 0.8, anchor: 'end', ...style },
    ];
    const found =
      (narrow ? null : place(around8(point.name), around)) ?? place(around8(point.country), around);
    return found ? [found] : [];
  });
}

/** What lies at the ends of the axes: above and below the drawing, then left and right, on two lines where one is too short. */
function axisEnds(
  [across, up]: ClusterPlaneOptions['axes'],
  { width, floor, size }: { width: number; floor: number; size: number },
): Label[] {
  const [low, high] = [`← ${across.low}`, `${across.high} →`];
  const tight = textWidth(low, size) + textWidth(high, size) + 40 > width;
  const ends: [words: string, y: number, end: boolean][] = [
    [up.high && `↑ ${up.high}`, ENDS / 2, false],
    [up.low && `↓ ${up.low}`, floor + ENDS / 2, false],
    [across.low && low, floor + 1.5 * ENDS, false],
    [across.high && high, floor + (tight ? 2.5 : 1.5) * ENDS, true],
  ];
  return ends
    .filter(([words]) => words !== '')
    .map(([words, y, end]) => ({
      text: words,
      x: end ? width - 2 : 4,
      y,
      anchor: end ? 'end' : 'start',
      fill: 'var(--muted)',
    }));
}

const REACH = 14;

function reader(points: readonly ClusterPoint[], width: number): Reader {
  const { spots } = layOut(points, width);
  return {
    rowAt(x, y) {
      const away = ({ x: left, y: top }: Spot) => Math.hypot(left - x, top - y);
      const nearest = spots.toSorted((a, b) => away(a) - away(b))[0];
      return nearest && away(nearest) <= REACH ? spots.indexOf(nearest) : null;
    },
    spotOf: (row) => spots[row] ?? null,
    wordsOf: (row) => ({ head: points[row]!.name, text: membershipWords(points[row]!), note: '' }),
  };
}
