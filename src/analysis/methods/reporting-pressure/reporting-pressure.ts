import { sum } from 'd3-array';
import { EVENT_GROUP, type EventId, EVENTS, type Iso3, type Month } from '../../../schema.ts';
import type { Answer } from '../../answer.ts';
import type { History } from '../../history/history.ts';
import { noAnswer, reasonFor } from '../../reason.ts';

export const CLOSING_ACTS = EVENTS.filter((event) => EVENT_GROUP[event] === 'closing');

export type Weights = Partial<Record<EventId, number>>;

export const EQUAL_WEIGHTS: Weights = Object.fromEntries(CLOSING_ACTS.map((event) => [event, 1]));

const ASKED = { method: 'reporting-pressure' } as const;
const PRESENT = 0.75;

export interface PressureMonth {
  month: Month;
  /** Weighted mean of z; null where acts with less than three quarters of the weight have one. */
  pressure: number | null;
  /** What each act adds to it, in the order of `events`; they sum to `pressure`. Null where the act has no z. */
  contributions: (number | null)[];
}

export interface Pressure {
  country: Iso3;
  events: EventId[];
  weights: number[];
  months: PressureMonth[];
}

/**
 * How high is reporting on the closing acts, measured against the country’s own past? Month t uses only months up to
 * t.
 *
 * @param histories whole histories of one country, any events; only those with a weight are used
 * @param weights 0 or more for each act; an act without a weight is left out
 * @returns every month of the histories; no answer where an act is missing or no month has a value. Throws for
 *   weights that are negative or all zero, and for histories of more than one country.
 */
export function reportingPressure(
  histories: readonly History[],
  weights: Weights = EQUAL_WEIGHTS,
): Answer<Pressure> {
  const chosen = EVENTS.filter((event) => (weights[event] ?? 0) !== 0);
  const wrong = chosen.find((event) => !(weights[event]! > 0 && weights[event]! < Infinity));
  if (wrong)
    throw new Error(`reporting pressure requires weights of 0 or more, ${wrong} has ${weights[wrong]}`);
  if (chosen.length === 0) throw new Error('reporting pressure requires a weight above zero, there is none');
  const countries = [...new Set(histories.map(({ country }) => country))];
  if (countries.length > 1)
    throw new Error(`reporting pressure requires one country, ${countries.length} were given`);

  const missing = chosen.find((event) => !histories.some((history) => history.event === event));
  if (missing) return noAnswer(reasonFor(ASKED, 'weighted-missing', { event: missing }));
  const total = sum(chosen, (event) => weights[event]);
  const normalised = chosen.map((event) => weights[event]! / total);
  const series = chosen.map((event) => {
    const { months } = histories.find((history) => history.event === event)!;
    return new Map(months.map(({ month, z }) => [month, z]));
  });
  const axis = [...new Set(series.flatMap((each) => [...each.keys()]))].sort();
  const months = axis.map((month) =>
    pressureOf(
      month,
      normalised,
      series.map((z) => z.get(month) ?? null),
    ),
  );
  if (months.every(({ pressure }) => pressure === null)) {
    return noAnswer(reasonFor(ASKED, 'past-none', {}));
  }
  return { answer: { country: countries[0]!, events: chosen, weights: normalised, months } };
}

function pressureOf(
  month: Month,
  normalised: readonly number[],
  z: readonly (number | null)[],
): PressureMonth {
  const present = sum(normalised, (weight, i) => (z[i] === null ? 0 : weight));
  if (present < PRESENT - 1e-9) return { month, pressure: null, contributions: z.map(() => null) };
  const contributions = z.map((value, i) => (value === null ? null : (normalised[i]! * value) / present));
  return { month, pressure: sum(contributions, (value) => value ?? 0), contributions };
}
