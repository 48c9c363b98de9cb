import { EVENTS, type EventId, SPLIT_EVENTS } from '../../../src/schema.ts';

/** The name that both newer layouts give to articles without an event. */
export const NONE = '-999';

/** What the newer layouts tell of each event and of articles without one: all, civic-relevant, other. */
export const KINDS = [NONE, ...EVENTS].map((id) => ({ all: id, civic: `cr_${id}`, other: `nr_${id}` }));

/**
 * The columns of the newer layouts that continue the counts of the release of 2024, which tells civic-relevant articles
 * apart for eleven events and counts all articles for the other nine. `other` is null where it does not split.
 */
export function columnsOf(event: EventId): { count: string; other: string | null } {
  return SPLIT_EVENTS.includes(event)
    ? { count: `cr_${event}`, other: `nr_${event}` }
    : { count: event, other: null };
}

/** Articles that the classifier read: those of all kinds, less corruption, whose articles stand under another kind too. */
export function readArticles(all: (kind: string) => number): number {
  return KINDS.reduce((sum, kind) => sum + all(kind.all), 0) - all('corruption' satisfies EventId);
}
