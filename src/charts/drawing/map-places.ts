import { type GeoProjection, geoEqualEarth, geoPath } from 'd3-geo';
import { type Atlas, type Land, landOf } from './atlas.ts';
import { NARROW_BELOW } from './root.ts';
import type { PlacedStanding } from '../../series/chart-choice.ts';

export interface Place {
  standing: PlacedStanding & { value: number };
  land: Land;
}

export function locate(standings: readonly Place['standing'][], atlas: Atlas): Place[] {
  return standings.flatMap((standing) => {
    const land = landOf(atlas, standing);
    return land ? [{ standing, land }] : [];
  });
}

export type Spot<Located extends { land: Land } = Place> = Located & Drawn;

interface Drawn {
  x: number;
  y: number;
  area: number;
  outline: [number, number][];
}

/** Land smaller than this many square pixels is drawn as a dot too. */
export const SMALL = 24;

const WORLD = { west: -132, east: 179, south: -50, north: 72 };
const COVERED = { west: -98, east: 168, south: -40, north: 64 };

const MARGIN = 2;

export function projectionTo(width: number): { projection: GeoProjection; height: number } {
  const { west, east, south, north } = width < NARROW_BELOW ? COVERED : WORLD;
  const coordinates = [west, (west + east) / 2, east].flatMap((x) => [south, 0, north].map((y) => [x, y]));
  const corners = { type: 'MultiPoint', coordinates } as const;
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(width, corners);
  const height = Math.ceil(geoPath(projection).bounds(corners)[1][1]);
  projection.clipExtent([
    [-MARGIN, -MARGIN],
    [width + MARGIN, height + MARGIN],
  ]);
  return { projection, height };
}

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
