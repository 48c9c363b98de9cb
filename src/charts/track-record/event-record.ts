import type { EventId } from '../../schema.ts';

export interface EventRecord {
  event: EventId;
  horizon: number;
  countries: number;
  /** Mean CRPS over the countries, in mean monthly changes: of the forecast, the last share, the 12-month mean. */
  crps: number;
  naiveCrps: number;
  mean12Crps: number;
  /** Mean share of outcomes inside the 80% and 95% intervals. */
  coverage80: number;
  coverage95: number;
}
