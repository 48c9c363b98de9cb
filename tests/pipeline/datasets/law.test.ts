import { expect, test } from 'vitest';
import { rows } from '../snapshot.ts';

const value = async (sql: string) => (await rows(sql))[0]?.[0];

async function byStatus(fact: string): Promise<Record<string, string>> {
  const found = await rows(`
    SELECT status, string_agg(DISTINCT country, ' ' ORDER BY country) FROM law WHERE fact = '${fact}' GROUP BY status`);
  return Object.fromEntries(found) as Record<string, string>;
}

const counts = (found: Record<string, string>) =>
  Object.fromEntries(Object.entries(found).map(([status, list]) => [status, list.split(' ').length]));

test('109 facts from eleven sources, each with a row for all 63 countries', async () => {
  expect(
    await rows(`
      SELECT source, count(DISTINCT fact) FROM law JOIN law_facts USING (fact) GROUP BY source ORDER BY source`),
  ).toEqual([
    ['fatf-r8', '2'],
    ['iccpr-derogations', '1'],
    ['ngo-legal-barriers', '16'],
    ['nhri-ganhri', '1'],
    ['pandem', '8'],
    ['qog-2023', '18'],
    ['regional-instruments', '5'],
    ['rti-rating', '9'],
    ['sdg-16-10-2', '1'],
    ['treaties', '18'],
    ['upr-info', '30'],
  ]);
  expect(await rows('SELECT fact FROM law GROUP BY fact HAVING count(DISTINCT country) <> 63')).toEqual([]);
});

test('174 states are party to the Civil Covenant and 172 to the Social Covenant', async () => {
  expect(
    await rows("SELECT fact, states_yes FROM law_facts WHERE fact IN ('iccpr', 'icescr') ORDER BY 1"),
  ).toEqual([
    ['iccpr', 174],
    ['icescr', 172],
  ]);
});

test('of the covered countries only Malaysia and the Solomon Islands are outside the Civil Covenant', async () => {
  const { no, 'not eligible': kosovo } = await byStatus('iccpr');
  expect([no, kosovo]).toEqual(['MYS SLB', 'XKX']);
  expect((await byStatus('icescr'))['no']).toContain('MYS');
});

test('Kenya is not bound by ILO Convention 87, and is by 98', async () => {
  expect((await byStatus('ilo-c087'))['no']).toContain('KEN');
  expect((await byStatus('ilo-c098'))['yes']).toContain('KEN');
});

test('Kosovo can join no treaty of the United Nations, and no review', async () => {
  expect(
    await rows(`
      SELECT source, count(*) FROM law JOIN law_facts USING (fact)
      WHERE country = 'XKX' AND status = 'not eligible' GROUP BY source ORDER BY source`),
  ).toEqual([
    ['iccpr-derogations', '1'],
    ['regional-instruments', '5'],
    ['treaties', '18'],
    ['upr-info', '30'],
  ]);
});

test('nine treaty statuses known only to the compilers read unknown, without a date', async () => {
  expect(
    await rows(`
      SELECT fact, string_agg(country, ' ' ORDER BY country) FROM law JOIN law_facts f USING (fact)
      WHERE source = 'treaties' AND status = 'unknown' AND law.as_of IS NULL AND date IS NULL GROUP BY fact ORDER BY fact`),
  ).toEqual([
    ['aarhus', 'UZB'],
    ['cped', 'BGD'],
    ['iccpr-op2', 'ZMB'],
    ['rome-statute', 'ARM HUN PHL SLV UKR UZB'],
  ]);
});

test('who left: Jamaica the complaints protocol, four states direct access to the African Court', async () => {
  expect(
    await rows(`
      SELECT fact, country, date::VARCHAR FROM law WHERE status = 'withdrawn' ORDER BY fact, country`),
  ).toEqual([
    ['afchpr-article-34-6', 'BEN', '2020-03-24'],
    ['afchpr-article-34-6', 'RWA', '2016-02-24'],
    ['afchpr-article-34-6', 'TUN', '2025-03-03'],
    ['afchpr-article-34-6', 'TZA', '2019-11-14'],
    ['iccpr-op1', 'JAM', '1997-10-23'],
  ]);
});

test('regional treaties bind 10, 26 and 10 of the countries; Morocco is outside the African Charter', async () => {
  expect(counts(await byStatus('achr'))).toEqual({ yes: 10, 'not eligible': 53 });
  expect(counts(await byStatus('echr'))).toEqual({ yes: 10, 'not eligible': 53 });
  expect(counts(await byStatus('achpr'))).toEqual({ yes: 26, no: 1, 'not eligible': 36 });
  expect((await byStatus('achpr'))['no']).toBe('MAR');
  expect((await byStatus('iacthr-jurisdiction'))['unknown']).toBe('JAM');
  expect(
    await rows("SELECT country FROM law WHERE fact = 'echr' AND date IS NOT NULL ORDER BY country"),
  ).toEqual([['ALB'], ['ARM'], ['AZE']]);
});

test('55 countries have an information law, and the parts of its score add up to the total', async () => {
  expect(await byStatus('rti-law')).toMatchObject({ no: 'CMR COD DZA KHM MLI MRT MYS SLB' });
  expect(await value("SELECT states_yes FROM law_facts WHERE fact = 'rti-law'")).toBe(142);
  expect(
    await rows(`
      SELECT country FROM law WHERE fact LIKE 'rti-%' AND value IS NOT NULL GROUP BY country
      HAVING sum(value) FILTER (fact = 'rti-score') <> sum(value) FILTER (fact <> 'rti-score')`),
  ).toEqual([]);
});

