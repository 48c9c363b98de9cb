import { dot, geo, plot } from '@observablehq/plot';
import { regionName } from '../../i18n/regions.ts';
import { formatList } from '../../i18n/format.ts';
import clustersWords from '../../i18n/en/clusters.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { type Atlas, type Land, landOf } from '../drawing/atlas.ts';
import {
  clusterFill,
  clusterLegend,
  clusterLetter,
  type ClusterPoint,
  clusterRows,
  membershipWords,
  PALE,
  paintOf,
  sizesOf,
} from '../drawing/cluster-marks.ts';
import { coarse } from '../drawing/coarse.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { type Label, labelMarks, place } from '../drawing/labels.ts';
import { legend, type LegendItem } from '../drawing/legend.ts';
import { projectionTo, SMALL, type Spot, spotsOf } from '../drawing/map-places.ts';
import { mapReader } from '../drawing/map-reader.ts';
import { at } from '../drawing/pixels.ts';
import { finish, fontSize, NARROW_BELOW } from '../drawing/root.ts';

const t = wordsOf(clustersWords);

export interface ClusterMapOptions {
  atlas: Atlas;
  of: string;
  source?: readonly string[];
}

interface Placed {
  point: ClusterPoint;
  land: Land;
}

export function clusterMap(
  points: readonly ClusterPoint[],
  { atlas, of, source = [] }: ClusterMapOptions,
): Figure {
  const title = findingOf(points);
  const label = t('clusters.map.label', { title, list: listOf(points) });
  const { columns, rows, ordered } = clusterRows(points);
  const placed = ordered.flatMap((point): Placed[] => {
    const land = landOf(atlas, point);
    return land ? [{ point, land }] : [];
  });
  return {
    title,
    subtitle: t('clusters.map.subtitle', { of }),
    label,
    source: [...source],
    columns,
    rows,
    draw: (size) => draw(placed, atlas, label, size),
    reader: (width) => ({
      ...mapReader(placed, ({ point }) => ordered.indexOf(point), width),
      wordsOf: (row) => ({ head: ordered[row]!.name, text: membershipWords(ordered[row]!), note: '' }),
    }),
  };
}

function findingOf(points: readonly ClusterPoint[]): string {
  const largest = sizesOf(points).sort((a, b) => b.size - a.size)[0];
  if (!largest) return t('clusters.plane.none');
  const members = points.filter(({ cluster }) => cluster === largest.cluster);
  const own = new Set(members.map(({ region }) => region)).size;
  const all = new Set(points.map(({ region }) => region)).size;
  return t('clusters.map.reach', {
    letter: clusterLetter(largest.cluster),
    size: largest.size,
    own,
    all,
    region: regionName(members[0]!.region),
  });
}

function listOf(points: readonly ClusterPoint[]): string {
  return formatList(
    sizesOf(points).map(({ cluster, size }) =>
      t('clusters.legend', {
        letter: clusterLetter(cluster),
        size,
      }),
    ),
  );
}

function draw(places: readonly Placed[], atlas: Atlas, label: string, { width, document }: DrawOptions) {
  const narrow = width < NARROW_BELOW;
  const size = fontSize(width);
  const { projection, height: mapHeight } = projectionTo(width);
  const none: LegendItem = {
    sign: { kind: 'fills', fills: ['var(--map-none)'], framed: true },
    words: t('clusters.map.none'),
  };
  const items = [
    ...clusterLegend(
      places.map(({ point }) => point),
      'fill',
    ),
    none,
  ];
  const key = legend(items, { left: 4, top: mapHeight + 8, right: width, size });
  const height = mapHeight + 8 + key.height;
  const spots = spotsOf(places, projection);
  const blank = atlas.lands.filter((land) => !places.some((each) => each.land === land));
  const kinds = [...Map.groupBy(spots, ({ point }) => `${point.cluster} ${point.firm !== false}`).values()];
  const svg = plot({
    document,
    width,
    height,
    margin: 0,
    style: { fontSize: `${size}px` },
    projection: coarse(projection, narrow ? 1.3 : 1.5),
    marks: [
      geo([atlas.merged(blank)], { fill: 'var(--map-none)', stroke: 'var(--rule)', strokeWidth: 0.75 }),
      ...kinds.map((kind) => {
        const { cluster, firm } = kind[0]!.point;
        const fill = clusterFill(cluster);
        const paint =
          firm === false
            ? { fillOpacity: PALE, stroke: fill, strokeWidth: 1 }
            : { stroke: 'var(--paper)', strokeWidth: 0.5 };
        return geo([merged(kind.map(({ land }) => land))], { fill, ...paint });
      }),
      ...kinds.map((kind) =>
        dot(
          kind.filter(({ area }) => area < SMALL),
          {
            x: at((spot: Spot<Placed>) => spot.x),
            y: at((spot: Spot<Placed>) => spot.y),
            r: narrow ? 3 : 4,
            stroke: 'var(--ink)',
            strokeWidth: 0.75,
            ...paintOf(kind[0]!.point.cluster, kind[0]!.point.firm),
          },
        ),
      ),
      ...labelMarks(letters(spots, { size, width, mapHeight })),
      ...key.marks,
    ],
  });
  return finish(svg, { width, height, label, clipped: true });
}

function letters(
  spots: readonly Spot<Placed>[],
  { size, width, mapHeight }: { size: number; width: number; mapHeight: number },
): Label[] {
  const around = {
    size,
    bounds: { x: 0, y: 0, width, height: mapHeight },
    taken: [],
    ink: [],
    most: 0,
  };
  return spots
    .filter(({ area }) => area > size * size * 1.6)
    .sort((a, b) => b.area - a.area)
    .flatMap(({ point, x, y }) => {
      const letter = clusterLetter(point.cluster);
      const found = place([{ text: letter, x, y, anchor: 'middle', fill: 'var(--ink)', bold: true }], around);
      return found ? [found] : [];
    });
}

function merged(lands: readonly Land[]) {
  return { type: 'GeometryCollection', geometries: lands.map(({ geometry }) => geometry) } as const;
}
