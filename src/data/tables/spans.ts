import type { Iso3, Month } from '../../schema.ts';
import { byCountry, picked } from './by-country.ts';
import { once } from '../snapshot/once.ts';
import { column, months, table } from './table.ts';

/** From when to when one source speaks of a country. */
export interface Span {
  country: Iso3;
  /** The snapshot's table that holds its rows. */
  table: string;
  /** Name of the source in the manifest. */
  source: string;
  unit: 'month' | 'year' | 'day' | 'state';
  first: Month;
  last: Month;
  rows: number;
}

/** How far each source reaches, sorted by country, table, source; all countries unless some are named. */
export async function spans({ countries }: { countries?: readonly Iso3[] | undefined } = {}): Promise<
  Span[]
> {
  return picked(await spansByCountry(), countries);
}

const spansByCountry = once(async () => {
  const from = await table('spans');
  const country = column<Iso3>(from, 'country');
  const name = column<string>(from, 'table');
  const source = column<string>(from, 'source');
  const unit = column<Span['unit']>(from, 'unit');
  const first = months(from, 'first');
  const last = months(from, 'last');
  const rows = column<number>(from, 'rows');
  return byCountry(country, (row): Span => ({
    country: country[row]!,
    table: name[row]!,
    source: source[row]!,
    unit: unit[row]!,
    first: first[row]!,
    last: last[row]!,
    rows: rows[row]!,
  }));
});
