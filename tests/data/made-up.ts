import type { Field } from '../../src/schema.ts';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Catalog, Resource } from '../../src/data/snapshot/catalog.ts';
import type { Part } from '../../src/data/snapshot/files.ts';

type Type = Field['type'];

const TABLES: Record<string, { columns: Record<string, Type>; sql: string; partition?: string }> = {
  events: {
    columns: { event: 'string', country: 'string', month: 'date', count: 'number', other_count: 'number' },
    sql: `select * from (values
      ('arrest', 'AAA', date '2024-01-01', 2::double, null::double), ('arrest', 'AAA', date '2024-02-01', 3.5, null),
      ('arrest', 'BBB', date '2024-01-01', 0, 1), ('protest', 'AAA', date '2024-01-01', 4, 2),
      ('protest', 'AAA', date '2024-02-01', 8, 0), ('protest', 'BBB', date '2024-01-01', 0, 0)
    ) as rows(event, country, month, count, other_count)`,
    partition: 'event',
  },
  coverage: {
    columns: {
      country: 'string',
      month: 'date',
      articles: 'integer',
      outlets: 'integer',
      no_event: 'number',
      thin: 'boolean',
      partial: 'boolean',
      after_break: 'boolean',
    },
    sql: `select * from (values
      ('AAA', date '2024-01-01', 100::integer, 3::integer, 60::double, false, false, false),
      ('AAA', date '2024-02-01', 40, 3, null, true, true, true), ('BBB', date '2024-01-01', 0, 0, null, true, false, false)
    ) as rows(country, month, articles, outlets, no_event, thin, partial, after_break)`,
  },
  outlets: {
    columns: {
      country: 'string',
      outlet: 'string',
      first_month: 'date',
      last_month: 'date',
      months: 'integer',
    },
    sql: `select 'AAA' country, 'a.example' outlet, date '2024-01-01' first_month, date '2024-02-01' last_month, 2::integer as months`,
  },
  surges_producer: {
    columns: { event: 'string', country: 'string', month: 'date' },
    sql: `select * from (values ('arrest', 'BBB', date '2024-01-01'), ('protest', 'AAA', date '2024-02-01')) as rows(event, country, month)`,
  },
  countries: {
    columns: {
      iso3: 'string',
      iso2: 'string',
      m49: 'string',
      name: 'string',
      producer_name: 'string',
      region: 'string',
      subregion: 'string',
      capital: 'string',
      area_km2: 'number',
      population: 'integer',
      population_year: 'integer',
      gdp: 'number',
      gdp_year: 'integer',
      languages: 'string',
      neighbours: 'string',
      first_month: 'date',
      last_month: 'date',
    },
    sql: `select * from (values
      ('AAA', 'AA', '001', 'Aland', 'Aland', 'Here', 'North', 'Acity', 10::double, 5000000000::bigint, 2023, 1e12, 2023, 'en fr', 'BBB', date '2024-01-01', date '2024-02-01'),
      ('BBB', 'BB', null, 'Beland', 'Beland', 'Here', 'South', 'Bcity', null, null, null, null, null, 'en', '', date '2024-01-01', date '2024-01-01')
    ) as rows(iso3, iso2, m49, name, producer_name, region, subregion, capital, area_km2, population, population_year, gdp, gdp_year, languages, neighbours, first_month, last_month)`,
  },
  breaks: {
    columns: { month: 'date', label: 'string', description: 'string' },
    sql: `select date '2024-02-01' as month, 'Break' as label, 'The measurement changed.' as description`,
  },
};

export async function writeMadeUpSnapshot(folder: string): Promise<Catalog> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(`${folder}/events`, { recursive: true });
  const connection = await (await DuckDBInstance.create()).connect();
  const resources: Resource[] = [];
  for (const [name, { columns, sql, partition }] of Object.entries(TABLES)) {
    await connection.run(`create table ${name} as ${sql}`);
    const keys = partition ? ['arrest', 'protest'] : [null];
    const parts: Part[] = [];
    for (const key of keys) {
      const path = key === null ? `${name}.parquet` : `${name}/${key}.parquet`;
      const where = key === null ? '' : `where ${partition} = '${key}'`;
      await connection.run(
        `copy (select * from ${name} ${where}) to '${folder}/${path}' (compression snappy)`,
      );
      parts.push({ path, ...(await describe(`${folder}/${path}`)), rows: 1 });
    }
    resources.push({
      name,
      title: name,
      description: `The table ${name}.`,
      format: 'parquet',
      path: parts.map((part) => part.path),
      parts,
      rows: 1,
      sources: [],
      licenses: [],
      schema: {
        fields: Object.entries(columns).map(([field, type]) => ({
          name: field,
          type,
          title: field,
          description: `The column ${field}.`,
        })),
        primaryKey: partition ? [partition] : [],
      },
    });
  }
  connection.closeSync();
  const manifest: Catalog = {
    name: 'made-up',
    title: 'Made up',
    version: '1',
    id: '000000000000',
    created: '2024-03-01',
    licenses: [],
    sources: [],
    resources,
  };
  await writeFile(`${folder}/datapackage.json`, JSON.stringify(manifest));
  return manifest;
}

async function describe(file: string): Promise<{ bytes: number; hash: string }> {
  const bytes = await readFile(file);
  return { bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}
