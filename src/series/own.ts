import type { Iso3, Month } from '../schema.ts';
import type { Grain, Indicator, IndicatorId } from './indicator.ts';
import type { Point } from './series.ts';

/** A series that a reader brings along. It stays in memory and is never part of the snapshot. */
export interface OwnSeries {
  slug: string;
  title: string;
  unit: string;
  grain: Grain;
  rows: readonly OwnRow[];
}

export interface OwnRow {
  country: Iso3;
  month: Month;
  value: number | null;
}

const held = new Map<IndicatorId, { indicator: Indicator; values: ReadonlyMap<Iso3, readonly Point[]> }>();

export function isOwn(id: IndicatorId): boolean {
  return id.startsWith('own.');
}

/**
 * Holds a series, so that charts and addresses know it under `own.<slug>`, in place of an earlier one of that slug.
 * Throws where the slug has other characters than a-z, 0-9 and hyphens, or a country has two values for one time.
 */
export function holdOwn(own: OwnSeries): Indicator {
  const { slug, rows, grain } = own;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new Error(`own series requires a slug of a-z, 0-9 and hyphens, not "${slug}"`);
  const values = new Map<Iso3, Point[]>();
  for (const [country, some] of Map.groupBy(rows, (row) => row.country)) {
    const sorted = some.toSorted((a, b) => (a.month < b.month ? -1 : 1));
    const twice = sorted.find(({ month }, i) => month === sorted[i + 1]?.month);
    if (twice)
      throw new Error(`own series requires one value per time, ${country} has two for ${twice.month}`);
    const dated = grain === 'year' ? sorted.find(({ month }) => !month.endsWith('-01')) : undefined;
    if (dated) throw new Error(`own series by year requires years, ${country} has ${dated.month}`);
    values.set(
      country,
      sorted.map(({ month, value }) => ({ month, value, thin: false, partial: false })),
    );
  }
  const indicator = indicatorOf(own);
  held.set(indicator.id, { indicator, values });
  return indicator;
}

export function releaseOwn(id: IndicatorId): void {
  held.delete(id);
}

export function ownIndicators(): Indicator[] {
  return [...held.values()].map(({ indicator }) => indicator);
}

export function ownValues(id: IndicatorId): ReadonlyMap<Iso3, readonly Point[]> {
  return held.get(id)?.values ?? new Map<Iso3, readonly Point[]>();
}

function indicatorOf({ slug, title, unit, grain, rows }: OwnSeries): Indicator {
  const whole = rows.every(({ value }) => value === null || Number.isInteger(value));
  return {
    ...{ id: `own.${slug}`, kind: 'own', title, grain },
    ...{ event: null, influencer: null, description: null, release: null },
    unit: { key: `own ${unit}`, text: unit, digits: whole ? 0 : 2 },
    measures: ['value'],
    ...{ direction: 'neither', higherMeans: null, scale: null, levels: [], bounds: null },
    ...{ sources: [], rows: null },
  };
}
