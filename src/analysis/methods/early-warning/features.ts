import { type EventId, type Iso3, isWhole, type Month } from '../../../schema.ts';
import { monthAt } from '../../../schema.ts';
import { OWN_SIGNS, type Signs, surgesIn } from './signs.ts';

/** Reasons shown to readers for a probability above or below average. Each feature has one driver. */
export const DRIVERS = [
  'forecast',
  'now',
  'recent',
  'surges',
  'line',
  'country',
  'elsewhere',
  'event',
] as const;
export type Driver = (typeof DRIVERS)[number];

export const FEATURE_DRIVER = {
  expected: 'forecast',
  last: 'now',
  quarter: 'recent',
  year: 'recent',
  surges3: 'surges',
  surges12: 'surges',
  width: 'line',
  noise: 'line',
  level: 'line',
  others: 'country',
  othersYear: 'country',
  elsewhere: 'elsewhere',
} as const satisfies Record<string, Driver>;
export type Feature = keyof typeof FEATURE_DRIVER;
export const FEATURES = Object.keys(FEATURE_DRIVER) as Feature[];

/** Distances are from the baseline, in units of the distance of the next month’s line. */
/* eslint-disable house/words -- The table's description holds these words: they are data. */
export const FEATURE_MEANING: Record<Feature, string> = {
  expected: 'share expected next month less the line, in units of past misses, at most 0',
  last: 'distance of the origin’s share, as signed log',
  quarter: 'distance of the mean share of three months, as signed log',
  year: 'distance of the mean share of twelve months, as signed log',
  surges3: 'surges among the last three months',
  surges12: 'surges among the last twelve months',
  width: 'log of the distance of the line, relative to the usual share',
  noise: 'log of the series’ spread, relative to sampling error',
  level: 'log of the usual share',
  others: 'mean distance of the country’s other events, cut to −1 … 2',
  othersYear: 'root of the surges of the country’s other events per month, over twelve months',
  elsewhere: 'mean distance of the event in other countries, cut to −1 … 2',
};
/* eslint-enable house/words */

export interface Heights {
  sum: number;
  countries: number;
}

export type Elsewhere = (event: EventId, month: Month) => Heights | null;

/** With fewer other countries than this, the missing ones count as at their baseline. */
const MIN_COUNTRIES = 5;

export function elsewhereOf(all: readonly Signs[]): { of: Elsewhere; rows: () => HeightsRow[] } {
  const byKey = new Map<string, HeightsRow>();
  for (const { event, first, height } of all) {
    for (let t = 0; t < height.length; t++) {
      if (Number.isNaN(height[t]!)) continue;
      const month = monthAt(first + t);
      const key = `${event} ${month}`;
      const row = byKey.get(key) ?? { event, month, sum: 0, countries: 0 };
      row.sum += height[t]!;
      row.countries++;
      byKey.set(key, row);
    }
  }
  return { of: (event, month) => byKey.get(`${event} ${month}`) ?? null, rows: () => [...byKey.values()] };
}

export interface HeightsRow extends Heights {
  event: EventId;
  month: Month;
}

export type FeatureRow = (t: number) => Float64Array;

/**
 * Features of every series of one country. Month t uses only months up to t, of this country and of others.
 *
 * @param own the series of one country
 * @returns one function per series, in their order
 */
export function featureRows(own: readonly Signs[], elsewhere: Elsewhere): FeatureRow[] {
  const months = new Map<number, { sum: number; known: number; surges: number }>();
  const at = (index: number) => months.get(index) ?? { sum: 0, known: 0, surges: 0 };
  for (const { first, height, surge } of own) {
    for (let t = 0; t < height.length; t++) {
      const total = at(first + t);
      if (!Number.isNaN(height[t]!)) {
        total.sum += height[t]!;
        total.known++;
      }
      if (surge[t] === 1) total.surges++;
      months.set(first + t, total);
    }
  }
  return own.map((signs) => (t) => {
    const index = signs.first + t;
    const height = signs.height[t]!;
    const here = at(index);
    let surges = -surgesIn(signs.surge, t, 12);
    for (let i = index - 11; i <= index; i++) surges += at(i).surges;
    const there = elsewhere(signs.event, monthAt(index)) ?? { sum: height, countries: 1 };
    const row = new Float64Array(FEATURES.length);
    row.set(signs.own.subarray(t * OWN_SIGNS.length, (t + 1) * OWN_SIGNS.length));
    row[OWN_SIGNS.length] = (here.sum - height) / Math.max(1, here.known - 1);
    row[OWN_SIGNS.length + 1] = Math.sqrt(surges / 12);
    row[OWN_SIGNS.length + 2] = (there.sum - height) / Math.max(MIN_COUNTRIES, there.countries - 1);
    return row;
  });
}

export function byCountry(all: readonly Signs[]): Map<Iso3, Signs[]> {
  return Map.groupBy(all, ({ country }) => country);
}

/** Whether a live surge followed within `months` months; null while that is not known. */
export function surgedWithin(signs: Signs, t: number, months: number): boolean | null {
  if (t + months >= signs.surge.length) return null;
  let judged = false;
  let surged = false;
  for (let i = t + 1; i <= t + months; i++) {
    if (signs.partial[i]) return null;
    if (signs.surge[i]! >= 0) judged = true;
    if (signs.surge[i] === 1) surged = true;
  }
  return judged ? surged : null;
}

/** A country's last month that is neither thin nor partial, where its warnings start; null when there is none. */
export function originOf(months: readonly { month: Month; thin: boolean; partial: boolean }[]): Month | null {
  return months.findLast(isWhole)?.month ?? null;
}
