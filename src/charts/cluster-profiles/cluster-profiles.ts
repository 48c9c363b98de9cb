import { greatest } from 'd3-array';
import { type Markish, dot, plot, rect, ruleY, text } from '@observablehq/plot';
import { formatDecimal, formatList, formatZ } from '../../i18n/format.ts';
import clustersWords from '../../i18n/en/clusters.json' with { type: 'json' };
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import seriesWords from '../../i18n/en/series.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { type Cell, EVENT_GROUP, type EventId } from '../../schema.ts';
import { clusterFill, clusterLetter, clusterSymbol } from '../drawing/cluster-marks.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { type Label, labelMarks, textWidth } from '../drawing/labels.ts';
import { legend, type LegendItem } from '../drawing/legend.ts';
import { groupTone } from '../../series/measure.ts';
import { at, pixelOptions } from '../drawing/pixels.ts';
import { emptyDrawing, finish, fontSize } from '../drawing/root.ts';
import { eventName } from '../../i18n/names.ts';

const t = wordsOf(clustersWords, namesWords, seriesWords);

export interface Profile {
  cluster: number;
  size: number;
  only?: string | null;
  loose?: boolean;
  events: readonly { event: EventId; z: number | null }[];
}

export interface ClusterProfilesOptions {
  of: string;
  source?: readonly string[];
}

/**
 * A grid of events by clusters: each cell is the distance of the cluster's mean from the mean country. Loose clusters
 * are only named.
 */
export function clusterProfiles(
  all: readonly Profile[],
  { of, source = [] }: ClusterProfilesOptions,
): Figure {
  const profiles = all.filter(({ loose = false }) => !loose);
  const left = all.filter(({ loose = false }) => loose).map(({ cluster }) => clusterLetter(cluster));
  const title = findingOf(profiles);
  const label = t('clusters.profiles.label', { title });
  const cells = profiles.flatMap((profile) => profile.events.map((cell) => ({ profile, ...cell })));
  return {
    title,
    subtitle: left.length > 0 ? t('clusters.profiles.loose', { of, letters: formatList(left) }) : of,
    label,
    source: [...source],
    columns: [
      { name: 'cluster', label: t('clusters.column.cluster'), numeric: false },
      { name: 'countries', label: t('clusters.column.countries'), numeric: true },
      {
        name: 'event',
        label: t('column.event'),
        numeric: false,
        format: (cell) => eventName(cell as EventId),
      },
      {
        name: 'z',
        label: t('clusters.column.z'),
        numeric: true,
        format: (cell) => formatZ(cell as number | null),
      },
    ],
    rows: cells.map(({ profile, event, z }): Cell[] => [
      clusterLetter(profile.cluster),
      profile.size,
      event,
      z,
    ]),
    draw: (size) => (cells.length > 0 ? draw(profiles, label, size) : emptyDrawing(size, label)),
  };
}

function findingOf(profiles: readonly Profile[]): string {
  const cells = profiles.flatMap(({ cluster, only = null, events }) =>
    events.map(({ event, z }) => ({ cluster, only, event, z })),
  );
  const far = greatest(cells, ({ z }) => Math.abs(z ?? 0));
  if (!far || far.z === null) return t('clusters.plane.none');
  const way = far.z > 0 ? 'above' : 'below';
  return t(far.only ? `clusters.profiles.alone.${way}` : `clusters.profiles.${way}`, {
    country: far.only ?? '',
    letter: clusterLetter(far.cluster),
    event: t(`event.${far.event}.reporting`),
    z: formatDecimal(Math.abs(far.z), 1),
  });
}

