import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../pipeline/build.ts';
import type { Dataset, Source, Table } from '../../pipeline/engine/dataset.ts';
import { findDatasets } from '../../pipeline/engine/find-datasets.ts';
import { makeManifest } from '../../pipeline/engine/manifest.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { bytesOf } from './bytes-of.ts';
import { readParquet, type Row } from './read-parquet.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

const NEWS = (await findDatasets()).filter(({ name }) => ['countries', 'mlp-civic'].includes(name));

const buildNews = (folders: { sources: string; output: string }) =>
  build({ ...folders, datasets: NEWS, sharedTables: [], results: [] });

function copyOfSources(): string {
  const sources = temporaryFolder();
  cpSync(join(FIXTURES, 'sources'), sources, { recursive: true });
  return sources;
}

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('a snapshot of three countries', () => {
  const output = join(temporaryFolder(), 'data');
  const at = (rows: Row[], iso3: string, month: string) =>
    rows.find((row) => row['country'] === iso3 && (row['month'] as Date).toISOString().startsWith(month));

  beforeAll(async () => {
    await buildNews({ sources: join(FIXTURES, 'sources'), output });
  });

  test('the same sources give the same bytes', async () => {
    const again = join(temporaryFolder(), 'data');
    await buildNews({ sources: join(FIXTURES, 'sources'), output: again });
    expect(bytesOf(again)).toEqual(bytesOf(output));
  });

  test('one file per event, one per other table, the manifest and the licences', () => {
    const files = Object.keys(bytesOf(output));
    expect(files.filter((file) => file.startsWith('events/'))).toHaveLength(20);
    expect(files.filter((file) => !file.startsWith('events/'))).toEqual([
      'LICENSES.md',
      'breaks.parquet',
      'countries.parquet',
      'coverage.parquet',
      'datapackage.json',
      'outlets.parquet',
      'surges_producer.parquet',
    ]);
  });

  test('a month with few articles is thin, and a low last month of a country is partial', async () => {
    const rows = await readParquet(join(output, 'coverage.parquet'));
    const marked = rows.filter((row) => row['partial']).map((row) => [row['country'], row['articles']]);
    expect(marked).toEqual([
      ['AGO', 498],
      ['TLS', 4],
    ]);
    expect(new Set(rows.filter((row) => row['thin']).map((row) => row['country']))).toEqual(new Set(['TLS']));
    expect(at(rows, 'KEN', '2024-01')).toMatchObject({ after_break: false, outlets: 2 });
    expect(at(rows, 'KEN', '2024-02')).toMatchObject({ after_break: true });
  });

  test('names and corrections reach the table of countries', async () => {
    const rows = await readParquet(join(output, 'countries.parquet'));
    expect(rows.map((row) => [row['iso3'], row['name'], row['producer_name'], row['m49']])).toEqual([
      ['AGO', 'Angola', 'Angola', '024'],
      ['KEN', 'Kenya', 'Kenya', '404'],
      ['TLS', 'Timor-Leste', 'Timor Leste', '626'],
    ]);
  });

  test('the licence notice of the news data travels with them', () => {
    expect(readFileSync(join(output, 'LICENSES.md'), 'utf8')).toContain(
      'Copyright (c) 2025 Machine Learning for Peace\n\nPermission is hereby granted, free of charge',
    );
  });
});

