import { expect, test } from 'vitest';
import { openDatabase } from '../../../pipeline/engine/database.ts';
import { contributeIndicators, type Indicator } from '../../../pipeline/vocabulary/indicators.ts';
import { openSources } from '../../../pipeline/engine/sources.ts';

const openness: Indicator = {
  variable: 'openness',
  topic: 'civil society',
  title: 'Openness',
  description: 'Made up.',
  unit: 'points',
  scale: [0, 10],
  direction: 'better',
  higherMeans: 'more open',
  interval: { lower: 'openness - error', upper: 'openness + error', means: 'one error', level: 0.68 },
  levels: [
    [0, 4, 'closed'],
    [5, 10, 'open'],
  ],
  newer: 'openness.v2',
};

async function contributed(holds = { rows: 4, countries: 3, years: [2000, 2001] as const }) {
  const { raw, contributes } = contributeIndicators({
    source: 'made-up',
    version: 'v1',
    raw: 'made_up',
    indicators: [openness],
    holds,
  });
  const database = await openDatabase();
  await database.fill('made_up', { iso3: 'text', year: 'integer', openness: 'number', error: 'number' }, [
    ['KEN', 2000, 4, 1],
    ['KEN', 2001, null, null],
    ['UGA', 2001, 6, 2],
    ['FRA', 2000, 9, 1],
  ]);
  for (const [name, { columns, read }] of Object.entries(raw)) {
    await database.fill(name, columns, await read(openSources('.', []), database.query));
  }
  const results: Record<string, Record<string, unknown>[]> = {};
  for (const { table, sql } of contributes)
    results[table] = await database.query(`FROM (${sql}) ORDER BY ALL`);
  const broken = await database.query(contributes[0]?.checks?.[0]?.sql ?? '');
  database.close();
  return { results, broken };
}

test('values come with bounds and the id of their release; blanks and countries not covered are left out', async () => {
  const { results } = await contributed();
  const common = { source: 'made-up', indicator: 'openness.v1' };
  expect(results['indices']).toEqual([
    { ...common, country: 'KEN', year: 2000, value: 4, lower: 3, upper: 5 },
    { ...common, country: 'UGA', year: 2001, value: 6, lower: 4, upper: 8 },
  ]);
});

test('an indicator is described with its years and its levels', async () => {
  const { results } = await contributed();
  expect(results['indicators']).toMatchObject([
    {
      indicator: 'openness.v1',
      variable: 'openness',
      version: 'v1',
      scale_min: 0,
      scale_max: 10,
      interval_level: 0.68,
      first_year: 2000,
      last_year: 2001,
      countries: 2n,
      newer: 'openness.v2',
    },
  ]);
  expect(results['indicator_levels']?.map(({ level_min: from, label }) => [from, label])).toEqual([
    [0, 'closed'],
    [5, 'open'],
  ]);
});

test('a file with more or fewer columns than documented is refused', async () => {
  expect((await contributed()).broken).toEqual([]);
  const { broken } = await contributed({ rows: 5, countries: 3, years: [2000, 2001] });
  expect(broken).toEqual([{ rows: 4n, countries: 3n, first_year: 2000, last_year: 2001 }]);
});
