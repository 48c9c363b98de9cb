import type { EventId } from '../../schema.ts';

/** How forecasts of one event did so many months ahead, over all countries: lower is better. */
export interface EventRecord {
  event: EventId;
  horizon: number;
  /** Countries with a record. */
  countries: number;
  /** Mean CRPS over them, in mean monthly changes: of the forecast, the last share, the 12-month mean. */
  crps: number;
  naiveCrps: number;
  mean12Crps: number;
  /** Mean part of outcomes inside the 80% and the 95% interval. */
  coverage80: number;
  coverage95: number;
}
