import {
  type EventId,
  type Iso3,
  type Month,
  monthAt,
  monthIndex,
  type Observation,
} from '../../../schema.ts';
import type { Answer } from '../../answer.ts';
import { noAnswer, reasonFor } from '../../reason.ts';
import { adjustedRand } from '../../statistics/adjusted-rand.ts';
import { cluster, type Clusters } from './cluster.ts';
import { type ClusterProfile, clusterProfiles } from './profile.ts';
import { countryFeatures, type CountryFeatures } from './country-features.ts';
import { plane } from './plane.ts';

const ASKED = { method: 'cluster' } as const;

export interface ClusterQuestion {
  events: EventId[];
  from: Month;
  to: Month;
  shape: 'level' | 'path';
  k: number;
}

export interface ClusterStudy {
  question: ClusterQuestion;
  members: ClusterMember[];
  axes: { explained: number; weights: { column: string; weight: number }[] }[];
  profiles: ClusterProfile[];
  silhouette: number;
  leftOut: Iso3[];
  /** Adjusted Rand index of the groups of the first and the second half of the months; null where either is too short. */
  overTime: number | null;
}

export interface ClusterMember {
  country: Iso3;
  cluster: number;
  silhouette: number;
  x: number;
  y: number;
  stability: number | null;
}

export interface StudyResult {
  study: ClusterStudy;
  clusters: Clusters;
  features: CountryFeatures;
}

/**
 * Which countries resemble each other, where do they lie, and what sets each cluster apart? Without stability, which
 * takes longer: `bootstrapRun` computes it run by run.
 *
 * @returns no answer for no events, paths over less than 2 years, or what `cluster` cannot cut
 */
export function clusterStudy(
  observations: readonly Observation[],
  question: ClusterQuestion,
): Answer<StudyResult> {
  const { events, from, to, shape, k } = question;
  const months = monthIndex(to) - monthIndex(from) + 1;
  if (events.length === 0) return noAnswer(reasonFor(ASKED, 'events-none', {}));
  if (shape === 'path' && months < 24) return noAnswer(reasonFor(ASKED, 'path-short', { months }));
  const features = countryFeatures(observations, { events, from, to, shape });
  const found = cluster(features.values, { k });
  if (found.answer === null) return found;

  const { labels, silhouettes, silhouette } = found.answer;
  const { explained, loadings, scores } = plane(features.values);
  const members = features.countries.map((country, i): ClusterMember => {
    const [x = 0, y = 0] = scores[i]!;
    return { country, cluster: labels[i]!, silhouette: silhouettes[i]!, x, y, stability: null };
  });
  const axes = [0, 1].map((c) => ({
    explained: explained[c] ?? 0,
    weights: features.columns.map((column, j) => ({ column, weight: loadings[c]?.[j] ?? 0 })),
  }));
  const study = {
    question,
    members,
    axes,
    profiles: clusterProfiles(features, labels, events),
    silhouette,
    leftOut: features.leftOut.map(({ country }) => country),
    overTime: agreementOverTime(observations, question),
  };
  return { answer: { study, clusters: found.answer, features } };
}

const LEAST_HALF = 24;

/** Do the same countries go together in both halves of the months? Over the countries that both can place. */
function agreementOverTime(observations: readonly Observation[], question: ClusterQuestion): number | null {
  const { events, from, to, shape, k } = question;
  const middle = Math.ceil((monthIndex(from) + monthIndex(to)) / 2);
  if (middle - monthIndex(from) < LEAST_HALF) return null;
  const halves = [
    { from, to: monthAt(middle - 1) },
    { from: monthAt(middle), to },
  ].map((span) => {
    const features = countryFeatures(observations, { events, shape, ...span });
    const { answer } = cluster(features.values, { k });
    return answer && new Map(features.countries.map((country, i) => [country, answer.labels[i]!]));
  });
  const [first, second] = halves;
  if (!first || !second) return null;
  const both = [...first.keys()].filter((country) => second.has(country));
  const labels = (of: ReadonlyMap<Iso3, number>) => both.map((country) => of.get(country)!);
  return adjustedRand(labels(first), labels(second));
}

export function withStability(study: ClusterStudy, stability: readonly number[]): ClusterStudy {
  return { ...study, members: study.members.map((member, i) => ({ ...member, stability: stability[i]! })) };
}

export const CLUSTER_COUNTS = [2, 3, 4, 5, 6, 7, 8] as const;

export interface Separation {
  k: number;
  silhouette: number;
  sizes: number[];
}

/** How well do k clusters separate the countries? Null where no such clustering exists. */
export function separation(rows: readonly (readonly number[])[], k: number): Separation | null {
  const { answer } = cluster(rows, { k });
  if (answer === null) return null;
  const sizes = answer.centres.map((_, c) => answer.labels.filter((label) => label === c).length);
  return { k, silhouette: answer.silhouette, sizes: sizes.sort((a, b) => b - a) };
}

/**
 * Mean silhouettes below `some` are read as no structure at all, those of `clear` or more as a reasonable one
 * (Kaufman & Rousseeuw 1990).
 */
export const STRUCTURE = { some: 0.26, clear: 0.51 } as const;
