import { EVENT_GROUP, type EventId, type Iso3, type Measure, REPORTING_MEASURES } from '../schema.ts';

/** `protest`, `influence.rus.hard-power`, `vdem.v2x_libdem.v16`, `pressure`, `own.my-list`. */
export type IndicatorId = string;

export type IndicatorKind = 'event' | 'influence' | 'index' | 'pressure' | 'deaths' | 'forecast' | 'own';

export type Grain = 'month' | 'year';

/** Anything with a value per country and month or year. */
export interface Indicator {
  id: IndicatorId;
  kind: IndicatorKind;
  event: EventId | null;
  influencer: Iso3 | null;
  title: string | null;
  description: string | null;
  /** Short name of the producer and its release, `V-Dem v16`; null where there is one release only. */
  release: string | null;
  unit: Unit;
  grain: Grain;
  measures: readonly Measure[];
  /** Whether the producer regards higher values as better or worse. */
  direction: 'better' | 'worse' | 'neither';
  higherMeans: string | null;
  scale: readonly [low: number, high: number] | null;
  levels: readonly Level[];
  bounds: Bounds | null;
  sources: readonly string[];
  /** Null where the rows are held in memory: a reader's own series. */
  rows: RowsOf | null;
}

export interface Unit {
  /** Two indicators may share an axis when their units have one key. */
  key: string;
  text: string | null;
  digits: number;
}

export interface Level {
  low: number;
  high: number;
  label: string;
}

export interface Bounds {
  lower: string;
  upper: string;
  /** Probability that the interval contains the value; null where the producer gives none. */
  level: number | null;
  text: string | null;
}

export interface RowsOf {
  table: string;
  where: Readonly<Record<string, readonly string[]>>;
  time: string;
  value: string;
  /** Table of the articles that a count is divided by; null where `value` is shown as it is. */
  base: 'coverage' | 'influence_coverage' | null;
}

export function eventIndicator(event: EventId): Indicator {
  return eventIndicators[event];
}

export function isReporting({ measures }: Pick<Indicator, 'measures'>): boolean {
  return measures[0] !== 'value';
}

export function measureFor({ measures }: Pick<Indicator, 'measures'>, wanted: Measure): Measure {
  return measures.includes(wanted) ? wanted : measures[0]!;
}

export function haveOneUnit(indicators: readonly Pick<Indicator, 'unit'>[]): boolean {
  return new Set(indicators.map(({ unit }) => unit.key)).size <= 1;
}

export function levelOf({ levels }: Pick<Indicator, 'levels'>, value: number): string | null {
  const whole = Math.round(value);
  return levels.find(({ low, high }) => whole >= low && whole <= high)?.label ?? null;
}

/** Whether values are categories rather than quantities: every level is one number. */
export function isKind({ levels }: Pick<Indicator, 'levels'>): boolean {
  return levels.length > 0 && levels.every(({ low, high }) => low === high);
}

/**
 * Finds an indicator by its id. An id without a release means the newest one: `civicus.score`.
 *
 * @param all in any order
 */
export function findIndicator(all: readonly Indicator[], id: string): Indicator | null {
  const exact = all.find((one) => one.id === id);
  if (exact) return exact;
  const releases = all.filter(
    (one) =>
      one.kind === 'index' && one.id.startsWith(`${id}.`) && !one.id.slice(id.length + 1).includes('.'),
  );
  return releases.toSorted((a, b) => newest(a.id, b.id)).at(-1) ?? null;
}

function newest(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

export const PER_10_000: Unit = { key: 'per-10000', text: null, digits: 1 };

const eventIndicators = Object.fromEntries(
  Object.keys(EVENT_GROUP).map((id): [string, Indicator] => [id, ofEvent(id as EventId)]),
) as Record<EventId, Indicator>;

function ofEvent(event: EventId): Indicator {
  return {
    ...{ id: event, kind: 'event', event, influencer: null },
    ...{ title: null, description: null, release: null },
    ...{ unit: PER_10_000, grain: 'month', measures: REPORTING_MEASURES },
    ...{ direction: 'neither', higherMeans: null, scale: null, levels: [], bounds: null },
    sources: ['mlp-civic'],
    rows: {
      ...{ table: 'events', where: { event: [event] } },
      ...{ time: 'month', value: 'count', base: 'coverage' },
    },
  };
}
