import { FIRM } from '../../analysis/methods/cluster/stability.ts';
import type { ClusterProfile } from '../../analysis/methods/cluster/profile.ts';
import type { ClusterStudy } from '../../analysis/methods/cluster/study.ts';
import type { Atlas } from '../../charts/drawing/atlas.ts';
import { clusterMap } from '../../charts/cluster-map/cluster-map.ts';
import type { ClusterPoint } from '../../charts/drawing/cluster-marks.ts';
import { clusterPlane } from '../../charts/cluster-plane/cluster-plane.ts';
import { clusterProfiles } from '../../charts/cluster-profiles/cluster-profiles.ts';
import type { Figure } from '../../series/figure.ts';
import clustersWords from '../../i18n/en/clusters.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { ClusterSettings } from './settings.ts';
import { axisWords, subjectWords } from './words.ts';

const t = wordsOf(clustersWords);

export interface ClusterFigures {
  plane: Figure;
  map: Figure;
  profiles: Figure;
}

export function clusterFigures(
  study: ClusterStudy,
  { places, source }: Pick<ClusterSettings, 'places' | 'source'>,
  atlas: Atlas,
): ClusterFigures {
  const points = clusterPoints(study, places);
  const of = subjectWords(study.question);
  const [across, up] = study.axes;
  return {
    plane: clusterPlane(points, {
      axes: [axisWords(across!), axisWords(up!)],
      of,
      overTime: study.overTime,
      source,
    }),
    map: clusterMap(points, { atlas, of, source }),
    profiles: clusterProfiles(namedProfiles(study, points), {
      of: t(`clusters.profiles.of.${study.question.shape}`),
      source,
    }),
  };
}

/** Profiles with the name of a country that forms a cluster alone, and whether no country stays in the cluster. */
export function namedProfiles(
  study: ClusterStudy,
  points: readonly ClusterPoint[],
): (ClusterProfile & { only: string | null; loose: boolean })[] {
  return study.profiles.map((profile) => {
    const members = points.filter(({ cluster }) => cluster === profile.cluster);
    return {
      ...profile,
      only: members.length === 1 ? members[0]!.name : null,
      loose: members.length > 0 && members.every(({ firm }) => firm === false),
    };
  });
}

export function clusterPoints(study: ClusterStudy, places: ClusterSettings['places']): ClusterPoint[] {
  const known = new Map(places.map((place) => [place.iso3, place]));
  return study.members.flatMap(({ country, ...member }) => {
    const place = known.get(country);
    const firm = member.stability === null ? null : member.stability >= FIRM;
    return place ? [{ ...place, ...member, country, firm }] : [];
  });
}
