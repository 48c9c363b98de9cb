import { compareText } from '../../i18n/locale.ts';
import type { SymbolType } from '@observablehq/plot';
import { formatCount, formatDecimal } from '../../i18n/format.ts';
import clustersWords from '../../i18n/en/clusters.json' with { type: 'json' };
import seriesWords from '../../i18n/en/series.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Cell, Iso3 } from '../../schema.ts';
import type { Column } from '../../series/figure.ts';
import type { LegendItem } from './legend.ts';

const t = wordsOf(clustersWords, seriesWords);

export interface ClusterPoint {
  country: Iso3;
  name: string;
  /** UN M49 code, as in the atlas; null for Kosovo. */
  m49: string | null;
  region: string;
  cluster: number;
  x: number;
  y: number;
  silhouette: number;
  stability: number | null;
  firm: boolean | null;
}

const SYMBOLS: SymbolType[] = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross', 'wye', 'hexagon'];

export const clusterLetter = (cluster: number): string => 'ABCDEFGH'.charAt(cluster);
export const clusterFill = (cluster: number): string => `var(--c-${cluster + 1})`;
export const clusterSymbol = (cluster: number): SymbolType => SYMBOLS[cluster]!;

/** The paint of a country's mark: solid where it is firm or not yet known to move, otherwise hollow. */
export function paintOf(cluster: number, firm: boolean | null) {
  const mark = clusterFill(cluster);
  return firm === false ? { fill: 'var(--paper)', stroke: mark, strokeWidth: 1.5 } : { fill: mark };
}

export function sizesOf(points: readonly ClusterPoint[]): { cluster: number; size: number }[] {
  return [...Map.groupBy(points, ({ cluster }) => cluster)]
    .map(([cluster, members]) => ({ cluster, size: members.length }))
    .sort((a, b) => a.cluster - b.cluster);
}

export const PALE = 0.3;

export function clusterLegend(points: readonly ClusterPoint[], by: 'mark' | 'fill'): LegendItem[] {
  const items = sizesOf(points).map(({ cluster, size }): LegendItem => ({
    sign:
      by === 'fill'
        ? { kind: 'fills', fills: [clusterFill(cluster)] }
        : { kind: 'symbol', symbol: clusterSymbol(cluster), mark: clusterFill(cluster) },
    words: t('clusters.legend', {
      letter: clusterLetter(cluster),
      size,
    }),
    fill: 'var(--ink)',
  }));
  const moving: LegendItem = {
    sign:
      by === 'fill'
        ? { kind: 'fills', fills: ['var(--muted)'], opacity: PALE }
        : { kind: 'symbol', symbol: 'circle', mark: 'var(--muted)', hollow: true },
    words: t(by === 'fill' ? 'clusters.legend.pale' : 'clusters.legend.hollow'),
  };
  return points.some(({ firm }) => firm === false) ? [...items, moving] : items;
}

export function membershipWords({ cluster, stability }: ClusterPoint): string {
  const letter = clusterLetter(cluster);
  return stability === null
    ? t('clusters.in', { letter })
    : t('clusters.in.stayed', { letter, runs: runsOf(stability) });
}

export const runsOf = (stability: number): number => Math.round(100 * stability);

export function clusterRows(points: readonly ClusterPoint[]): {
  columns: Column[];
  rows: Cell[][];
  ordered: ClusterPoint[];
} {
  const ordered = points.toSorted(
    (a, b) => a.cluster - b.cluster || (b.stability ?? 0) - (a.stability ?? 0) || compareText(a.name, b.name),
  );
  const rounded = (cell: Cell) => formatDecimal(cell === null ? null : Number(cell));
  const columns: Column[] = [
    { name: 'iso3', label: t('column.code'), numeric: false },
    { name: 'country', label: t('column.country'), numeric: false },
    { name: 'cluster', label: t('clusters.column.cluster'), numeric: false },
    {
      name: 'stayed_of_100',
      label: t('clusters.column.stability'),
      numeric: true,
      format: (cell) => formatCount(cell as number | null),
    },
    { name: 'silhouette', label: t('clusters.column.silhouette'), numeric: true, format: rounded },
    { name: 'first_component', label: t('clusters.column.first'), numeric: true, format: rounded },
    { name: 'second_component', label: t('clusters.column.second'), numeric: true, format: rounded },
  ];
  const rows = ordered.map((point): Cell[] => [
    point.country,
    point.name,
    clusterLetter(point.cluster),
    point.stability === null ? null : runsOf(point.stability),
    point.silhouette,
    point.x,
    point.y,
  ]);
  return { columns, rows, ordered };
}
