import { EVENTS, type EventId } from '../../../src/schema.ts';
import type { CsvRow } from '../../engine/dataset.ts';

/**
 * What each layout reads from one row of a country's file: `articles` collected, of these `read` by the classifier;
 * `outlets` are web domains.
 */
export interface Reading {
  row: CsvRow;
  articles: number;
  read: number;
  noEvent: number | null;
  outlets: string[];
  count: Record<EventId, number>;
  otherCount: Record<EventId, number | null>;
}

export function byEvent<T>(value: (event: EventId) => T): Record<EventId, T> {
  return Object.fromEntries(EVENTS.map((event) => [event, value(event)])) as Record<EventId, T>;
}
