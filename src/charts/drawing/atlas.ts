import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopologyMultiPolygon,
  Polygon as TopologyPolygon,
  Topology,
} from 'topojson-specification';

export type Land = Feature<MultiPolygon | Polygon, { name: string }>;

export interface Atlas {
  lands: Land[];
  merged(lands: readonly Land[]): MultiPolygon;
}

type TopologyArea = TopologyMultiPolygon | TopologyPolygon;
type CountriesTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The atlas of map drawings (world-atlas, 1:110m, from Natural Earth, public domain), loaded only where one is drawn. */
export async function loadAtlas(): Promise<Atlas> {
  const { default: topology } = await import('./atlas-data.ts');
  return atlasOf(topology as unknown as CountriesTopology);
}

export function atlasOf(topology: CountriesTopology): Atlas {
  const { countries } = topology.objects;
  const { features } = feature(topology, countries);
  const lands = (features as Land[]).filter(({ id }) => id !== ANTARCTICA);
  const arcsOf = new Map(features.map((land, i) => [land as Land, countries.geometries[i] as TopologyArea]));
  return {
    lands,
    merged: (some) =>
      merge(
        topology,
        some.map((land) => arcsOf.get(land)!),
      ),
  };
}

/** The land of a country: by its UN M49 code, or by name where it has none (Kosovo). */
export function landOf({ lands }: Atlas, { m49, name }: { m49: string | null; name: string }): Land | null {
  return lands.find((land) => (m49 === null ? land.properties.name === name : land.id === m49)) ?? null;
}

const ANTARCTICA = '010';
