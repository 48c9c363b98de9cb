import type { EventId, WarningHorizon } from '../../../schema.ts';
import { type Driver, DRIVERS, type Feature, FEATURE_DRIVER } from './features.ts';

/**
 * log-odds = average + event + Σ coefficient · (feature − mean) / deviation. `average` is over all events, with every
 * feature at its mean; terms are in the order of FEATURES, events in that of EVENTS. A base rate is how often a surge
 * followed; null for an event without any outcome.
 */
export interface WarningModel {
  horizon: WarningHorizon;
  average: number;
  terms: { feature: Feature; coefficient: number; mean: number; deviation: number }[];
  events: { event: EventId; coefficient: number; baseRate: number | null }[];
}

/**
 * How probable is a surge within `horizon` months, and what makes it more or less so than average? The base rate is
 * how often one followed in this event, over all countries so far; null if none could. What the drivers add to the
 * average, in log-odds (0.7 doubles the odds), sums to the log-odds of `probability`.
 */
export interface Outlook {
  horizon: WarningHorizon;
  probability: number;
  baseRate: number | null;
  average: number;
  drivers: Record<Driver, number>;
}

/**
 * The models' outlooks for one row of features. A surge within more months cannot be less probable: where a longer
 * horizon’s model gives less than a shorter one’s, the shorter one’s probability, average and drivers are used.
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
    const outlook = outlookOf(model, row, event);
    const shorter = outlooks.at(-1);
    if (shorter && shorter.probability > outlook.probability) {
      const { probability, average, drivers } = shorter;
      outlooks.push({ ...outlook, probability, average, drivers });
    } else outlooks.push(outlook);
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
