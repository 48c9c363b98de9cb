import { type History, histories } from '../../analysis/history.ts';
import { observations, producerSurges } from '../../data/observations.ts';
import type { EventId, Iso3 } from '../../schema.ts';

const kept = new Map<string, History>();

/**
 * The whole histories of every named country in every named event, by event, then country, in the order given.
 * Countries without a history are left out. Each series is worked out once.
 */
export async function loadHistories(
  countries: readonly Iso3[],
  events: readonly EventId[],
): Promise<History[]> {
  const missing = events.flatMap((event) => {
    const without = countries.filter((country) => !kept.has(key(event, country)));
    return without.length > 0 ? [{ event, countries: without }] : [];
  });
  await Promise.all(
    missing.map(async ({ event, countries: without }) => {
      const which = { countries: without, events: [event] };
      const [rows, flags] = await Promise.all([observations(which), producerSurges(which)]);
      for (const history of histories(rows, flags)) kept.set(key(event, history.country), history);
    }),
  );
  return events.flatMap((event) => countries.flatMap((country) => kept.get(key(event, country)) ?? []));
}

/** Whether any history of an event is at hand, so that its file need not be fetched. */
export function hasHistories(event: EventId): boolean {
  return [...kept.keys()].some((known) => known.startsWith(`${event} `));
}

function key(event: EventId, country: Iso3): string {
  return `${event} ${country}`;
}
