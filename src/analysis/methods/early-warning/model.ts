import type { EventId, WarningHorizon } from '../../../schema.ts';
import { type Driver, DRIVERS, type Feature, FEATURE_DRIVER } from './features.ts';

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

/** How probable is a surge within so many months, and what makes it more or less so than the average? */
export interface Outlook {
  /** Months ahead, the first to this one. */
  horizon: WarningHorizon;
  probability: number;
  /** How often a surge followed within as many months in this event, over all countries so far; null if none could. */
  baseRate: number | null;
  /** Log-odds of the average month of the average event. */
  average: number;
  /** What each driver adds to the average, in log-odds (0.7 doubles the odds); all add up to the log-odds of `probability`. */
  drivers: Record<Driver, number>;
}

/**
 * What models say of one row of features. A surge within more months cannot be less probable: where a longer horizon’s
 * model says less than a shorter one’s, the shorter’s probability, average and drivers stand.
 *
 * @param models one per horizon, shortest first
 */
export function outlooksOf(
  models: readonly WarningModel[],
  row: ArrayLike<number>,
  event: EventId,
): Outlook[] {
  const outlooks: Outlook[] = [];
  for (const model of models) {
    const said = outlookOf(model, row, event);
    const shorter = outlooks.at(-1);
    if (shorter && shorter.probability > said.probability) {
      const { probability, average, drivers } = shorter;
      outlooks.push({ ...said, probability, average, drivers });
    } else outlooks.push(said);
  }
  return outlooks;
}

function outlookOf(
  { horizon, average, terms, events }: WarningModel,
  row: ArrayLike<number>,
  event: EventId,
): Outlook {
  const own = events.find((each) => each.event === event);
  const drivers = Object.fromEntries(DRIVERS.map((driver) => [driver, 0])) as Record<Driver, number>;
  terms.forEach(({ feature, coefficient, mean, deviation }, j) => {
    drivers[FEATURE_DRIVER[feature]] += (coefficient * (row[j]! - mean)) / deviation;
  });
  drivers.event += own?.coefficient ?? 0;
  const odds = DRIVERS.reduce((total, driver) => total + drivers[driver], average);
  const probability = 1 / (1 + Math.exp(-odds));
  return { horizon, probability, baseRate: own?.baseRate ?? null, average, drivers };
}
