import { geoContains } from 'd3-geo';
import type { Land } from './atlas.ts';
import type { Reader } from '../../series/figure.ts';
import { projectionTo, SMALL, spotsOf } from './map-places.ts';

const DOT_REACH = 9;

export function mapReader<Located extends { land: Land }>(
  places: readonly Located[],
  rowOf: (place: Located) => number,
  width: number,
): Reader {
  const { projection } = projectionTo(width);
  const spots = spotsOf(places, projection);
  const dots = spots.filter(({ area }) => area < SMALL);
  const byRow = new Map(spots.map((spot) => [rowOf(spot), spot]));

  return {
    rowAt(x, y) {
      const away = (spot: { x: number; y: number }) => Math.hypot(spot.x - x, spot.y - y);
      const near = dots.filter((spot) => away(spot) <= DOT_REACH).sort((a, b) => away(a) - away(b))[0];
      if (near) return rowOf(near);
      const point = projection.invert?.([x, y]);
      const found = point && spots.find(({ land }) => geoContains(land, point));
      return found ? rowOf(found) : null;
    },
    spotOf: (row) => byRow.get(row) ?? null,
  };
}
