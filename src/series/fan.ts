import type { Band } from '../analysis/forecasting/forecaster.ts';
import type { Month } from '../schema.ts';

export interface FanMonth extends Band {
  month: Month;
  naive: number;
}

export interface Fan {
  origin: Month;
  madeOn: string;
  expiresOn: string;
  baseline: number | null;
  months: readonly FanMonth[];
}

export type PastFan = Pick<Fan, 'origin' | 'months'>;
