import { expect, test } from 'vitest';
import { rows } from '../snapshot.ts';

const value = async (indicator: string, country: string, year: number) =>
  (
    await rows(
      `SELECT value FROM indices WHERE (indicator, country, year) = ('${indicator}', '${country}', ${year})`,
    )
  )[0]?.[0];

test.each([
  ['v2xcs_ccsi.v14', 'HUN', 2009, 0.859],
  ['v2xcs_ccsi.v14', 'HUN', 2023, 0.501],
  ['v2xcs_ccsi.v14', 'BLR', 2019, 0.328],
  ['v2xcs_ccsi.v14', 'BLR', 2021, 0.014],
])('%s of %s in %d is %d', async (indicator, country, year, expected) => {
  expect(await value(indicator, country, year)).toBe(expected);
});

test('the civic space of Georgia went from narrowed through obstructed to repressed: 62, 54, 34', async () => {
  expect(
    await rows(`
      SELECT round(value)::INTEGER, label FROM indices JOIN indicator_levels USING (indicator)
      WHERE country = 'GEO' AND indicator = 'civicus_score.2025' AND round(value) BETWEEN level_min AND level_max
      ORDER BY year`),
  ).toEqual([
    [62, 'narrowed'],
    [54, 'obstructed'],
    [34, 'repressed'],
  ]);
});

test('each release has the rows, years and countries of its documentation, for covered countries', async () => {
  expect(
    await rows(`
      SELECT source, count(DISTINCT indicator)::INTEGER, count(*)::INTEGER, count(DISTINCT country)::INTEGER,
        min(year), max(year)
      FROM indices GROUP BY source ORDER BY source`),
  ).toEqual([
    ['civicus-monitor', 1, 189, 63, 2023, 2025],
    ['vdem-v14-core', 27, 56704, 63, 1990, 2023],
    ['vdem-v15-ert', 3, 6513, 63, 1990, 2024],
    ['vdem-v16-owid', 6, 13406, 63, 1990, 2025],
    ['wgi-voice-accountability', 2, 3126, 63, 1996, 2023],
  ]);
});

test('no variable has two releases under one indicator, and every country has every newest indicator', async () => {
  expect(
    await rows('SELECT indicator FROM indices GROUP BY indicator HAVING count(DISTINCT source) > 1'),
  ).toEqual([]);
  expect(await rows('SELECT DISTINCT countries FROM indicators WHERE newer IS NULL')).toEqual([[63]]);
  expect(
    await rows(`SELECT variable, list(version ORDER BY version) FROM indicators
      GROUP BY variable HAVING count(*) > 1 ORDER BY variable`),
  ).toEqual([
    ['v2x_civlib', ['v14', 'v16']],
    ['v2x_freexp_altinf', ['v14', 'v16']],
    ['v2x_libdem', ['v14', 'v15', 'v16']],
    ['v2x_polyarchy', ['v14', 'v15', 'v16']],
    ['v2x_regime', ['v14', 'v15', 'v16']],
    ['v2x_rule', ['v14', 'v16']],
  ]);
});

test('higher is worse only for corruption, and neither for mobilisation', async () => {
  expect(
    await rows(`SELECT indicator, direction FROM indicators WHERE direction <> 'better' ORDER BY indicator`),
  ).toEqual([
    ['v2cagenmob.v14', 'neither'],
    ['v2x_corr.v14', 'worse'],
  ]);
});

test('bounds come with three indicators: 68% for V-Dem, 90% for the World Bank', async () => {
  expect(
    await rows(
      'SELECT indicator, interval_level FROM indicators WHERE interval_level IS NOT NULL ORDER BY indicator',
    ),
  ).toEqual([
    ['v2x_libdem.v15', 0.68],
    ['v2x_polyarchy.v15', 0.68],
    ['va_estimate.2024', 0.9],
  ]);
});

test('missing values stay missing: no liberal democracy in Timor-Leste before 1999, no v14 Kazakhstan in 1990', async () => {
  expect(
    await rows(`SELECT min(year) FROM indices WHERE country = 'TLS' AND indicator = 'v2x_libdem.v16'`),
  ).toEqual([[1999]]);
  expect(await value('v2x_polyarchy.v14', 'KAZ', 1990)).toBeUndefined();
  expect(await value('v2x_polyarchy.v16', 'KAZ', 1990)).toBeTypeOf('number');
});

test('157 episodes: Hungary has been autocratising since 2006, Tunisia broke down and rises again', async () => {
  expect(
    await rows(
      'SELECT kind, count(*)::INTEGER, sum(open::INTEGER)::INTEGER FROM episodes GROUP BY kind ORDER BY kind',
    ),
  ).toEqual([
    ['autocratisation', 58, 23],
    ['democratisation', 99, 9],
  ]);
  expect(
    await rows(`
      SELECT country, kind, start_year, end_year, open, outcome FROM episodes
      WHERE country IN ('HUN', 'TUN') ORDER BY ALL`),
  ).toEqual([
    ['HUN', 'autocratisation', 2006, 2024, true, 'democratic breakdown'],
    ['HUN', 'democratisation', 1988, 1991, false, null],
    ['TUN', 'autocratisation', 2014, 2022, false, 'democratic breakdown'],
    ['TUN', 'democratisation', 2011, 2012, false, null],
    ['TUN', 'democratisation', 2023, 2024, true, null],
  ]);
});

test('influence is whole articles: of 2,717 about Kenya in May 2019, five report Chinese trade or financial sanctions', async () => {
  expect(
    await rows(`
      SELECT count, articles, name, theme FROM influence
      JOIN influence_coverage USING (country, month) JOIN influence_types USING (type)
      WHERE (influencer, country, month, type) = ('CHN', 'KEN', '2019-05-01', 'trade_financial_sanction')`),
  ).toEqual([[5, 2717, 'Trade/Financial Sanction', 'Economic Power']]);
});

test('influence ends between November 2023 and March 2024, in all but two countries', async () => {
  expect(
    await rows(`
      SELECT min(last)::VARCHAR, max(last)::VARCHAR, count(*)::INTEGER
      FROM (SELECT max(month) AS last FROM influence GROUP BY country)`),
  ).toEqual([['2023-11-01', '2024-03-01', 61]]);
  expect(
    await rows('SELECT iso3 FROM countries ANTI JOIN influence ON country = iso3 ORDER BY iso3'),
  ).toEqual([['SLB'], ['TLS']]);
  expect(
    await rows(
      'SELECT country, count(*)::INTEGER FROM influence_coverage WHERE thin GROUP BY country ORDER BY country',
    ),
  ).toEqual([
    ['LBR', 2],
    ['NAM', 18],
    ['NER', 1],
    ['NPL', 17],
  ]);
});

test('22 types of influence in six themes; only diaspora activation has no newer name', async () => {
  expect(await rows('SELECT count(*)::INTEGER, count(DISTINCT theme)::INTEGER FROM influence_types')).toEqual(
    [[22, 6]],
  );
  expect(await rows('SELECT type FROM influence_types WHERE newer_type IS NULL')).toEqual([
    ['diaspora_activation'],
  ]);
  expect(
    await rows(`SELECT type, newer_type FROM influence_types WHERE newer_type <> type ORDER BY type`),
  ).toHaveLength(9);
});
