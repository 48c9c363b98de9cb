import type { MembershipRow, OrganisationRow } from '../../rows.ts';
import type { Iso3 } from '../../schema.ts';
import { rowsOf } from './rows.ts';

export type Membership = Pick<MembershipRow, 'country' | 'organisation' | 'status'> &
  Pick<OrganisationRow, 'shortName' | 'kind'>;

/** Memberships, past ones too, sorted by country and organisation; all countries unless some are named. */
export async function memberships({ countries }: { countries?: readonly Iso3[] } = {}): Promise<
  Membership[]
> {
  const [rows, organisations] = await Promise.all([
    rowsOf('memberships', {
      columns: ['country', 'organisation', 'status'],
      where: { country: countries },
    }),
    rowsOf('organisations', { columns: ['organisation', 'shortName', 'kind'] }),
  ]);
  const about = new Map(organisations.map((row) => [row.organisation, row]));
  return rows.map((row) => ({ ...about.get(row.organisation)!, ...row }));
}
