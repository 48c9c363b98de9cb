import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parquetMetadata } from 'hyparquet';
import { expect, test } from 'vitest';
import { EVENTS } from '../../src/schema.ts';
import { readParquet } from './read-parquet.ts';
import { connection, FOLDER, manifest, rows } from './snapshot.ts';

const parts = manifest.resources.flatMap((resource) => resource.parts);

await connection.run(`
  CREATE VIEW shares AS
  SELECT e.*, articles, 10000 * count / articles AS share FROM events e JOIN coverage USING (country, month)`);

test('the manifest lists every file with its size, checksum and rows', async () => {
  const listed = parts.map(({ path }) => path).sort();
  expect(globSync('**/*.parquet', { cwd: FOLDER }).sort()).toEqual(listed);
  for (const { path, bytes, hash, rows: count } of parts) {
    const content = readFileSync(join(FOLDER, path));
    expect({ path, bytes: content.length }).toEqual({ path, bytes });
    expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash);
    expect(await readParquet(join(FOLDER, path)), path).toHaveLength(count);
  }
});

test('the id of the snapshot is the hash of the rest of its manifest', () => {
  const { id, ...content } = manifest;
  expect(id).toBe(createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12));
  expect(manifest.created).toBe('2024-10-31');
});

test('every table names sources and licences that the manifest declares', () => {
  const sources = manifest.sources.map(({ name }) => name);
  for (const resource of manifest.resources) {
    expect(resource.sources.length, resource.name).toBeGreaterThan(0);
    expect(sources).toEqual(expect.arrayContaining(resource.sources));
    expect(manifest.licenses).toEqual(expect.arrayContaining(resource.licenses));
  }
});

test('hyparquet and DuckDB read the same rows, with the fields of the manifest', async () => {
  for (const { name, parts: files, schema } of manifest.resources) {
    for (const { path } of files) {
      const read = await readParquet(join(FOLDER, path));
      const result = await connection.runAndReadAll(`FROM read_parquet('${join(FOLDER, path)}')`);
      const rows = result.getRowObjectsJS();
      expect(read, path).toHaveLength(rows.length);
      const other = read.findIndex((row, i) => !isDeepStrictEqual(row, rows[i]));
      expect({ path, row: read[other] }).toEqual({ path, row: rows[other] });
      expect(result.columnNames(), name).toEqual(schema.fields.map((field) => field.name));
    }
  }
});