function draw(profiles: readonly Profile[], label: string, options: DrawOptions) {
  const { width } = options;
  const size = fontSize(width);
  const events = profiles[0]!.events.map(({ event }) => event);
  const names = events.map(eventName);
  const left = Math.min(Math.max(...names.map((name) => textWidth(name, size))) + 20, width * 0.48);
  const column = Math.min((width - left) / profiles.length, 84);
  const row = size + 11;
  const top = 40;
  const bottom = top + events.length * row;
  const key = legend(legendItems(), { left: 4, top: bottom + 10, right: width, size });
  const height = bottom + 10 + key.height;
  const middle = (c: number) => left + (c + 0.5) * column;
  const cells = profiles.flatMap(({ events: own }, c) => own.map(({ z }, r) => ({ z, c, r })));
  type Square = (typeof cells)[number];
  const heads = profiles.flatMap((profile, c): Label[] => [
    { text: clusterLetter(profile.cluster), x: middle(c) + 8, y: 10, anchor: 'middle', ...BOLD },
    { text: String(profile.size), x: middle(c), y: 27, anchor: 'middle', fill: 'var(--muted)' },
  ]);
  const rowNames = names.map((words, r): Label => ({
    text: words,
    x: 10,
    y: top + (r + 0.5) * row,
    anchor: 'start',
    fill: groupTone(EVENT_GROUP[events[r]!]).text,
  }));
  const inked = (square: Square) => [0, 4].includes(classOf(square.z ?? 0));
  const numbers = (which: readonly Square[], fill: string): Markish =>
    text(which, {
      x: at(({ c }: Square) => middle(c)),
      y: at(({ r }: Square) => top + (r + 0.5) * row),
      text: ({ z }: Square) => formatZ(z),
      fill,
    });
  const svg = plot({
    ...pixelOptions(options, height),
    marks: [
      ...events.map((event, r) =>
        rect([0], {
          x1: at(0),
          x2: at(3),
          y1: at(top + r * row + 1),
          y2: at(top + (r + 1) * row - 1),
          fill: groupTone(EVENT_GROUP[event]).mark,
        }),
      ),
      ...[0, 1, 2, 3, 4].map((which) =>
        rect(
          cells.filter(({ z }) => classOf(z ?? 0) === which),
          {
            x1: at(({ c }: Square) => left + c * column + 1),
            x2: at(({ c }: Square) => left + (c + 1) * column - 1),
            y1: at(({ r }: Square) => top + r * row + 1),
            y2: at(({ r }: Square) => top + (r + 1) * row - 1),
            fill: fillOf(which),
          },
        ),
      ),
      ...profiles.map(({ cluster }, c) =>
        dot([0], {
          x: at(middle(c) - 6),
          y: at(10),
          r: 5,
          symbol: clusterSymbol(cluster),
          fill: clusterFill(cluster),
        }),
      ),
      ruleY([0], {
        y: at(top - 2),
        x1: at(0),
        x2: at(left + profiles.length * column),
        stroke: 'var(--ink)',
      }),
      ...labelMarks([
        ...heads,
        ...rowNames,
        {
          text: t('clusters.profiles.countries'),
          x: left - 8,
          y: 27,
          anchor: 'end',
          fill: 'var(--muted)',
        },
      ]),
      numbers(
        cells.filter((square) => !inked(square)),
        'var(--ink)',
      ),
      numbers(cells.filter(inked), 'var(--paper)'),
      ...key.marks,
    ],
  });
  return finish(svg, { width, height, label });
}

const BOLD = { fill: 'var(--ink)', bold: true } as const;

/** From 0 (far below the mean country) through 2 (near it) to 4 (far above), by the rounded number that is printed. */
export function classOf(z: number): number {
  const printed = Math.round(Math.abs(z) * 10) / 10;
  const size = printed >= 1 ? 2 : printed >= 0.5 ? 1 : 0;
  return z < 0 ? 2 - size : 2 + size;
}

const fillOf = (which: number) => `var(--div-${which + 1})`;

function legendItems(): LegendItem[] {
  const sign = (which: number) => ({ kind: 'fills', fills: [fillOf(which)] }) as const;
  return [
    { sign: sign(0), words: t('clusters.profiles.far.below') },
    { sign: sign(1), words: t('clusters.profiles.some.below') },
    { sign: sign(2), words: t('clusters.profiles.near') },
    { sign: sign(3), words: t('clusters.profiles.some.above') },
    { sign: sign(4), words: t('clusters.profiles.far.above') },
  ];
}
