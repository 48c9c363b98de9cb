import type { MissingCountries } from '../engine/dataset.ts';

/** Covered countries, as codes with spaces between, that have no row for one reason. */
export function missing(codes: string, reason: string): MissingCountries {
  return Object.fromEntries(codes.split(' ').map((iso3) => [iso3, reason]));
}
