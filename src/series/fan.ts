import type { Month } from '../schema.ts';

/** One month ahead: shares per 10,000 articles. */
export interface FanMonth {
  month: Month;
  median: number;
  lower80: number;
  upper80: number;
  lower95: number;
  upper95: number;
  /** What the rule “it stays as it was last” gives. */
  naive: number;
}

/** A forecast of one series, its months in order. */
export interface Fan {
  /** The last month it knows. */
  origin: Month;
  /** ISO dates. */
  madeOn: string;
  expiresOn: string;
  months: readonly FanMonth[];
}

/** An earlier forecast, of months that are now known. */
export type PastFan = Pick<Fan, 'origin' | 'months'>;
