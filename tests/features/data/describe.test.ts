import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { GRAINS, grainName } from '../../../src/features/data/covered.ts';
import { asScript, datasetJsonLd } from '../../../src/features/data/json-ld.ts';
import { snippets } from '../../../src/features/data/snippets.ts';
import { catalog } from '../../../src/data/snapshot/catalog.ts';
import { reach } from '../../../src/data/tables/reach.ts';

const found = await catalog();
const connection = await (await DuckDBInstance.create()).connect();
const table = (name: string) => found.resources.find((one) => one.name === name)!;
const folder = 'https://example.org/x/data/';

describe('snippets', () => {
  const made = { csv: 1, jsonl: 1 };

  test('name the files of the site, whole tables where the tool can take them', () => {
    const of = (name: string) =>
      Object.fromEntries(
        snippets({ name, parts: table(name).parts, folder, made }).map(({ tool, code }) => [tool, code]),
      );
    expect(of('coverage')['Python']).toContain(`"${folder}coverage.parquet"`);
    expect(of('events')['Python']).toContain(`"${folder}tables/events.csv"`);
    expect(of('events')['DuckDB']).toMatch(/^-- one of 20 files/);
    expect(of('events')['R']).toContain('comment.char = "#"');
    expect(Object.keys(of('events'))).toEqual(['DuckDB', 'R', 'Python', 'JavaScript', 'curl']);
  });

  test('fall back to Parquet where a table is too large for other formats', () => {
    const code = snippets({
      name: 'events',
      parts: table('events').parts,
      folder,
      made: { csv: null, jsonl: null },
    })
      .map((snippet) => snippet.code)
      .join('\n');
    expect(code).not.toMatch(/\.csv|\.jsonl/);
  });

  test('of DuckDB run for every table', async () => {
    for (const { name, parts } of found.resources) {
      const [duckdb] = snippets({ name, parts, folder: 'public/data/', made });
      const { currentRowCount } = await connection.runAndReadAll(duckdb!.code);
      expect(currentRowCount, name).toBe(Math.min(10, parts[0]!.rows));
    }
  });
});

test('a table is a schema.org Dataset with its files, columns, span and licence', async () => {
  const json = datasetJsonLd({
    table: table('coverage'),
    catalog: found,
    reach: await reach('coverage'),
    places: ['Kenya'],
    address: `${folder}coverage/`,
    folder,
  });
  expect(json).toMatchObject({
    '@type': 'Dataset',
    name: 'The news base of each month',
    temporalCoverage: '2012-01/2024-09',
    spatialCoverage: ['Kenya'],
    license: ['https://opensource.org/license/mit'],
    identifier: `${found.id}/coverage`,
  });
  const { distribution } = json as { distribution: { contentUrl: string; sha256?: string }[] };
  expect(distribution.map(({ contentUrl }) => contentUrl)).toEqual([
    `${folder}coverage.parquet`,
    `${folder}tables/coverage.csv`,
    `${folder}tables/coverage.jsonl`,
  ]);
  expect(distribution[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('metadata cannot end the script element that holds it', () => {
  expect(asScript({ name: '</script><b>' })).toBe('{"name":"\\u003c/script>\\u003cb>"}');
});

test('every table belongs to exactly one group of the overview', () => {
  const groups = Object.fromEntries(found.resources.map((one) => [one.name, grainName(one)]));
  expect(groups).toMatchObject({
    events: 'country-month',
    coverage: 'country-month',
    outlets: 'country-date',
    countries: 'country',
    breaks: 'none',
  });
  for (const group of Object.values(groups)) expect(GRAINS).toContain(group);
});

describe('caveats are true of the snapshot', () => {
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  const caveats = (name: string) => (table(name).caveats ?? []).join(' ');
  const names = async (sql: string) =>
    (
      await rows(`SELECT name FROM 'public/data/countries.parquet' WHERE iso3 IN (${sql}) ORDER BY name`)
    ).flat() as string[];

  test('which countries have counts that are not whole', async () => {
    const weighted = await names(
      "SELECT country FROM 'public/data/events/*.parquet' WHERE count <> floor(count)",
    );
    expect(caveats('events')).toContain(`${weighted.slice(0, -1).join(', ')} and ${weighted.at(-1)}.`);
  });

  test('which have no named outlet, and which are thin', async () => {
    const silent = await names(
      "SELECT iso3 FROM 'public/data/countries.parquet' ANTI JOIN 'public/data/outlets.parquet' ON country = iso3",
    );
    expect(caveats('outlets')).toContain(`${silent.slice(0, -1).join(', ')} and ${silent.at(-1)}.`);
    const thin = await rows(
      "SELECT country, count(*) - count_if(thin) FROM 'public/data/coverage.parquet' GROUP BY country HAVING count_if(thin) > 6 ORDER BY 2",
    );
    expect(thin.map(([country]) => country)).toEqual(['TLS', 'NER', 'SLB']);
    expect(thin[0]![1]).toBe('2');
  });

  test('how often surges are flagged', async () => {
    const ends = (
      await rows(`
        SELECT unnest(quantile_cont(share, [0.05, 0.95])) FROM (
          SELECT 100 * count(*) / any_value(months) AS share
          FROM 'public/data/surges_producer.parquet'
          JOIN (SELECT country, count(*) AS months FROM 'public/data/coverage.parquet' GROUP BY country) USING (country)
          GROUP BY event, country
        )`)
    ).flat() as number[];
    expect(ends.map(Math.round)).toEqual([9, 14]);
  });
});
