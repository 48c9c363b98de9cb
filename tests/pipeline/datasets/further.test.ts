import { expect, test } from 'vitest';
import { rows } from '../snapshot.ts';

test('outlets are listed month by month, as often as the table of outlets says', async () => {
  expect(
    await rows(`
      SELECT outlet, min(month)::VARCHAR, count(*)::INTEGER FROM outlet_months WHERE country = 'KEN' GROUP BY outlet ORDER BY outlet`),
  ).toEqual(
    await rows(
      "SELECT outlet, first_month::VARCHAR, months FROM outlets WHERE country = 'KEN' ORDER BY outlet",
    ),
  );
  expect(
    await rows("SELECT count(*)::INTEGER FROM outlet_months WHERE (country, outlet) = ('KEN', 'kbc.co.ke')"),
  ).toEqual([[105]]);
  expect(await rows('SELECT count(DISTINCT (country, outlet))::INTEGER FROM outlet_months')).toEqual([[229]]);
});

test('countries carry the codes of other data sets', async () => {
  expect(
    await rows(`
      SELECT iso3, cow, gw, vdem, wb, imf, wikidata, least_developed, landlocked_developing, small_island
      FROM countries WHERE iso3 IN ('KEN', 'NER', 'SRB', 'TLS', 'XKX') ORDER BY iso3`),
  ).toEqual([
    ['KEN', 501, 501, 40, 'KEN', 664, 'Q114', false, false, false],
    ['NER', 436, 436, 60, 'NER', 692, 'Q1032', true, true, false],
    ['SRB', 345, 340, 198, 'SRB', 942, 'Q403', false, false, false],
    ['TLS', 860, 860, 74, 'TLS', 537, 'Q574', true, false, true],
    ['XKX', 347, 347, 43, 'XKX', 967, 'Q1246', false, false, false],
  ]);
});

test.each([
  ['KEN', '2020-04-01', [0.45, 0, 3, 3, 0, 0, 0, 3, true, 2, 1, true, 2, true, true, false]],
  ['SRB', '2020-04-01', [0.6, 3, 0, 1, 0, 3, 2, 3, true, 4, 3, true, 2, true, true, true]],
  ['SRB', '2021-04-01', [0.1, 0, 0, 0, 2, 0, 0, 0, false, 2, 0, false, 0, false, false, false]],
])('the pandemic in %s in the quarter from %s', async (country, quarter, expected) => {
  expect(
    await rows(`
      SELECT * EXCLUDE (country, quarter, backsliding_risk) FROM pandemic_quarters
      WHERE (country, quarter) = ('${country}', '${quarter}')`),
  ).toEqual([expected]);
});

test('the worst quarter is what the legal environment shows', async () => {
  expect(
    await rows(`
      SELECT country, max(violations) AS worst, any_value(value) AS shown
      FROM pandemic_quarters JOIN law USING (country) WHERE fact = 'pandem-index'
      GROUP BY country HAVING abs(worst - shown) > 1e-9`),
  ).toEqual([]);
});

test.each([
  ['aii-information-practice', 'KEN', 'rated', 25],
  ['aii-censorship-practice', 'KEN', 'rated', 0],
  ['aii-online-censorship-practice', 'KEN', 'rated', 50],
  ['aii-censorship-practice', 'GEO', 'not rated', null],
  ['pts-political-terror', 'ETH', 'rated', 4],
  ['ccp-religion', 'GHA', 'yes', null],
  ['wjp-overall', 'GEO', 'rated', 0.6087],
])('%s of %s: %s, %s', async (fact, country, status, value) => {
  expect(
    await rows(`SELECT status, value FROM law WHERE (fact, country) = ('${fact}', '${country}')`),
  ).toEqual([[status, value]]);
});
