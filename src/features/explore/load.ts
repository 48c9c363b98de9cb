import type { History } from '../../analysis/history/history.ts';
import { historiesOf } from '../../series/histories.ts';
import type { EventId, Iso3 } from '../../schema.ts';

/** What has been worked out: with the producer's hindsight flags, and without. */
const flaggedOnes = new Map<string, History>();
const plainOnes = new Map<string, History>();

/**
 * The whole histories of every named country in every named event, by event, then country, in the order given.
 * Countries without a history are left out. Each series is worked out once.
 *
 * @param flagged false where no surge is shown: the producer's flags need not be fetched then
 */
export async function loadHistories(
  countries: readonly Iso3[],
  events: readonly EventId[],
  { flagged }: { flagged: boolean },
): Promise<History[]> {
  const kept = flagged ? flaggedOnes : plainOnes;
  const find = (event: EventId, country: Iso3) =>
    flaggedOnes.get(key(event, country)) ?? kept.get(key(event, country));

  await Promise.all(
    events.map(async (event) => {
      const missing = countries.filter((country) => !find(event, country));
      if (missing.length === 0) return;
      const found = await historiesOf({ countries: missing, events: [event] }, { flagged });
      for (const history of found) kept.set(key(event, history.country), history);
    }),
  );
  return events.flatMap((event) => countries.flatMap((country) => find(event, country) ?? []));
}

/** Whether any history of an event is at hand, so that its file need not be fetched. */
export function hasHistories(event: EventId): boolean {
  return [...flaggedOnes.keys(), ...plainOnes.keys()].some((known) => known.startsWith(`${event} `));
}

function key(event: EventId, country: Iso3): string {
  return `${event} ${country}`;
}
