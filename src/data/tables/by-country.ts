import type { Iso3 } from '../../schema.ts';

/** Rows grouped by country, each group in the order of the rows. */
export function byCountry<Row>(country: readonly Iso3[], rowAt: (row: number) => Row): Map<Iso3, Row[]> {
  const groups = new Map<Iso3, Row[]>();
  country.forEach((code, row) => {
    const group = groups.get(code);
    if (group) group.push(rowAt(row));
    else groups.set(code, [rowAt(row)]);
  });
  return groups;
}

/** The groups of the named countries, or of all, in the order of the codes; countries not covered give no rows. */
export function picked<Row>(
  groups: ReadonlyMap<Iso3, Row[]>,
  countries?: readonly Iso3[] | undefined,
): Row[] {
  const codes = countries ? [...new Set(countries)] : [...groups.keys()];
  return codes.sort().flatMap((code) => groups.get(code) ?? []);
}
