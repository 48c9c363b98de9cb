import { type GeoProjection, geoEqualEarth, geoPath } from 'd3-geo';
import { type Atlas, type Land, landOf } from './atlas.ts';
import { NARROW_BELOW } from './root.ts';
import type { Standing } from '../../series/standing.ts';

/** A standing that a map can place. */
export interface MapStanding extends Standing {
  /** UN number, as in the atlas; null for Kosovo, which is found by name. */
  m49: string | null;
}

/** A country that has a value and land to show it on. */
export interface Place {
  standing: MapStanding & { value: number };
  land: Land;
}

/** The standings that the atlas has land for, in the order given. */
export function locate(standings: readonly Place['standing'][], atlas: Atlas): Place[] {
  return standings.flatMap((standing) => {
    const land = landOf(atlas, standing);
    return land ? [{ standing, land }] : [];
  });
}

/** A country's place on the drawing. */
export type Spot<Located extends { land: Land } = Place> = Located & Drawn;

interface Drawn {
  x: number;
  y: number;
  /** Square pixels. */
  area: number;
  outline: [number, number][];
}

/** Land under this many square pixels is drawn as a dot too. */
export const SMALL = 24;

/** Corners of what is shown: all but the far north and south; on a phone the parts of the world that are covered. */
const WORLD = { west: -132, east: 179, south: -50, north: 72 };
const COVERED = { west: -98, east: 168, south: -40, north: 64 };

/** How far land is drawn beyond the edges, so that the edges show no line. */
const OUTSIDE = 2;

/** The projection of a map of this width, and how high the map is. */
export function projectionTo(width: number): { projection: GeoProjection; height: number } {
  const { west, east, south, north } = width < NARROW_BELOW ? COVERED : WORLD;
  const coordinates = [west, (west + east) / 2, east].flatMap((x) => [south, 0, north].map((y) => [x, y]));
  const corners = { type: 'MultiPoint', coordinates } as const;
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(width, corners);
  const height = Math.ceil(geoPath(projection).bounds(corners)[1][1]);
  projection.clipExtent([
    [-OUTSIDE, -OUTSIDE],
    [width + OUTSIDE, height + OUTSIDE],
  ]);
  return { projection, height };
}

/** Where places lie on a drawing, in the order given. */
export function spotsOf<Located extends { land: Land }>(
  places: readonly Located[],
  projection: GeoProjection,
): Spot<Located>[] {
  const path = geoPath(projection);
  return places.map((place) => {
    const [x, y] = path.centroid(place.land);
    return { ...place, x, y, area: path.area(place.land), outline: outlineOf(place.land, projection) };
  });
}

function outlineOf({ geometry }: Land, projection: GeoProjection): [number, number][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) => rings[0]!.flatMap((point) => [projection(point as [number, number])!]));
}
