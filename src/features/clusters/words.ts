import { greatest } from 'd3-array';
import { type ClusterProfile, distinctive } from '../../analysis/methods/cluster/profile.ts';
import {
  type ClusterQuestion,
  type ClusterStudy,
  type Separation,
  STRUCTURE,
} from '../../analysis/methods/cluster/study.ts';
import { clusterLetter } from '../../charts/drawing/cluster-marks.ts';
import type { PlaneAxis } from '../../charts/cluster-plane/labels.ts';
import { eventNoun } from '../../i18n/names.ts';
import { formatDecimal, formatList, formatMonthLong } from '../../i18n/format.ts';
import clustersWords from '../../i18n/en/clusters.json' with { type: 'json' };
import { word } from '../../i18n/number-words.ts';
import { wordsOf } from '../../i18n/words.ts';
import { EVENTS, type EventId, isEvent } from '../../schema.ts';
import type { Note } from '../../state/address.ts';
import { CLUSTER_VIEW } from '../../state/clusters.ts';
import { noteSentence } from '../../components/page/address-notes.ts';

const t = wordsOf(clustersWords);

export function subjectWords({ events, from, to, shape }: ClusterQuestion): string {
  const which =
    events.length === EVENTS.length
      ? t('clusters.of.all', { count: EVENTS.length })
      : events.length > 3
        ? t('clusters.of.some', { count: events.length })
        : formatList(events.map(eventNoun));
  return t(`clusters.of.${shape}`, { which, from: formatMonthLong(from), to: formatMonthLong(to) });
}

/** The ends of an axis of the plane, named by the events with the largest weights. */
export function axisWords({ explained, weights }: ClusterStudy['axes'][number]): PlaneAxis {
  const events = weights.flatMap(({ column, weight }) =>
    isEvent(column) ? [{ event: column, weight }] : [],
  );
  if (events.length < weights.length || events.length === 0) return { low: '', high: '', explained };
  const above = events.filter(({ weight }) => weight > 0).length / events.length;
  if (above >= MOST) return { low: t('clusters.axis.less'), high: t('clusters.axis.more'), explained };
  if (above <= 1 - MOST) return { low: t('clusters.axis.more'), high: t('clusters.axis.less'), explained };
  const strongest = (sign: 1 | -1) =>
    events
      .filter(({ weight }) => sign * weight > 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, 2)
      .map(({ event }) => eventNoun(event));
  const more = (sign: 1 | -1) => t('clusters.axis.event', { events: formatList(strongest(sign)) });
  return { low: more(-1), high: more(1), explained };
}

const MOST = 0.8;

export function profileSentence(
  profile: ClusterProfile & { loose?: boolean },
  shape: ClusterQuestion['shape'],
): string {
  if (profile.loose) return t('clusters.members.loose');
  const { more, less } = distinctive(profile);
  const list = (events: readonly EventId[]) => formatList(events.map(eventNoun));
  const values = { more: list(more), less: list(less) };
  if (more.length === 0 && less.length === 0) return t(`clusters.profile.${shape}.near`);
  if (less.length === 0) return t(`clusters.profile.${shape}.more`, values);
  if (more.length === 0) return t(`clusters.profile.${shape}.less`, values);
  return t(`clusters.profile.${shape}.both`, values);
}

export function separationSentence(separations: readonly Separation[]): string {
  const best = greatest(separations, ({ silhouette }) => silhouette);
  if (!best) return '';
  const values = {
    k: best.k,
    silhouette: formatDecimal(best.silhouette),
    some: formatDecimal(STRUCTURE.some),
  };
  const alone = best.sizes.filter((size) => size === 1).length;
  if (alone > 0 && best.sizes[1]! < 3) return t('clusters.separation.alone', values);
  if (best.silhouette < STRUCTURE.some) return t('clusters.separation.none', values);
  return t(
    best.silhouette < STRUCTURE.clear ? 'clusters.separation.weak' : 'clusters.separation.clear',
    values,
  );
}

/** Why this number of clusters is shown, if it is not the one that separates the countries best. */
export function shownSentence(separations: readonly Separation[], k: number): string {
  const best = greatest(separations, ({ silhouette }) => silhouette);
  if (!best || (best.k === k && best.silhouette >= STRUCTURE.some)) return '';
  const key = k === CLUSTER_VIEW.k ? 'clusters.separation.start' : 'clusters.separation.chosen';
  return t(key, { k: word(k) });
}

export function clusterNote(note: Note): string {
  return note.code === 'number' ? t('clusters.note.k', { value: note.values.value }) : noteSentence(note);
}

export function clusterName({ cluster, size }: Pick<ClusterProfile, 'cluster' | 'size'>): string {
  return t('clusters.name', { letter: clusterLetter(cluster), size });
}
