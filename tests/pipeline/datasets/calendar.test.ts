import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../../pipeline/engine/csv.ts';
import { findDatasets } from '../../../pipeline/engine/find-datasets.ts';
import { manifest, rows } from '../snapshot.ts';
import { SOURCES } from '../sources.ts';

test.skipIf(SOURCES === null).each([
  ['elections-reign/reign_elections_1990_2021.csv', 1573, 183],
  ['elections-vdem-years/election_years_1990_2023.csv', 1709, 171],
  ['coups-cline-center/cline_coup_events_1990_2022.csv', 296, 94],
  ['coups-powell-thyne/pt_coups_country_year_1990_2025.csv', 6167, 174],
  ['internet-shutdowns/shutdowns_country_year_2016_2025.csv', 378, 99],
  ['internet-shutdowns/shutdown_onsets_country_month_2016_2025.csv', 722, 99],
  ['ucdp-conflict-deaths/ucdp_deaths_country_year_1989_2025.csv', 7289, 197],
  ['pandem/pandem_ts.csv', 720, 144],
  ['un-hrc/hrc_terms.csv', 345, 126],
])('%s has %d rows of %d countries, as its notes say', (path, count, countries) => {
  const csv = parseCsv(readFileSync(join(SOURCES!, path), 'utf8'), path);
  expect([csv.rows.length, new Set(csv.rows.map(({ cells }) => cells['iso3'])).size]).toEqual([
    count,
    countries,
  ]);
});

test('the calendar matches each source on the covered countries', async () => {
  const found = await rows(`
    SELECT source, count(*)::INTEGER, count(DISTINCT country)::INTEGER, sum(count)::INTEGER,
      year(min(date)), year(max(date)) FROM calendar GROUP BY source ORDER BY source`);
  expect(found).toEqual([
    ['ccp-chronology', 1252, 63, 1252, '1813', '2023'],
    ['coups-cline-center', 122, 40, 122, '1990', '2022'],
    ['coups-powell-thyne', 41, 22, 43, '1990', '2024'],
    ['elections-2021-2026', 155, 63, 155, '2021', '2027'],
    ['elections-reign', 553, 63, 553, '1990', '2020'],
    ['elections-vdem-years', 338, 54, 338, '1990', '2020'],
    ['internet-shutdowns', 547, 45, 2595, '2016', '2025'],
    ['pandem', 81, 52, 81, '2020', '2021'],
  ]);
});

test('every kind of the calendar has one subject and one title', async () => {
  const found = await rows('SELECT DISTINCT kind FROM calendar');
  expect(await rows('SELECT DISTINCT kind, subject, title FROM calendar')).toHaveLength(found.length);
});

test.each([
  ['KEN', '2017-08-08', 'executive_election', 'elections-reign', 'elections-vdem-years'],
  ['KEN', '2010-08-04', 'referendum', 'elections-reign', null],
  ['MLI', '2020-08-18', 'coup', 'coups-cline-center', 'coups-powell-thyne'],
  ['NER', '2023-01-01', 'coup', 'coups-powell-thyne', null],
  ['TUN', '2011-01-14', 'coup', 'coups-cline-center', null],
  ['KEN', '2010-01-01', 'constitution_new', 'ccp-chronology', null],
  ['HUN', '2011-01-01', 'constitution_new', 'ccp-chronology', null],
  ['HUN', '2020-03-11', 'emergency', 'pandem', null],
])('%s, %s: %s, in %s and also in %s', async (country, date, kind, source, also) => {
  const where = `(country, date, kind, source) = ('${country}', '${date}', '${kind}', '${source}')`;
  expect(await rows(`SELECT also FROM calendar WHERE ${where}`)).toEqual([[also]]);
});

const VOTES = "FROM calendar WHERE subject IN ('election', 'referendum')";

test('no election is listed twice: a day has one row per kind, and a dated kind leaves no year behind', async () => {
  expect(await rows(`SELECT country, date, kind ${VOTES} GROUP BY ALL HAVING count(*) > 1`)).toEqual([]);
  const covered = {
    presidential_election: "'presidential_election', 'general_election', 'executive_election'",
    legislative_election: "'legislative_election', 'general_election'",
    constituent_election: "'constituent_election'",
  };
  for (const [kind, kinds] of Object.entries(covered)) {
    expect(
      await rows(`
        SELECT country, year(date) ${VOTES} AND precision = 'year' AND kind = '${kind}'
        INTERSECT SELECT country, year(date) ${VOTES} AND precision <> 'year' AND status = 'held' AND kind IN (${kinds})`),
    ).toEqual([]);
  }
});

