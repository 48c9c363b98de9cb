import type { EventId, Iso3, Month } from '../../schema.ts';
import { byCountry, picked } from './by-country.ts';
import type { Selection } from './observations.ts';
import { once } from '../snapshot/once.ts';
import { isoDay } from './rows.ts';
import { column, months, table } from './table.ts';

/** What one month ahead is forecast to be, in shares per 10,000 articles. */
export interface Forecast {
  country: Iso3;
  event: EventId;
  /** Months after the origin, 1 to 6. */
  horizon: number;
  /** Last month that the forecast knows. */
  origin: Month;
  month: Month;
  median: number;
  lower80: number;
  upper80: number;
  lower95: number;
  upper95: number;
  /** The last share known, carried on. */
  naive: number;
  /** Mean of the last twelve shares. */
  mean12: number;
  /** ISO date of the news release it was made from. */
  madeOn: string;
  /** Last day of the last month ahead. */
  expiresOn: string;
  /** Of the method. */
  version: string;
}

/** The forecasts of each country's next six months, sorted by country, event, horizon. Series without an answer have no rows. */
export async function forecasts({ countries, events }: Selection = {}): Promise<Forecast[]> {
  const all = picked(await forecastsByCountry(), countries);
  return events ? all.filter(({ event }) => events.includes(event)) : all;
}

const forecastsByCountry = once(async () => {
  const from = await table('forecasts');
  const country = column<Iso3>(from, 'country');
  const event = column<EventId>(from, 'event');
  const [origin, month] = [months(from, 'origin'), months(from, 'month')];
  const version = column<string>(from, 'version');
  const [madeOn, expiresOn] = [column<number>(from, 'made_on'), column<number>(from, 'expires_on')];
  const number = (name: string) => column<number>(from, name);
  const [horizon, median, naive, mean12] = ['horizon', 'median', 'naive', 'mean12'].map(number) as Four;
  const [lower80, upper80, lower95, upper95] = ['lower80', 'upper80', 'lower95', 'upper95'].map(
    number,
  ) as Four;
  return byCountry(country, (row): Forecast => ({
    country: country[row]!,
    event: event[row]!,
    horizon: horizon[row]!,
    origin: origin[row]!,
    month: month[row]!,
    median: median[row]!,
    lower80: lower80[row]!,
    upper80: upper80[row]!,
    lower95: lower95[row]!,
    upper95: upper95[row]!,
    naive: naive[row]!,
    mean12: mean12[row]!,
    madeOn: isoDay(madeOn[row]!),
    expiresOn: isoDay(expiresOn[row]!),
    version: version[row]!,
  }));
});

type Four = [number[], number[], number[], number[]];
