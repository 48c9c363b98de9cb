import { aligned } from '../analysis/history/aligned.ts';
import { type History, NOTHING } from '../analysis/history/history.ts';
import { ownHistory } from '../analysis/history/own-history.ts';
import { surges } from '../analysis/history/surge-rule.ts';
import { type EventId, type Iso3, isUsable, type Measure } from '../schema.ts';
import { seriesFrom } from './from-history.ts';
import { historiesOf } from './histories.ts';
import { type Indicator, type IndicatorId, measureFor } from './indicator.ts';
import type { Point, Series } from './series.ts';
import { valuesOf } from './values.ts';

export interface Wanted {
  countries: readonly { iso3: Iso3; name: string }[];
  indicators: readonly Indicator[];
  measure: Measure;
  flagged: boolean;
}

/** The whole series of every country in every indicator, by indicator, then country. A country without values has none. */
export async function loadSeries({ countries, indicators, measure, flagged }: Wanted): Promise<Series[]> {
  const codes = countries.map(({ iso3 }) => iso3);
  const names = new Map(countries.map(({ iso3, name }) => [iso3, name]));
  const loaded = await Promise.all(
    indicators.map(async (indicator) => {
      const shown = measureFor(indicator, measure);
      if (indicator.kind === 'event' && shown !== 'value') {
        const found = await keptHistories(indicator.event!, codes, flagged);
        return found.map((history) => seriesFrom(history, names.get(history.country)!, shown));
      }
      const values = await valuesOf(indicator);
      loadedOnes.add(indicator.id);
      return codes.flatMap((country): Series[] => {
        const points = values.get(country);
        return points
          ? [{ country, name: names.get(country)!, indicator, points: inMeasure(points, shown) }]
          : [];
      });
    }),
  );
  return loaded.flat();
}

export function isLoaded({ id, event, kind }: Indicator): boolean {
  if (kind !== 'event') return loadedOnes.has(id);
  return [...flaggedOnes.keys(), ...plainOnes.keys()].some((known) => known.startsWith(`${event!} `));
}

function inMeasure(points: readonly Point[], measure: Measure): readonly Point[] {
  if (measure === 'count') return points.map((point) => ({ ...point, value: point.count ?? null }));
  return measure === 'z' ? againstOwnHistory(points) : points;
}

function againstOwnHistory(points: readonly Point[]): Point[] {
  const placed = aligned(points).map((point) => {
    if (!point) return null;
    const { value: share, articles = 0, thin } = point;
    return { point, share, articles, thin };
  });
  const z = ownHistory(placed.map((month) => (month && isUsable(month) ? month.share : null)));
  const verdicts = surges(placed.map((month) => month ?? NOTHING));
  return placed.flatMap((month, t) =>
    month
      ? [{ ...month.point, value: z[t] ?? null, share: month.share, usual: verdicts[t]?.baseline ?? null }]
      : [],
  );
}

const flaggedOnes = new Map<string, History>();
const plainOnes = new Map<string, History>();
const loadedOnes = new Set<IndicatorId>();

async function keptHistories(
  event: EventId,
  countries: readonly Iso3[],
  flagged: boolean,
): Promise<History[]> {
  const kept = flagged ? flaggedOnes : plainOnes;
  const find = (country: Iso3) => flaggedOnes.get(key(event, country)) ?? kept.get(key(event, country));
  const missing = countries.filter((country) => !find(country));
  if (missing.length > 0) {
    const found = await historiesOf({ countries: missing, events: [event] }, { flagged });
    for (const history of found) kept.set(key(event, history.country), history);
  }
  return countries.flatMap((country) => find(country) ?? []);
}

function key(event: EventId, country: Iso3): string {
  return `${event} ${country}`;
}
