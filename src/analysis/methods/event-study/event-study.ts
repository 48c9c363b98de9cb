import { deviation, median } from 'd3-array';
import type { Iso3 } from '../../../schema.ts';
import { type Answer, type Shares, USABLE } from '../../answer.ts';
import { noAnswer, reasonFor } from '../../reason.ts';
import { type SyntheticControl, syntheticControl } from './synthetic-control.ts';

export interface EventStudyOptions {
  before?: number;
  after?: number;
  synthetic?: boolean;
}

export interface Placebos {
  changes: number[];
  median: number;
  far: number;
  /** Share of all changes, the real one included, that are at least as far from the median; null below 10 placebos. */
  p: number | null;
}

/** Changes elsewhere at the same date. They are compared in standard deviations of each country's earlier changes. */
export interface PlaceboCountries extends Placebos {
  countries: Iso3[];
  /** Standard deviations that the country studied lies from the median change; null with too short a past. */
  deviations: number | null;
}

export interface EventStudy {
  /**
   * Change of mean log1p(share); as a factor of 1 + share, where 2 is twice as much; and less the median change of
   * the other countries, null without any.
   */
  change: number;
  factor: number;
  excess: number | null;
  dates: Placebos & { months: number[] };
  countries: PlaceboCountries;
  synthetic: SyntheticControl | null;
}

const ASKED = { method: 'event-study' } as const;
const SETTINGS = { before: 12, after: 6, synthetic: false } as const;
const FEWEST_PLACEBOS = 10;
const FEWEST_DATES = 12;
const MIN_PRESENT_SHARE = 0.75;

/**
 * Did reporting change after a date? All series cover the same months.
 *
 * Countries are compared in standard deviations of their own earlier changes, since little news moves more by chance
 * (studentised permutation). Uses only months up to the last one compared, `date + after − 1`; placebo dates lie wholly before the date.
 *
 * @param shares the country studied; null where missing or thin
 * @param others the same event in other countries, which may serve as placebos
 * @param date position of the first month after the event
 * @returns no answer for fewer than 24 months with a value, where either side has fewer than three quarters of its
 *   months, where all of them are zero, or for impossible shares. Throws for windows shorter than 3 months.
 */
export function eventStudy(
  shares: Shares,
  others: ReadonlyMap<Iso3, Shares>,
  date: number,
  options: EventStudyOptions = {},
): Answer<EventStudy> {
  const { before, after, synthetic } = { ...SETTINGS, ...options };
  if (!(before >= 3 && after >= 3)) {
    throw new Error(`event study requires 3 months or more on each side, ${before} and ${after} were given`);
  }
  const last = date + after;
  const wrong = shares.slice(0, last).find((share) => share !== null && !(share >= 0 && share < Infinity));
  if (wrong !== undefined && wrong !== null)
    return noAnswer(reasonFor(ASKED, 'share-impossible', { share: wrong }));
  const y = logs(shares, last);
  const known = y.filter((value) => value !== null).length;
  if (known < USABLE.months) {
    return noAnswer(reasonFor(ASKED, 'months-few', { fewest: USABLE.months, found: known }));
  }
  const change = changeAt(y, date, before, after);
  if (change === null) return noAnswer(reasonFor(ASKED, 'sides-thin', { before, after }));
  if (shares.slice(date - before, last).every((share) => !share)) {
    return noAnswer(reasonFor(ASKED, 'sides-zero', {}));
  }

  const placebos = placeboDates(y, date, before, after);
  const elsewhere = [...others].flatMap(([country, series]) => {
    const own = logs(series, last);
    const value = changeAt(own, date, before, after);
    return value === null
      ? []
      : [{ country, value, unsteadiness: unsteadiness(placeboDates(own, date, before, after)), y: own }];
  });
  const dates = compared(
    change,
    placebos.map(({ value }) => value),
  );
  const countries = studentised({ value: change, unsteadiness: unsteadiness(placebos) }, elsewhere);
  return {
    answer: {
      change,
      factor: Math.exp(change),
      excess: elsewhere.length > 0 ? change - countries.median : null,
      dates: { ...dates, months: placebos.map(({ month }) => month) },
      countries: { ...countries, countries: elsewhere.map(({ country }) => country) },
      synthetic: synthetic
        ? syntheticControl(y, new Map(elsewhere.map((each) => [each.country, each.y])), date)
        : null,
    },
  };
}

function logs(shares: Shares, end: number): (number | null)[] {
  return shares
    .slice(0, end)
    .map((share) => (share !== null && share >= 0 && share < Infinity ? Math.log1p(share) : null));
}

function changeAt(y: readonly (number | null)[], date: number, before: number, after: number): number | null {
  if (date < before || date + after > y.length) return null;
  const earlier = meanBetween(y, date - before, date);
  const later = earlier === null ? null : meanBetween(y, date, date + after);
  return earlier === null || later === null ? null : later - earlier;
}

function meanBetween(y: readonly (number | null)[], from: number, end: number): number | null {
  let [sum, found] = [0, 0];
  for (let t = from; t < end; t++) {
    const value = y[t] ?? null;
    if (value === null) continue;
    sum += value;
    found++;
  }
  return found >= MIN_PRESENT_SHARE * (end - from) ? sum / found : null;
}

interface Dated {
  month: number;
  value: number;
}

function placeboDates(y: readonly (number | null)[], date: number, before: number, after: number): Dated[] {
  const months = Array.from({ length: Math.max(0, date - after + 1) }, (_, t) => t);
  return months.flatMap((month) => {
    const value = changeAt(y, month, before, after);
    return value === null ? [] : [{ month, value }];
  });
}

/** How far changes usually stray in a country; null where it has too few earlier dates, or never any news of the event. */
function unsteadiness(dates: readonly Dated[]): number | null {
  const spread = dates.length < FEWEST_DATES ? undefined : deviation(dates, ({ value }) => value);
  return spread !== undefined && spread > 0 ? spread : null;
}

function compared(change: number, changes: number[]): Placebos {
  const centre = median(changes) ?? 0;
  const distances = changes.map((value) => value - centre);
  return { changes, median: centre, ...rankOf(change - centre, distances) };
}

interface Scaled {
  value: number;
  unsteadiness: number | null;
}

function studentised(own: Scaled, others: readonly Scaled[]): Omit<PlaceboCountries, 'countries'> {
  const changes = others.map(({ value }) => value);
  const centre = median(changes) ?? 0;
  const scaled = ({ value, unsteadiness }: Scaled) =>
    unsteadiness === null ? null : (value - centre) / unsteadiness;
  const deviations = scaled(own);
  const elsewhere = others.map(scaled).filter((value) => value !== null);
  const rank = deviations === null ? { far: 0, p: null } : rankOf(deviations, elsewhere);
  return { changes, median: centre, deviations, ...rank };
}

function rankOf(distance: number, others: readonly number[]): Pick<Placebos, 'far' | 'p'> {
  const far = others.filter((other) => Math.abs(other) >= Math.abs(distance) - 1e-12).length;
  return { far, p: others.length < FEWEST_PLACEBOS ? null : (1 + far) / (1 + others.length) };
}
