import type { Cell } from '../../../src/schema.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RawReader } from '../../../pipeline/engine/dataset.ts';
import { INFLUENCE_COUNTS, INFLUENCE_TYPES } from '../../../pipeline/datasets/mlp-influence/readers.ts';
import { TYPES } from '../../../pipeline/datasets/mlp-influence/types.ts';
import { openSources } from '../../../pipeline/engine/sources.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

async function read({ read: rowsOf }: RawReader, files: Record<string, string>): Promise<Cell[][]> {
  const root = temporaryFolder();
  mkdirSync(join(root, 'mlp-influence'));
  mkdirSync(join(root, 'mlp-civic'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return [...(await rowsOf(openSources(root, []), () => Promise.resolve([])))];
}

const IDS = TYPES.map(({ id }) => id);
const NEWER = TYPES.map(({ id, newer }) => newer ?? id);

function file(
  columns: string[],
  shares: Record<string, number>,
  { country = 'Kenya', influencer = 'China' } = {},
) {
  const cells = columns.map((column) => shares[column] ?? 0);
  return {
    'mlp-influence/influence.csv': `country,influencer,date,${columns.join(',')},article_total\n${country},${influencer},2019-05-01,${cells.join(',')},2000\n`,
  };
}

const counted = (rows: Cell[][]) => rows.filter(([, , , , count]) => count !== 0);
const sanction = ['CHN', 'KEN', 'diplomatic_sanction', '2019-05-01', 3, 2000];

test.each([
  ['the spelling of the data', IDS, 'diplomatic_sanction'],
  ['the newer spelling', NEWER, 'diplomatic_action'],
  ['both, one of them zero throughout', [...new Set([...IDS, ...NEWER])], 'diplomatic_action'],
])('a type comes under one id from %s, as a whole number of articles', async (_, columns, column) => {
  const rows = await read(INFLUENCE_COUNTS, file(columns, { [column]: 15 }));
  expect(rows).toHaveLength(TYPES.length);
  expect(counted(rows)).toEqual([sanction]);
});

test('countries that are not covered are left out', async () => {
  expect(await read(INFLUENCE_COUNTS, file(IDS, {}, { country: 'Atlantis' }))).toEqual([]);
});

test.each([
  [
    'counts one type of influence twice, as diplomatic_sanction and diplomatic_action.',
    file([...IDS, 'diplomatic_action'], { diplomatic_sanction: 15, diplomatic_action: 15 }),
  ],
  ['row 2: investment is not a whole number of the 2000 articles.', file(IDS, { investment: 12 })],
  ['row 2: investment is not a whole number of the 2000 articles.', file(IDS, { investment: -15 })],
  ['row 2: influencer is "Iran", not China or Russia.', file(IDS, {}, { influencer: 'Iran' })],
  ['column "space_station" is new', file([...IDS, 'space_station'], {})],
  [
    'column "surveillance" is missing',
    file(
      IDS.filter((id) => id !== 'surveillance'),
      {},
    ),
  ],
])('a fault stops the run: %s', async (sentence, files) => {
  await expect(read(INFLUENCE_COUNTS, files)).rejects.toThrow(sentence);
});

test('both lists of names meet under one id', async () => {
  const rows = await read(INFLUENCE_TYPES, {
    'mlp-civic/rai_vars.csv':
      'variable,name,theme,theme_name\ninvestment,Investment Action,ep,Economic Power\n',
    'mlp-influence/rai_vars.csv':
      'id,name,theme,theme_name\nforeign_investment,Foreign Investment,ep,Economic Power\n',
  });
  expect(rows.find(([id]) => id === 'investment')).toEqual([
    'investment',
    'Investment Action',
    'Economic Power',
    'foreign_investment',
    'Foreign Investment',
    'Economic Power',
  ]);
});

test('an unknown type stops the run', async () => {
  const list = 'id,name,theme,theme_name\nspace_station,Space Station,hp,Hard Power\n';
  await expect(
    read(INFLUENCE_TYPES, {
      'mlp-civic/rai_vars.csv': list.replace('id,', 'variable,'),
      'mlp-influence/rai_vars.csv': list,
    }),
  ).rejects.toThrow('row 2: variable is "space_station", which is no known type of influence.');
});