test('the rating and the SDG indicator agree on who has an information law, Kosovo apart', async () => {
  const [rating, sdg] = [await byStatus('rti-law'), await byStatus('sdg-16-10-2')];
  expect(sdg).toEqual({ yes: rating['yes']?.replace(' XKX', ''), unknown: rating['no'], 'not rated': 'XKX' });
});

test('national institutions: 62 countries in 14 years; 476 times A, 149 times B, 243 times none', async () => {
  expect(
    await rows(`
      SELECT count(DISTINCT country), count(DISTINCT year), min(year), max(year) FROM law
      WHERE fact = 'nhri-accreditation' AND year IS NOT NULL`),
  ).toEqual([['62', '14', 2000, 2025]]);
  expect(
    await rows(`
      SELECT status, value, count(*) FROM law WHERE fact = 'nhri-accreditation' AND year IS NOT NULL
      GROUP BY ALL ORDER BY value`),
  ).toEqual([
    ['no', 0, '243'],
    ['yes', 1, '149'],
    ['yes', 2, '476'],
  ]);
});

test('the FATF graded 61 countries, not Kosovo nor South Sudan', async () => {
  expect((await byStatus('fatf-r8'))['not rated']).toBe('SSD XKX');
  expect(
    await rows(`
      SELECT label, count(*) FROM law JOIN law_levels USING (fact, value) WHERE fact = 'fatf-r8' GROUP BY label ORDER BY label`),
  ).toEqual([
    ['C, compliant', '3'],
    ['LC, largely compliant', '19'],
    ['NC, non-compliant', '15'],
    ['PC, partially compliant', '24'],
  ]);
});

test('reviews: 61 countries in cycle 1, South Sudan hidden, and 37 in cycle 2', async () => {
  expect(await byStatus('upr-1-civic-received')).toMatchObject({ 'not rated': 'SSD', 'not eligible': 'XKX' });
  expect(counts(await byStatus('upr-1-civic-received'))).toMatchObject({ rated: 61 });
  expect(counts(await byStatus('upr-2-civic-received'))).toEqual({
    rated: 37,
    unknown: 25,
    'not eligible': 1,
  });
  expect(
    await rows(
      "SELECT fact, year, value FROM law WHERE country = 'KEN' AND fact LIKE 'upr-1-civic-%' ORDER BY fact",
    ),
  ).toEqual([
    ['upr-1-civic-accepted', 2010, 10],
    ['upr-1-civic-received', 2010, 10],
  ]);
});

test('no state accepted more recommendations than it received', async () => {
  expect(
    await rows(`
      SELECT a.fact, a.country FROM law a
      JOIN law r ON r.country = a.country AND r.fact = replace(a.fact, '-accepted', '-received')
      WHERE a.fact LIKE 'upr-%-accepted' AND a.value > r.value`),
  ).toEqual([]);
});

test('59 countries have coded constitutions, 61 and 57 expert scores, 27 African ones coded laws', async () => {
  const missing = async (fact: string) => counts(await byStatus(fact))['not rated'];
  expect(await Promise.all(['ccp-information', 'ccp-strike', 'ccp-rights-commission'].map(missing))).toEqual([
    4, 4, 4,
  ]);
  expect(await missing('bti-expression')).toBe(2);
  expect(await missing('wjp-open-government')).toBe(6);
  expect(counts(await byStatus('aii-media-law'))).toEqual({ yes: 9, no: 18, 'not rated': 36 });
  expect(
    await rows(`
      SELECT bool_and(region = 'Africa'), count(*) FROM law JOIN countries ON iso3 = country
      WHERE fact = 'aii-media-law' AND status <> 'not rated'`),
  ).toEqual([[true, '27']]);
});

test('where civil society has weak traditions, rights to organise are narrower', async () => {
  expect(
    await value(`
      SELECT corr(a.value, b.value) FROM law a JOIN law b USING (country)
      WHERE a.fact = 'bti-weak-traditions' AND b.fact = 'bti-association-assembly'`),
  ).toBeLessThan(0);
});

test('pandemic measures are judged in 60 countries, derogations known of 59', async () => {
  expect((await byStatus('pandem-media'))['not rated']).toBe('SLB TLS XKX');
  expect(await byStatus('iccpr-derogation')).toMatchObject({ unknown: 'MKD SLB TLS', 'not eligible': 'XKX' });
});

test('NGO barriers: 63 countries from 1990 to 2013, and the sums are the sums of their items', async () => {
  expect(
    await rows(
      `SELECT count(DISTINCT country), min(year), max(year) FROM law WHERE fact = 'ngo-barriers-total'`,
    ),
  ).toEqual([['63', 1990, 2013]]);
  expect(
    await rows(`
      WITH wide AS (PIVOT (SELECT fact, country, year, value FROM law WHERE fact LIKE 'ngo-%') ON fact USING any_value(value))
      SELECT country, year FROM wide
      WHERE "ngo-entry" <> "ngo-register-burden" + "ngo-register-appeal" + "ngo-barrier-foreign-funds"
        OR "ngo-funding" <> "ngo-foreign-fund-approval" + "ngo-foreign-fund-channel" + "ngo-foreign-fund-restrict"
          + "ngo-foreign-fund-prohibit" + "ngo-type-foreign-fund-prohibit"
        OR "ngo-advocacy" <> "ngo-politics" + "ngo-politics-foreign-fund"
        OR "ngo-barriers-total" <> "ngo-entry" + "ngo-funding" + "ngo-advocacy"
      ORDER BY ALL LIMIT 5`),
  ).toEqual([]);
});
