import type { History } from '../../analysis/history/history.ts';
import { validShares } from '../../analysis/history/valid-shares.ts';
import type { Shares } from '../../analysis/answer.ts';
import { countries } from '../../data/tables/countries.ts';
import { once, oncePer } from '../../data/snapshot/once.ts';
import { historiesOf } from '../../series/histories.ts';
import type { EventId, Iso3, Month } from '../../schema.ts';

export const EXAMPLE: Iso3 = 'KEN';

export const historiesEverywhere = oncePer((event: EventId) => historiesOf({ events: [event] }));

export async function historyOf(country: Iso3, event: EventId): Promise<History> {
  const found = (await historiesEverywhere(event)).find((history) => history.country === country);
  if (!found) throw new Error(`An example requires ${event} in ${country}, the snapshot has none.`);
  return found;
}

const names = once(async () => new Map((await countries()).map(({ iso3, name }) => [iso3, name] as const)));

export async function countryName(country: Iso3): Promise<string> {
  return (await names()).get(country) ?? country;
}

/** Shares of one event in all countries on one axis of months; null where missing, thin or partial. */
export async function sharesOnAxis(event: EventId): Promise<{ months: Month[]; shares: Map<Iso3, Shares> }> {
  const all = await historiesEverywhere(event);
  const months = [...new Set(all.flatMap((history) => history.months.map(({ month }) => month)))].sort();
  const shares = all.map((history): [Iso3, Shares] => {
    const valid = validShares(history.months);
    const known = new Map(history.months.map(({ month }, i) => [month, valid[i] ?? null]));
    return [history.country, months.map((month) => known.get(month) ?? null)];
  });
  return { months, shares: new Map(shares) };
}

/** Stops the build if an example’s own arithmetic disagrees with the method’s. */
export function mustAgree(what: string, ours: number, method: number): void {
  if (Math.abs(ours - method) > 1e-9 * Math.max(1, Math.abs(method))) {
    throw new Error(`The example of ${what} comes to ${ours}, the method to ${method}.`);
  }
}
