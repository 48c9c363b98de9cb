import type { EventId, Iso3, Month } from '../schema.ts';

interface Facts {
  'share-impossible': { share: number };
  'share-out-of-range': { share: number; month: Month };
  'articles-none': { articles: number; month: Month };
  'months-few': { fewest: number; found: number };
  'months-missing': { missing: number; span: number };
  'months-zero': Record<never, never>;
  'window-short': { month: Month };
  'window-thin': { country: Iso3; month: Month };
  'windows-few': { fewest: number; found: number; month: Month };
  'clusters-out-of-range': { count: number };
  'columns-constant': Record<never, never>;
  'rows-incomplete': Record<never, never>;
  'countries-few': { fewest: number; clusters: number; found: number };
  'events-none': Record<never, never>;
  'path-short': { months: number };
  'event-missing': { event: EventId };
  'months-incomplete': Record<never, never>;
  'past-thin': { month: Month };
  'elsewhere-unknown': { month: Month };
  'sides-thin': { before: number; after: number };
  'sides-zero': Record<never, never>;
  'last-missing': Record<never, never>;
  'recent-few': { fewest: number; months: number; found: number };
  'recent-missing': { fewest: number; months: number };
  'series-constant': Record<never, never>;
  'coefficients-none': Record<never, never>;
  'coefficients-later': { first: Month; origin: Month };
  'overlap-few': { fewest: number; found: number };
  'pair-constant': Record<never, never>;
  'weighted-missing': { event: EventId };
  'past-none': Record<never, never>;
  'path-out-of-range': { event: EventId; share: number };
  'driver-none': { event: EventId };
  'forecast-impossible': { event: EventId; share: number };
}

export type ReasonCode = keyof Facts;

export interface Asked {
  method:
    | 'analogue'
    | 'change-points'
    | 'cluster'
    | 'early-warning'
    | 'event-study'
    | 'forecast'
    | 'lead-lag'
    | 'path-rarity'
    | 'reporting-pressure'
    | 'trend'
    | 'what-if';
  event?: EventId;
  country?: Iso3;
}

interface ReasonOf<Code extends ReasonCode> {
  asked: Asked;
  code: Code;
  values: Facts[Code];
}

/** Why there is no answer; `findings/reasons.ts` puts it into words. */
export type Reason = { [Code in ReasonCode]: ReasonOf<Code> }[ReasonCode];

export interface NoAnswer {
  answer: null;
  reason: Reason;
}

export function reasonFor<Code extends ReasonCode>(asked: Asked, code: Code, values: Facts[Code]): Reason {
  return { asked, code, values } as Reason;
}

export function noAnswer(reason: Reason): NoAnswer {
  return { answer: null, reason };
}
