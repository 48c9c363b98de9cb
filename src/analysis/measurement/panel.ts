import type { EventId } from '../../schema.ts';

/**
 * The shares of all countries on one calendar, for what they do together. `first` is the `monthIndex` of the first
 * column. `unclassified` is the log share of articles without any event, `log` that of articles with the event (half
 * an article added, so that none is a number too); one array per country, NaN where a month is not valid.
 */
export interface Panel {
  first: number;
  months: number;
  unclassified: Float64Array[];
  events: Record<EventId, PanelEvent>;
}

export interface PanelEvent {
  log: Float64Array[];
  count: Float64Array[];
}