test('Kenya: the vote of 2017 and its rerun, the parliament of that year by year only, and 2022 by day', async () => {
  expect(
    await rows(`
      SELECT date::VARCHAR, precision, kind, round, early, turnover, source, also ${VOTES} AND country = 'KEN'
      AND date >= '2017-01-01' ORDER BY date`),
  ).toEqual([
    [
      '2017-01-01',
      'year',
      'legislative_election',
      null,
      null,
      null,
      'elections-vdem-years',
      'elections-reign',
    ],
    ['2017-08-08', 'day', 'executive_election', '1', false, 'no', 'elections-reign', 'elections-vdem-years'],
    ['2017-10-26', 'day', 'executive_election', '1', true, 'no', 'elections-reign', 'elections-vdem-years'],
    [
      '2022-08-09',
      'day',
      'general_election',
      '1',
      null,
      'yes',
      'elections-2021-2026',
      'elections-vdem-years',
    ],
  ]);
});

test('a vote of 2021 that REIGN also has is listed under the newer list', async () => {
  expect(
    await rows(`SELECT source, kind, turnover, also ${VOTES} AND (country, date) = ('NER', '2021-02-21')`),
  ).toEqual([
    ['elections-2021-2026', 'presidential_election', 'yes', 'elections-reign elections-vdem-years'],
  ]);
});

test('what was not held is kept and marked, and five votes were due and are not known to have come', async () => {
  expect(await rows(`SELECT status, count(*)::INTEGER ${VOTES} GROUP BY status ORDER BY status`)).toEqual([
    ['cancelled', 1],
    ['due', 5],
    ['held', 1023],
    ['postponed', 13],
    ['scheduled', 4],
  ]);
  expect(
    await rows(
      `SELECT country, date::VARCHAR, note ${VOTES} AND status = 'due' AND country IN ('ARM', 'MAR') ORDER BY 1`,
    ),
  ).toEqual([
    ['ARM', '2026-06-07', 'Date set by decree; no page on the vote itself found'],
    ['MAR', '2026-09-23', null],
  ]);
});

test('a page that was read in a copy is named, not linked', async () => {
  expect(await rows(`SELECT page, url ${VOTES} AND (country, date) = ('ALB', '2021-04-25')`)).toEqual([
    ['2021 Albanian parliamentary election (Wikipedia copy)', null],
  ]);
  expect(await rows(`SELECT page, url ${VOTES} AND (country, date) = ('AGO', '2022-08-24')`)).toEqual([
    [
      'Angola - August 2022 (International IDEA Democracy Tracker)',
      'https://idea.int/democracytracker/report/angola/august-2022',
    ],
  ]);
});

test('no forecast and no warning rests on the calendar', () => {
  const dated = ['elections-2021-2026', 'elections-reign', 'elections-vdem-years'];
  const resting = manifest.resources
    .filter(({ sources }) => dated.some((source) => sources.includes(source)))
    .map(({ name }) => name);
  expect(resting.toSorted()).toEqual(['calendar', 'surges']);
});

test('two coups in Burkina Faso in 2022, by day in one source and as a count in the other', async () => {
  expect(
    await rows(`
      SELECT date::VARCHAR, precision, source, also, count FROM calendar
      WHERE country = 'BFA' AND kind = 'coup' AND year(date) = 2022 ORDER BY date`),
  ).toEqual([
    ['2022-01-01', 'year', 'coups-powell-thyne', 'coups-cline-center', 2],
    ['2022-01-24', 'day', 'coups-cline-center', 'coups-powell-thyne', 1],
    ['2022-09-30', 'day', 'coups-cline-center', 'coups-powell-thyne', 1],
  ]);
});

