import { mean } from 'd3-array';
import type { EventId } from '../../../schema.ts';
import type { CountryFeatures } from './country-features.ts';

/**
 * What sets one cluster apart from the mean country: the mean of its countries for each event, in standard deviations
 * of all countries; null for an event in which all are equal.
 */
export interface ClusterProfile {
  cluster: number;
  size: number;
  events: { event: EventId; z: number | null }[];
}

/**
 * How does each cluster differ from the mean country? For levels, the mean of each event's column; for paths, that of
 * the last year's column: how far the window ended above or below its own mean.
 *
 * @param labels cluster of each row of the features, from 0
 * @param events in the order wanted
 * @returns one profile per cluster, in their order
 */
export function clusterProfiles(
  features: Pick<CountryFeatures, 'columns' | 'values'>,
  labels: readonly number[],
  events: readonly EventId[],
): ClusterProfile[] {
  const columns = events.map((event) => ({
    event,
    column: features.columns.findLastIndex((name) => name === event || name.startsWith(`${event} from `)),
  }));
  return Array.from({ length: Math.max(-1, ...labels) + 1 }, (_, cluster) => {
    const rows = features.values.filter((_, i) => labels[i] === cluster);
    return {
      cluster,
      size: rows.length,
      events: columns.map(({ event, column }) => ({
        event,
        z: column < 0 ? null : (mean(rows, (row) => row[column]!) ?? null),
      })),
    };
  });
}

const MIN_DISTINCTIVE_Z = 0.5;

/** In which events does a cluster stand furthest above and below the mean country? Strongest first. */
export function distinctive(profile: ClusterProfile, most = 4): { more: EventId[]; less: EventId[] } {
  const known = profile.events.flatMap(({ event, z }) => (z === null ? [] : [{ event, z }]));
  const pick = (sign: 1 | -1) =>
    known
      .filter(({ z }) => Math.round(sign * z * 10) / 10 >= MIN_DISTINCTIVE_Z)
      .sort((a, b) => sign * (b.z - a.z))
      .slice(0, most)
      .map(({ event }) => event);
  return { more: pick(1), less: pick(-1) };
}
