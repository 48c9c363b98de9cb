import type { Country } from '../../schema.ts';
import { once } from '../snapshot/once.ts';
import { column, months, table } from './table.ts';

/** The countries that the snapshot covers, sorted by ISO 3166-1 alpha-3 code. */
export async function countries(): Promise<Country[]> {
  return [...(await allCountries())];
}

const allCountries = once(async (): Promise<Country[]> => {
  const from = await table('countries');
  const text = (name: string) => column<string>(from, name);
  const number = (name: string) => column<number | null>(from, name);
  const words = (name: string) =>
    column<string | null>(from, name).map((value) => value?.split(' ').filter(Boolean) ?? []);
  const all = {
    iso3: text('iso3'),
    iso2: text('iso2'),
    m49: column<string | null>(from, 'm49'),
    name: text('name'),
    producerName: text('producer_name'),
    region: text('region'),
    subregion: text('subregion'),
    capital: text('capital'),
    areaKm2: number('area_km2'),
    population: number('population'),
    populationYear: number('population_year'),
    gdp: number('gdp'),
    gdpYear: number('gdp_year'),
    languages: words('languages'),
    neighbours: words('neighbours'),
    firstMonth: months(from, 'first_month'),
    lastMonth: months(from, 'last_month'),
  };
  return Array.from({ length: from.rows }, (_, row) => {
    const entries = Object.entries(all).map(([name, values]) => [name, values[row]]);
    return Object.fromEntries(entries) as Country;
  });
});
