import type { EventId, Iso3, Month, WarningHorizon } from '../../schema.ts';
import { byCountry, picked } from './by-country.ts';
import type { Selection } from './observations.ts';
import { once } from '../snapshot/once.ts';
import { isoDay } from './rows.ts';
import { column, months, type Table, table } from './table.ts';

/** How likely is a live surge within the months after the origin? */
export interface Warning {
  country: Iso3;
  event: EventId;
  horizon: WarningHorizon;
  /** Last month that the warning knows. */
  origin: Month;
  /** 0 to 1. */
  probability: number;
  /** How often a surge followed in this event, over all countries and months so far; null where none could. */
  baseRate: number | null;
  /** Whether the origin itself is a live surge. */
  surging: boolean;
  /** What moves the probability from the usual, in log-odds, largest first. */
  drivers: { driver: string; logOdds: number }[];
  madeOn: string;
  expiresOn: string;
}

/** A warning as it would have been issued six months before each country's last whole month, with what came. */
export interface PastWarning {
  country: Iso3;
  event: EventId;
  horizon: WarningHorizon;
  origin: Month;
  probability: number;
  /** As known then. */
  baseRate: number | null;
  /** Whether the origin itself was a live surge. */
  surging: boolean;
  /** Whether a live surge followed. */
  surged: boolean;
}

/** The warnings of the snapshot, sorted by country, event, horizon. */
export async function warnings({ countries, events }: Selection = {}): Promise<Warning[]> {
  const all = picked(await warningsByCountry(), countries);
  return events ? all.filter(({ event }) => events.includes(event)) : all;
}

/** The warnings of six months earlier, sorted by country, event, horizon. */
export async function pastWarnings({ countries, events }: Selection = {}): Promise<PastWarning[]> {
  const all = picked(await pastByCountry(), countries);
  return events ? all.filter(({ event }) => events.includes(event)) : all;
}

const warningsByCountry = once(async () => {
  const from = await table('warnings');
  const keys = keysOf(from);
  const [madeOn, expiresOn] = [column<number>(from, 'made_on'), column<number>(from, 'expires_on')];
  const drivers = [...from.columns.keys()]
    .filter((name) => name.startsWith('d_'))
    .map((name) => ({ driver: name.slice(2), values: column<number>(from, name) }));
  return byCountry(keys.country, (row): Warning => ({
    ...keys.at(row),
    drivers: drivers
      .map(({ driver, values }) => ({ driver, logOdds: values[row]! }))
      .sort((a, b) => b.logOdds - a.logOdds),
    madeOn: isoDay(madeOn[row]!),
    expiresOn: isoDay(expiresOn[row]!),
  }));
});

const pastByCountry = once(async () => {
  const from = await table('warnings_past');
  const keys = keysOf(from);
  const surged = column<boolean>(from, 'surged');
  return byCountry(keys.country, (row): PastWarning => ({ ...keys.at(row), surged: surged[row]! }));
});

function keysOf(from: Table) {
  const country = column<Iso3>(from, 'country');
  const event = column<EventId>(from, 'event');
  const horizon = column<WarningHorizon>(from, 'horizon');
  const origin = months(from, 'origin');
  const probability = column<number>(from, 'probability');
  const baseRate = column<number | null>(from, 'base_rate');
  const surging = column<boolean>(from, 'surging');
  const at = (row: number) => ({
    country: country[row]!,
    event: event[row]!,
    horizon: horizon[row]!,
    origin: origin[row]!,
    probability: probability[row]!,
    baseRate: baseRate[row]!,
    surging: surging[row]!,
  });
  return { country, at };
}
