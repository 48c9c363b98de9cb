import { type Markish, dot, hull, plot, ruleX, ruleY } from '@observablehq/plot';
import { extent } from 'd3-array';
import { formatDecimal } from '../../i18n/format.ts';
import clustersWords from '../../i18n/en/clusters.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import {
  clusterFill,
  clusterLegend,
  type ClusterPoint,
  clusterRows,
  clusterSymbol,
  membershipWords,
  paintOf,
} from '../drawing/cluster-marks.ts';
import { axisEnds, countryNames, ENDS, type PlaneAxis, type Spot } from './labels.ts';
import type { DrawOptions, Figure, Reader } from '../../series/figure.ts';
import { labelMarks } from '../drawing/labels.ts';
import { legend } from '../drawing/legend.ts';
import { at, pixelOptions } from '../drawing/pixels.ts';
import { emptyDrawing, finish, fontSize, NARROW_BELOW } from '../drawing/root.ts';

const t = wordsOf(clustersWords);

export interface ClusterPlaneOptions {
  axes: readonly [PlaneAxis, PlaneAxis];
  of: string;
  /** How far the groups of the first and the second half of the months agree: 1 is the same, 0 chance. */
  overTime?: number | null;
  source?: readonly string[];
}

/**
 * Countries as points on the plane on which they differ most, one shape and colour per cluster, with the firm members
 * of each outlined; countries that move between clusters are hollow.
 */
export function clusterPlane(points: readonly ClusterPoint[], options: ClusterPlaneOptions): Figure {
  const { axes, of, overTime = null, source = [] } = options;
  const title = findingOf(points);
  const percent = (axis: PlaneAxis) => String(Math.round(100 * axis.explained));
  const both = { across: percent(axes[0]), up: percent(axes[1]) };
  const label = t('clusters.plane.label', { title, ...both });
  const { columns, rows, ordered } = clusterRows(points);
  return {
    title,
    subtitle:
      overTime === null
        ? t('clusters.plane.subtitle', { of, ...both })
        : t('clusters.plane.subtitle.overTime', { of, ...both, agreement: formatDecimal(overTime) }),
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
  return t('clusters.plane.moving', { moving, count });
}

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
      ...labelMarks([...countryNames(spots, { narrow, size, bounds, radius }), ...ends]),
      ...key.marks,
    ],
  });
  return finish(svg, { width, height, label });
}

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
