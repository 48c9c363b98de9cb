import type { EventId } from '../schema.ts';
import { type Driver, DRIVERS, type Feature, FEATURE_DRIVER } from './warning-features.ts';

/** Months ahead within which a surge is warned of. */
export const WARNING_HORIZONS = [1, 3, 6] as const;
export type WarningHorizon = (typeof WARNING_HORIZONS)[number];

/** log-odds = average + event + Σ coefficient · (feature − mean) / deviation */
export interface WarningModel {
  horizon: WarningHorizon;
  /** Log-odds where every feature is at its mean, over all events. */
  average: number;
  /** In the order of FEATURES. */
  terms: { feature: Feature; coefficient: number; mean: number; deviation: number }[];
  /** In the order of EVENTS; how often a surge followed is null for an event without any outcome. */
  events: { event: EventId; coefficient: number; baseRate: number | null }[];
}

/** What each driver adds to the average, in log-odds: 0.7 doubles the odds, −0.7 halves them. */
export function contributionsOf(
  { terms, events }: WarningModel,
  row: ArrayLike<number>,
  event: EventId,
): Record<Driver, number> {
  const added = Object.fromEntries(DRIVERS.map((driver) => [driver, 0])) as Record<Driver, number>;
  terms.forEach(({ feature, coefficient, mean, deviation }, j) => {
    added[FEATURE_DRIVER[feature]] += (coefficient * (row[j]! - mean)) / deviation;
  });
  added.event += events.find((each) => each.event === event)?.coefficient ?? 0;
  return added;
}

export function logOdds(model: WarningModel, row: ArrayLike<number>, event: EventId): number {
  const added = contributionsOf(model, row, event);
  return DRIVERS.reduce((total, driver) => total + added[driver], model.average);
}

export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
