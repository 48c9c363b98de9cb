import { expect, test } from 'vitest';
import { countries } from '../../../src/data/tables/countries.ts';
import { rowsOf } from '../../../src/data/tables/rows.ts';
import { regionName } from '../../../src/i18n/regions.ts';
import regionWords from '../../../src/i18n/en/regions.json' with { type: 'json' };
import { countryWords } from '../../../src/i18n/countries.ts';

test('every country has a name of its own in English, the one that the data give', async () => {
  const inData = (await rowsOf('countries')).map(({ iso3, name }) => [iso3, name]);
  expect((await countries()).map(({ iso3, name }) => [iso3, name])).toEqual(inData);
  expect(inData).toHaveLength(63);
});

test('a country takes its article, its preposition and its possessive along', () => {
  expect(countryWords('PHL')).toEqual({
    country: 'Philippines',
    theCountry: 'the Philippines',
    inCountry: 'in the Philippines',
    ofCountry: 'of the Philippines',
    countrys: 'the Philippines’',
  });
  expect(countryWords('KEN')).toMatchObject({ inCountry: 'in Kenya', countrys: 'Kenya’s' });
});

test('every region of the data has words, and is called in English as in the data', async () => {
  const regions = new Set(
    (await rowsOf('countries')).flatMap(({ region, subregion }) => [region, subregion]),
  );
  const named = new Set<string>(Object.values(regionWords));
  expect([...regions].filter((region) => !named.has(region) || regionName(region) !== region)).toEqual([]);
  expect(regions.size).toBeGreaterThan(15);
});