test('the shutdowns of India are as many as the notes of the source say', async () => {
  expect(
    await rows(`
      SELECT year(date)::INTEGER, count FROM calendar
      WHERE country = 'IND' AND kind = 'shutdowns_of_year' AND year(date) IN (2018, 2019, 2024, 2025)
      ORDER BY date`),
  ).toEqual([
    [2018, 134],
    [2019, 121],
    [2024, 84],
    [2025, 65],
  ]);
});

test('conflict deaths: 37 years of 63 countries, no bound but that of Armenia in 2022 empty', async () => {
  expect(
    await rows('SELECT count(*), count(DISTINCT country), min(year), max(year) FROM conflict_deaths'),
  ).toEqual([['2331', '63', 1989, 2025]]);
  expect(await rows('FROM conflict_deaths WHERE lower IS NULL OR upper IS NULL')).toEqual([
    ['ARM', 2022, 154, 154, null],
  ]);
});

test('29 organisations, all but two with their members; every country belongs to one or observes it', async () => {
  expect(await rows('SELECT count(*) FROM organisations')).toEqual([['29']]);
  expect(await rows('SELECT organisation FROM organisations WHERE NOT members_listed ORDER BY 1')).toEqual([
    ['ilo'],
    ['ogp'],
  ]);
  expect(await rows("SELECT count(DISTINCT country) FROM memberships WHERE status <> 'term'")).toEqual([
    ['63'],
  ]);
  expect(
    await rows("SELECT country FROM memberships GROUP BY country HAVING bool_and(status = 'observer')"),
  ).toEqual([['XKX']]);
});

test('seven memberships known only to the compilers, or to be checked, are left out', async () => {
  expect(await rows("SELECT count(*) FROM memberships WHERE status <> 'term'")).toEqual([['214']]);
  const left =
    "('comesa', 'TUN'), ('sco', 'BLR'), ('sco', 'IND'), ('eaeu', 'ARM'), ('csto', 'AZE'), ('csto', 'GEO'), ('cis', 'MDA')";
  expect(await rows(`FROM memberships WHERE (organisation, country) IN (${left})`)).toEqual([]);
});

test.each([
  ['au', 'BFA', ['suspended', '1963-01-01', '2022-01-01', null, null]],
  ['au', 'MAR', ['member', '2017-01-30', null, null, null]],
  ['au', 'COD', ['member', null, null, null, null]],
  ['ecowas', 'NER', ['withdrawn', '1975-01-01', null, '2025-01-29', 'day']],
  ['oas', 'NIC', ['withdrawn', '1948-01-01', null, '2023-11-19', 'day']],
  ['cis', 'GEO', ['withdrawn', '1995-01-01', null, '2009-08-01', 'month']],
  ['eu', 'HUN', ['member', '2004-01-01', null, null, null]],
  ['oif', 'XKX', ['observer', null, null, null, null]],
])('%s and %s: %j', async (organisation, country, expected) => {
  expect(
    await rows(`
      SELECT status, since::VARCHAR, suspended_since::VARCHAR, until::VARCHAR, until_precision
      FROM memberships WHERE (organisation, country) = ('${organisation}', '${country}')`),
  ).toEqual([expected]);
});

test('131 terms of 49 countries in the Human Rights Council, 16 of them sitting in November 2026', async () => {
  const terms = "FROM memberships WHERE organisation = 'unhrc'";
  expect(await rows(`SELECT count(*), count(DISTINCT country) ${terms}`)).toEqual([['131', '49']]);
  expect(await rows(`SELECT count(*) ${terms} AND since <= '2026-11-01' AND until >= '2026-11-01'`)).toEqual([
    ['16'],
  ]);
});

test('countries without a row are listed with a reason, source by source', async () => {
  const found = await findDatasets();
  const missing = found.flatMap(({ name, dataset }) =>
    (dataset.contributes ?? [])
      .filter(({ table }) => table === 'calendar' || table === 'memberships')
      .map(({ missingCountries }) => [name, Object.keys(missingCountries ?? {}).length] as const),
  );
  expect(Object.fromEntries(missing)).toMatchObject({
    'ccp-chronology': 0,
    'coups-cline-center': 23,
    'coups-powell-thyne': 41,
    'elections-2021-2026': 0,
    'elections-reign': 0,
    'elections-vdem-years': 1,
    'internet-shutdowns': 18,
    memberships: 0,
    pandem: 11,
    'un-hrc': 14,
  });
});
