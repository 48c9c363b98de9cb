import type { ForecastCoefficientRow } from '../../../rows.ts';
import { EVENTS, type EventId } from '../../../schema.ts';
import type { Spread } from '../../forecasting/combination.ts';
import type { ForecastCoefficients, Refit } from './forecast.ts';
import { PLACES } from './network.ts';
import { HORIZONS, LEVELS } from '../../forecasting/series.ts';

/**
 * One number of the coefficients, as the snapshot's table holds it. `part` is `network 1`, `network 2` … (weights in
 * the order of `PLACES`) or an event (its spread); places within it count from 0.
 */
type Coefficient = Omit<ForecastCoefficientRow, 'version' | 'madeOn'>;

const NETWORK = 'network ';
const [STEPS, WIDE] = [HORIZONS.length, LEVELS.length];

/** Coefficients as rows; a spread's are first the variance of each horizon, then its shape, horizon by horizon. */
export function coefficientRows(coefficients: ForecastCoefficients): Coefficient[] {
  return coefficients.flatMap(({ month, networks, spreads }) => {
    const rows = (part: string, values: Iterable<number>) =>
      Array.from(values, (value, place) => ({ refit: month, part, place, value }));
    return [
      ...networks.flatMap((weights, i) => rows(`${NETWORK}${i + 1}`, weights)),
      ...Object.entries(spreads).flatMap(([event, { variance, shape }]) =>
        rows(event, [...variance, ...shape.flat()]),
      ),
    ];
  });
}

/** The coefficients that rows in any order hold. Throws when a number is missing. */
export function coefficientsOf(rows: readonly Coefficient[]): ForecastCoefficients {
  const months = Map.groupBy(rows, ({ refit }) => refit);
  return [...months.keys()].sort().map((month): Refit => {
    const parts = Map.groupBy(months.get(month)!, ({ part }) => part);
    const networks = [...parts.keys()].filter((part) => part.startsWith(NETWORK)).sort();
    if (networks.length === 0) throw new Error(`forecast requires a network, the refit of ${month} has none`);
    return {
      month,
      networks: networks.map((part) => numbers(parts.get(part)!, PLACES.end, `${part} of ${month}`)),
      spreads: Object.fromEntries(
        EVENTS.flatMap((event): [EventId, Spread][] => {
          const own = parts.get(event);
          if (!own) return [];
          const all = [...numbers(own, STEPS * (1 + WIDE), `${event} of ${month}`)];
          const shape = HORIZONS.map((_, h) => all.slice(STEPS + h * WIDE, STEPS + (h + 1) * WIDE));
          return [[event, { variance: all.slice(0, STEPS), shape }]];
        }),
      ),
    };
  });
}

function numbers(rows: readonly Coefficient[], length: number, name: string): Float64Array {
  if (rows.length !== length) {
    throw new Error(`forecast requires ${length} coefficients for ${name}, there are ${rows.length}`);
  }
  const values = new Float64Array(length).fill(NaN);
  for (const { place, value } of rows) values[place] = value;
  if (values.some(Number.isNaN)) throw new Error(`forecast requires each coefficient of ${name} once`);
  return values;
}
