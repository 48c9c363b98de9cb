import type { Break, CoverageMonth, Iso3, Outlet } from '../../schema.ts';
import { byCountry, picked } from './by-country.ts';
import { once } from '../snapshot/once.ts';
import { column, months, table } from './table.ts';

/** The news base of every country-month, sorted by country, then month; all countries unless some are named. */
export async function coverage({ countries }: { countries?: readonly Iso3[] | undefined } = {}): Promise<
  CoverageMonth[]
> {
  return picked(await coverageByCountry(), countries);
}

/** The outlets that the news producer names, sorted by country, with the months in which each published. */
export async function outlets({ countries }: { countries?: readonly Iso3[] | undefined } = {}): Promise<
  Outlet[]
> {
  return picked(await outletsByCountry(), countries);
}

/** The months from which the measurement itself changed, oldest first. */
export async function breaks(): Promise<Break[]> {
  return [...(await allBreaks())];
}

const allBreaks = once(async (): Promise<Break[]> => {
  const from = await table('breaks');
  const month = months(from, 'month');
  const label = column<string>(from, 'label');
  const description = column<string>(from, 'description');
  return month.map((value, row) => ({
    month: value,
    label: label[row]!,
    description: description[row]!,
  }));
});

/** The rows of `coverage`, grouped by country. */
export const coverageByCountry = once(async () => {
  const from = await table('coverage');
  const country = column<Iso3>(from, 'country');
  const month = months(from, 'month');
  const articles = column<number>(from, 'articles');
  const named = column<number>(from, 'outlets');
  const noEvent = column<number | null>(from, 'no_event');
  const thin = column<boolean>(from, 'thin');
  const partial = column<boolean>(from, 'partial');
  const afterBreak = column<boolean>(from, 'after_break');
  return byCountry(country, (row): CoverageMonth => ({
    country: country[row]!,
    month: month[row]!,
    articles: articles[row]!,
    outlets: named[row]!,
    noEvent: noEvent[row]!,
    thin: thin[row]!,
    partial: partial[row]!,
    afterBreak: afterBreak[row]!,
  }));
});

const outletsByCountry = once(async () => {
  const from = await table('outlets');
  const country = column<Iso3>(from, 'country');
  const outlet = column<string>(from, 'outlet');
  const first = months(from, 'first_month');
  const last = months(from, 'last_month');
  const active = column<number>(from, 'months');
  return byCountry(country, (row): Outlet => ({
    country: country[row]!,
    outlet: outlet[row]!,
    firstMonth: first[row]!,
    lastMonth: last[row]!,
    months: active[row]!,
  }));
});
