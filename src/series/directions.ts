import { groups } from 'd3-array';
import { type Direction, direction, movedEverywhere } from '../analysis/history/direction.ts';
import { measuredFactor } from '../analysis/history/measured-factor.ts';
import { once } from '../data/snapshot/once.ts';
import { rowsOf } from '../data/tables/rows.ts';
import type { EventId, Iso3 } from '../schema.ts';
import { countryEvents } from './country-event.ts';

export interface Directions {
  byCountry: ReadonlyMap<Iso3, Direction>;
  everywhere: ReadonlySet<EventId>;
}

export const directions = once(async (): Promise<Directions> => {
  const [all, breaks] = await Promise.all([countryEvents(), rowsOf('breaks')]);
  const histories = all.map(({ history }) => history);
  const factor = measuredFactor(
    histories,
    breaks.map(({ month }) => month),
  );
  const found = groups(histories, ({ country }) => country).flatMap(([country, own]) => {
    const moved = direction(own, factor);
    return moved === null ? [] : [[country, moved] as const];
  });
  return { byCountry: new Map(found), everywhere: movedEverywhere(found.map(([, moved]) => moved)) };
});