test('files are compressed by Snappy, in one row group, without the time they were made', () => {
  for (const { path } of parts) {
    const { buffer, byteOffset, byteLength } = readFileSync(join(FOLDER, path));
    const metadata = parquetMetadata(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
    expect(metadata.row_groups).toHaveLength(1);
    const codecs = metadata.row_groups.flatMap(({ columns }) =>
      columns.map((column) => column.meta_data?.codec),
    );
    expect(new Set(codecs)).toEqual(new Set(['SNAPPY']));
    expect(metadata.key_value_metadata ?? []).toEqual([]);
    expect(metadata.created_by).toMatch(/^DuckDB version v[\d.]+ \(build [0-9a-f]+\)$/);
  }
});

test('the snapshot is under three megabytes, and one event under 60 kilobytes', () => {
  const total = globSync('**/*.*', { cwd: FOLDER }).reduce(
    (sum, file) => sum + statSync(join(FOLDER, file)).size,
    0,
  );
  expect(total).toBeLessThan(3_000_000);
  expect(
    Math.max(...parts.filter(({ path }) => path.startsWith('events/')).map(({ bytes }) => bytes)),
  ).toBeLessThan(60_000);
});

test('63 countries, 9,302 country-months, 48,984,470 articles, 20 events each', async () => {
  expect(await rows('SELECT count(*), count(DISTINCT country), sum(articles) FROM coverage')).toEqual([
    ['9302', '63', '48984470'],
  ]);
  expect(await rows('SELECT count(*), count(DISTINCT event) FROM events')).toEqual([['186040', '20']]);
  expect(await rows('SELECT count(*) FROM countries')).toEqual([['63']]);
  expect(await rows('SELECT count(*), count(DISTINCT country) FROM outlets')).toEqual([['229', '59']]);
});

test('Kenya, June 2024: 204 of 2,268 articles report protest', async () => {
  expect(
    await rows(
      `SELECT count, articles FROM shares WHERE (country, event, month) = ('KEN', 'protest', '2024-06-01')`,
    ),
  ).toEqual([[204, 2268]]);
});

test.each([
  ['GEO', 'legalchange', '2024-05-01', 1332],
  ['GEO', 'legalchange', '2023-03-01', 720],
  ['BLR', 'protest', '2020-08-01', 536],
])('%s %s %s: %d per 10,000', async (country, event, month, share) => {
  const where = `country = '${country}' AND event = '${event}' AND month = '${month}'`;
  expect(await rows(`SELECT round(share)::INTEGER FROM shares WHERE ${where}`)).toEqual([[share]]);
});

test('eight countries are source-weighted, so that their counts are not always whole', async () => {
  const fractional = await rows('SELECT DISTINCT country FROM events WHERE count <> floor(count) ORDER BY 1');
  expect(fractional.flat()).toEqual(['AGO', 'BLR', 'IND', 'LKA', 'MYS', 'PHL', 'PRY', 'ZWE']);
});

test('eleven events are split into civic-relevant and other articles, nine are not', async () => {
  const split = await rows('SELECT DISTINCT event FROM events WHERE other_count IS NOT NULL');
  const whole = await rows('SELECT DISTINCT event FROM events WHERE other_count IS NULL');
  expect([split.length, whole.length]).toEqual([11, 9]);
  expect([...split, ...whole].flat().toSorted()).toEqual(EVENTS.toSorted());
});

test('the last months of Angola, India, Nigeria and Timor-Leste are partial, and no others', async () => {
  expect(
    await rows(`SELECT country, strftime(month, '%Y-%m') FROM coverage WHERE partial ORDER BY ALL`),
  ).toEqual([
    ['AGO', '2024-09'],
    ['IND', '2024-08'],
    ['NGA', '2024-07'],
    ['TLS', '2024-08'],
  ]);
});

test('only Timor-Leste is thin for most of its months', async () => {
  const thin = await rows(
    'SELECT country FROM coverage GROUP BY country HAVING avg(thin::INTEGER) > 0.5 ORDER BY country',
  );
  expect(thin.flat()).toEqual(['TLS']);
  expect(await rows('SELECT count(*) FROM coverage WHERE thin <> (articles < 50)')).toEqual([['0']]);
});

test('the description of the break of February 2024 matches the data', async () => {
  const [[without, withoutAfter, pooled, typical] = []] = await rows(`
    WITH base AS (
      SELECT *, month >= '2024-03-01' AS after FROM shares JOIN coverage c USING (country, month)
      WHERE event = 'coup' AND month >= '2022-02-01' AND month <> '2024-02-01' AND NOT thin
    ), per_country AS (
      SELECT country, avg(share) FILTER (after) / avg(share) FILTER (NOT after) AS ratio FROM base GROUP BY country
    )
    SELECT median(no_event / c.articles) FILTER (NOT after), median(no_event / c.articles) FILTER (after),
      (sum(count) FILTER (after) / sum(c.articles) FILTER (after))
        / (sum(count) FILTER (NOT after) / sum(c.articles) FILTER (NOT after)),
      (SELECT median(ratio) FROM per_country)
    FROM base AS c`);
  expect(without).toBeCloseTo(0.75, 2);
  expect(withoutAfter).toBeCloseTo(0.67, 2);
  expect(pooled).toBeCloseTo(2.45, 2);
  expect(typical).toBeCloseTo(2.07, 2);
  expect(await rows(`SELECT month::VARCHAR FROM breaks`)).toEqual([['2024-02-01']]);
});

test('every country has a name, a region, a capital, people and an economy; only Kosovo has no UN number', async () => {
  const empty = await rows(`
    SELECT iso3 FROM countries
    WHERE name = '' OR region = '' OR capital = '' OR languages = '' OR population IS NULL OR gdp IS NULL`);
  expect(empty).toEqual([]);
  expect(await rows('SELECT iso3 FROM countries WHERE m49 IS NULL')).toEqual([['XKX']]);
  expect(
    await rows(`SELECT name, producer_name FROM countries WHERE name <> producer_name ORDER BY name`),
  ).toEqual([
    ['North Macedonia', 'Macedonia'],
    ['Timor-Leste', 'Timor Leste'],
    ['Türkiye', 'Turkey'],
  ]);
});
