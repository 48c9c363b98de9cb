import type { Iso3 } from '../../schema.ts';
import { byCountry, picked } from './by-country.ts';
import { once } from '../snapshot/once.ts';
import { column, table } from './table.ts';

/** What a country is to an international organisation. */
export interface Membership {
  country: Iso3;
  organisation: string;
  /** The organisation's usual short name. */
  shortName: string;
  kind: string;
  status: 'member' | 'suspended' | 'observer' | 'withdrawn' | 'term';
}

/** Memberships, past ones too, sorted by country and organisation; all countries unless some are named. */
export async function memberships({ countries }: { countries?: readonly Iso3[] | undefined } = {}): Promise<
  Membership[]
> {
  return picked(await membershipsByCountry(), countries);
}

const membershipsByCountry = once(async () => {
  const [from, organisations] = await Promise.all([table('memberships'), table('organisations')]);
  const ids = column<string>(organisations, 'organisation');
  const shortNames = column<string>(organisations, 'short_name');
  const kinds = column<string>(organisations, 'kind');
  const country = column<Iso3>(from, 'country');
  const organisation = column<string>(from, 'organisation');
  const status = column<Membership['status']>(from, 'status');
  return byCountry(country, (row): Membership => {
    const place = ids.indexOf(organisation[row]!);
    return {
      country: country[row]!,
      organisation: organisation[row]!,
      shortName: shortNames[place]!,
      kind: kinds[place]!,
      status: status[row]!,
    };
  });
});
