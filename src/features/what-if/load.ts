import type { Shares } from '../../analysis/answer.ts';
import { validShares } from '../../analysis/history/valid-shares.ts';
import type { Relations } from '../../analysis/methods/what-if/what-if.ts';
import { relationsFrom } from '../../analysis/methods/what-if/training.ts';
import type { ForecastRow, WhatifPairRow } from '../../rows.ts';
import { rowsOf } from '../../data/tables/rows.ts';
import { observations } from '../../data/tables/observations.ts';
import { once } from '../../data/snapshot/once.ts';
import { eventRelations } from '../../data/tables/what-if.ts';
import { type EventId, EVENTS, type Iso3, type Month, type Observation } from '../../schema.ts';

export interface Material {
  country: Iso3;
  relations: Relations;
  pairs: readonly WhatifPairRow[];
  forecasts: ReadonlyMap<EventId, readonly ForecastRow[]>;
  origin: Month | null;
  observed: ReadonlyMap<EventId, readonly Observation[]>;
  /** Valid shares of every country, by driver. */
  everywhere: ReadonlyMap<EventId, readonly Shares[]>;
}

/**
 * Loads what a scenario needs: of the event files, only those of the drivers and their targets, each fetched once for
 * all countries.
 */
export async function load(country: Iso3, drivers: readonly EventId[]): Promise<Material> {
  const { relations, pairs } = await model();
  const targets = targetsOf(pairs, drivers);
  const events = EVENTS.filter((event) => drivers.includes(event) || targets.includes(event));
  const [own, rows, all] = await Promise.all([
    rowsOf('forecasts', { where: { country: [country] } }),
    observations({ countries: [country], events }),
    observations({ events: drivers }),
  ]);
  const byEvent = Map.groupBy(all, ({ event }) => event);
  return {
    country,
    relations,
    pairs,
    forecasts: Map.groupBy(own, ({ event }) => event),
    origin: own[0]?.origin ?? null,
    observed: Map.groupBy(rows, ({ event }) => event),
    everywhere: new Map(
      drivers.map((event) => {
        const series = Map.groupBy(byEvent.get(event) ?? [], (row) => row.country);
        return [event, [...series.values()].map(validShares)];
      }),
    ),
  };
}

export function targetsOf(pairs: readonly WhatifPairRow[], drivers: readonly EventId[]): EventId[] {
  const on = new Set(
    pairs.filter((pair) => pair.on && drivers.includes(pair.driver)).map(({ target }) => target),
  );
  return EVENTS.filter((event) => on.has(event) && !drivers.includes(event));
}

const model = once(async () => {
  const [learned, pairs] = await Promise.all([eventRelations(), rowsOf('whatif_pairs')]);
  const on = new Set(pairs.filter((pair) => pair.on).map(({ driver, target }) => `${driver} ${target}`));
  const relations = relationsFrom(learned, (driver, target) => on.has(`${driver} ${target}`));
  return { relations, pairs };
});
