import { EVENTS, type EventId } from '../../schema.ts';
import { once } from '../snapshot/once.ts';
import { column, table } from './table.ts';

/** How events follow on each other; see src/analysis/what-if/vector-autoregression.ts. Rows and columns in the order of `EVENTS`. */
export interface EventRelations {
  carry: number[][];
  together: number[][];
}

/** Whether knowing one event's path brought past forecasts of another closer. */
export interface EventPair {
  driver: EventId;
  target: EventId;
  on: boolean;
  /** Part of the target's error that it took away; below 0 where it added. */
  gain: number;
  /** The same before the first break in measurement; null where there is none. */
  gainBeforeBreak: number | null;
  /** Part of the countries in which the error fell. */
  countriesGaining: number;
  /** Past months from which forecasts were compared. */
  origins: number;
  /** Why it is switched off; null when it is on. */
  reason: string | null;
}

/** The coefficients of the what-if forecasts. */
export const eventRelations = once(async (): Promise<EventRelations> => {
  const from = await table('whatif_coefficients');
  const event = column<EventId>(from, 'event');
  const other = column<EventId>(from, 'other');
  const laid = (name: string) => {
    const matrix = EVENTS.map(() => EVENTS.map(() => 0));
    column<number>(from, name).forEach((value, row) => {
      matrix[EVENTS.indexOf(event[row]!)]![EVENTS.indexOf(other[row]!)] = value;
    });
    return matrix;
  };
  return { carry: laid('carry'), together: laid('together') };
});

/** Every ordered pair of events, sorted by driver and target. */
export const eventPairs = once(async (): Promise<EventPair[]> => {
  const from = await table('whatif_pairs');
  const driver = column<EventId>(from, 'driver');
  const target = column<EventId>(from, 'target');
  const on = column<boolean>(from, 'on');
  const gain = column<number>(from, 'gain');
  const gainBeforeBreak = column<number | null>(from, 'gain_before_break');
  const countriesGaining = column<number>(from, 'countries_gaining');
  const origins = column<number>(from, 'origins');
  const reason = column<string | null>(from, 'reason');
  return driver.map((_, row) => ({
    driver: driver[row]!,
    target: target[row]!,
    on: on[row]!,
    gain: gain[row]!,
    gainBeforeBreak: gainBeforeBreak[row]!,
    countriesGaining: countriesGaining[row]!,
    origins: origins[row]!,
    reason: reason[row]!,
  }));
});