describe('a run that fails says where and why, and leaves the old snapshot as it was', () => {
  const parent = temporaryFolder();
  const output = join(parent, 'data');
  let before: Record<string, string>;

  beforeAll(async () => {
    await buildNews({ sources: join(FIXTURES, 'sources'), output });
    before = bytesOf(output);
  });

  const kenya = 'mlp-civic/counts/Kenya.csv';
  const lines = (change: (line: string, i: number) => string) => (text: string) =>
    text.split('\n').map(change).join('\n');

  const faults: [fault: string, sentence: string, harm: (sources: string) => void][] = [
    [
      'a missing file',
      'countries/countries.csv is missing from the folder of sources',
      (sources) => rmSync(join(sources, 'countries/countries.csv')),
    ],
    [
      'a missing folder',
      'mlp-civic/counts is missing from the folder of sources',
      (sources) => rmSync(join(sources, 'mlp-civic/counts'), { recursive: true }),
    ],
    [
      'a new column',
      'countries/countries.csv, row 1: column "anthem" is new; use it, or list it as ignored.',
      (sources) =>
        rewrite(
          join(sources, 'countries/countries.csv'),
          lines((line, i) => (line ? `${line},${i ? 'x' : 'anthem'}` : line)),
        ),
    ],
    [
      'a lost column',
      'countries/countries.csv, row 1: column "capital" is missing.',
      (sources) =>
        rewrite(join(sources, 'countries/countries.csv'), (text) => text.replace(/,capital,/, ',city,')),
    ],
    [
      'a new column of the news',
      `${kenya}, row 1: column "riot" is new`,
      (sources) =>
        rewrite(
          join(sources, kenya),
          lines((line, i) => (line ? `${line},${i ? 0 : '"riot"'}` : line)),
        ),
    ],
    [
      'a lost column of the news',
      `${kenya}, row 1: column "protest" is missing`,
      (sources) => rewrite(join(sources, kenya), (text) => text.replace('"protest"', '"protests"')),
    ],
    [
      'a broken promise',
      'Table surges_producer promises that every surge is in a covered month',
      (sources) =>
        rewrite(join(sources, 'mlp-civic/shocks/Kenya.csv'), (text) =>
          text.replace('2024-07-01', '2024-08-01'),
        ),
    ],
  ];

  test.each(faults)('%s', async (_, sentence, harm) => {
    const sources = copyOfSources();
    harm(sources);
    await expect(buildNews({ sources, output })).rejects.toThrow(sentence);
    expect(bytesOf(output)).toEqual(before);
    expect(readdirSync(parent)).toEqual(['data']);
  });
});

test('months after the declared release stop the run, so that nobody forgets to date a new one', async () => {
  const sources = copyOfSources();
  rmSync(join(sources, 'mlp-civic/counts'), { recursive: true });
  rmSync(join(sources, 'mlp-civic/shocks'), { recursive: true });
  cpSync(join(FIXTURES, 'newer'), sources, { recursive: true });
  await expect(buildNews({ sources, output: join(temporaryFolder(), 'data') })).rejects.toThrow(
    'Table coverage promises that no month is after the release of 2024-10-31',
  );
});

test('counts in the older layout without the flags of surges stop the run', async () => {
  const sources = copyOfSources();
  rmSync(join(sources, 'mlp-civic/shocks'), { recursive: true });
  await expect(buildNews({ sources, output: join(temporaryFolder(), 'data') })).rejects.toThrow(
    'mlp-civic/shocks is missing from the folder of sources',
  );
});

test('a folder of sources that is not there is named', async () => {
  await expect(buildNews({ sources: '/nowhere', output: join(temporaryFolder(), 'data') })).rejects.toThrow(
    'The folder of sources, /nowhere, does not exist.',
  );
});

test('a table from a source that may not be redistributed stops the run', () => {
  const source: Source = {
    name: 'mlp-civic',
    title: 'Closed',
    producer: 'Somebody',
    citation: '',
    version: '2024-10-31',
    licence: { name: 'none', title: 'None', path: '' },
    mayBeRedistributed: false,
    dateAccessed: '2026-11-20',
  };
  const table: Table = {
    name: 'closed',
    title: '',
    description: '',
    fields: [],
    primaryKey: [],
    sources: ['mlp-civic'],
    sql: '',
  };
  const dataset: Dataset = { sources: [source], raw: {}, tables: [table] };
  expect(() => makeManifest('.', [dataset], [{ table, files: [] }])).toThrow(
    'Table closed rests on mlp-civic, which may not be redistributed.',
  );
});
