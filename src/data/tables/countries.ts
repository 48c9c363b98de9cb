import { countryName } from '../../i18n/countries.ts';
import type { CountryRow } from '../../rows.ts';
import { once } from '../snapshot/once.ts';
import { rowsOf } from './rows.ts';

export const countries = once(async (): Promise<CountryRow[]> =>
  (await rowsOf('countries')).map((row) => ({ ...row, name: countryName(row.iso3) })),
);
