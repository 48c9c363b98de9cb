import type { Month } from '../schema.ts';

/** One month ahead: shares per 10,000 articles. */
export interface FanMonth {
  month: Month;
  median: number;
  lower80: number;
  upper80: number;
  lower95: number;
  upper95: number;
  /** The last share carried forward. */
  naive: number;
}

export interface Fan {
  origin: Month;
  madeOn: string;
  expiresOn: string;
  months: readonly FanMonth[];
}

export type PastFan = Pick<Fan, 'origin' | 'months'>;
