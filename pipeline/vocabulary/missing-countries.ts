import type { MissingCountries } from '../engine/dataset.ts';

/** The same reason for several covered countries without a row, given as codes separated by spaces. */
export function missing(codes: string, reason: string): MissingCountries {
  return Object.fromEntries(codes.split(' ').map((iso3) => [iso3, reason]));
}
