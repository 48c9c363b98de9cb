import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../../pipeline/build.ts';
import { SPELLINGS } from '../../../pipeline/vocabulary/countries.ts';
import type { Dataset, Table } from '../../../pipeline/engine/dataset.ts';
import { law, type LawFact } from '../../../pipeline/vocabulary/law.ts';
import { MIT } from '../../../pipeline/vocabulary/licences.ts';
import { findSharedTables } from '../../../pipeline/engine/shared-tables.ts';
import { readParquet } from '../read-parquet.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const fact: LawFact = {
  fact: 'treaty',
  heading: 'international',
  kind: 'commitment',
  title: 'A treaty',
  description: "Nobody's treaty.",
  direction: 'better',
  higherMeans: 'Bound.',
  asOf: '2020',
  absent: "CASE iso3 WHEN 'XKX' THEN 'not eligible' ELSE 'unknown' END",
};
const score: LawFact = {
  ...fact,
  fact: 'score',
  kind: 'assessment',
  scale: [0, 2],
  levels: { 0: 'low', 2: 'high' },
  absent: "'not rated'",
};

const COUNTRIES: Table = {
  name: 'countries',
  title: '',
  description: '',
  primaryKey: ['iso3'],
  sources: ['mlp-civic'],
  fields: [
    { name: 'iso3', type: 'string', title: '', description: '' },
    { name: 'region', type: 'string', title: '', description: '' },
  ],
  sql: `SELECT unnest([${Object.keys(SPELLINGS)
    .map((iso3) => `'${iso3}'`)
    .join(', ')}]) AS iso3, 'Region' AS region`,
};

const row = (cells: string) => `(${cells})`;
const TREATY = [
  row("'treaty', 'KEN', NULL, 'yes', NULL, '1972-05-01', 'day', '2020'"),
  row("'treaty', 'NOR', NULL, 'yes', NULL, '1972-05-01', 'day', '2020'"),
  row("'treaty', 'UGA', NULL, 'no', NULL, NULL, NULL, '2020'"),
];
const SCORES = [
  row("'score', 'KEN', 2019, 'rated', 1, NULL, NULL, '2019'"),
  row("'score', 'KEN', 2020, 'rated', 2, NULL, NULL, '2020'"),
];

async function read(rows: string[], facts = [fact, score]) {
  const names = 'fact, country, year, status, value, date, precision, as_of';
  const dataset: Dataset = {
    sources: [
      {
        name: 'mlp-civic',
        title: 'Made up',
        producer: 'Nobody',
        citation: '',
        version: '2024-10-31',
        licence: MIT,
        mayBeRedistributed: true,
        dateAccessed: '2026-11-20',
      },
    ],
    raw: {},
    tables: [COUNTRIES],
    contributes: law('mlp-civic', facts, `FROM (VALUES ${rows.join(', ')}) AS stated(${names})`),
  };
  const output = join(temporaryFolder(), 'data');
  await build({
    sources: temporaryFolder(),
    output,
    datasets: [{ name: 'made-up', dataset, corrections: [] }],
    sharedTables: (await findSharedTables()).filter(({ name }) => name.startsWith('law')),
    results: [],
  });
  const table = async (name: string) => readParquet(join(output, `${name}.parquet`));
  return { law: await table('law'), facts: await table('law_facts'), levels: await table('law_levels') };
}

test('every country has a row for every fact, with a reason where the source has none', async () => {
  const { law: rows } = await read([...TREATY, ...SCORES]);
  const of = (name: string) => rows.filter((entry) => entry['fact'] === name);
  const status = (name: string) =>
    Object.fromEntries(of(name).map((entry) => [entry['country'], entry['status']]));
  expect(of('treaty')).toHaveLength(63);
  expect(of('score')).toHaveLength(64);
  expect(status('treaty')).toMatchObject({ KEN: 'yes', UGA: 'no', XKX: 'not eligible', ZMB: 'unknown' });
  expect(status('treaty')).not.toHaveProperty('NOR');
  expect(status('score')).toMatchObject({ KEN: 'rated', UGA: 'not rated', XKX: 'not rated' });
  expect(of('treaty').find((entry) => entry['country'] === 'ZMB')).toEqual({
    fact: 'treaty',
    country: 'ZMB',
    year: null,
    status: 'unknown',
    value: null,
    date: null,
    precision: null,
    as_of: '2020',
  });
});

test('states that are not covered count, in the last year, among those with a yes', async () => {
  const { facts, levels } = await read([...TREATY, ...SCORES]);
  expect(facts).toMatchObject([
    { fact: 'score', states_yes: null, first_year: 2019, last_year: 2020, scale_min: 0, scale_max: 2 },
    { fact: 'treaty', states_yes: 2, first_year: null, description: "Nobody's treaty.", scale_max: null },
  ]);
  expect(levels).toEqual([
    { fact: 'score', value: 0, label: 'low' },
    { fact: 'score', value: 2, label: 'high' },
  ]);
});

test.each([
  ['status is one of yes, no, signed', row("'treaty', 'KEN', NULL, 'party', NULL, NULL, NULL, '2020'")],
  [
    'what is rated has a value, and what is not covered has none',
    row("'score', 'KEN', NULL, 'rated', NULL, NULL, NULL, '2020'"),
  ],
  [
    'what is rated has a value, and what is not covered has none',
    row("'treaty', 'KEN', NULL, 'unknown', NULL, '1972-05-01', 'day', '2020'"),
  ],
  ['a date comes with its precision', row("'treaty', 'KEN', NULL, 'yes', NULL, '1972-05-01', NULL, '2020'")],
  ['as_of is an ISO day, month or year', row("'treaty', 'KEN', NULL, 'yes', NULL, NULL, NULL, 'mid 2020'")],
  ['the values of law are on its scales', row("'score', 'KEN', NULL, 'rated', 3, NULL, NULL, '2020'")],
  ['each fact, country, year comes once', TREATY[0] ?? ''],
])('a fault stops the run: %s', async (promise, fault) => {
  await expect(
    read([...TREATY.slice(0, promise.startsWith('each') ? 3 : 0), fault], [fact, score]),
  ).rejects.toThrow(`promises that ${promise}`);
});

test('a source that has lost or gained a country stops the run', async () => {
  const silent = Object.keys(SPELLINGS).filter((iso3) => iso3 !== 'KEN' && iso3 !== 'UGA');
  const withSilent = (codes: string[]) => [{ ...fact, silent: codes.join(' ') }, score];
  await expect(read([...TREATY, ...SCORES], withSilent(silent))).resolves.toBeDefined();
  await expect(read([...TREATY, ...SCORES], withSilent(silent.slice(1)))).rejects.toThrow(
    'fact = treaty, iso3 = AGO, fault = not listed, but not there.',
  );
  await expect(read([...TREATY, ...SCORES], withSilent([...silent, 'KEN']))).rejects.toThrow(
    'fact = treaty, iso3 = KEN, fault = listed, but there.',
  );
});

test('rows of an undescribed fact stop the run', async () => {
  await expect(read([...TREATY, ...SCORES], [score])).rejects.toThrow(
    'Table law promises that every country has a row for every fact, but that does not hold for 61 of its rows',
  );
});
