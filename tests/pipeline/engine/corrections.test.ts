import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Correction, correct, readCorrections } from '../../../pipeline/engine/corrections.ts';
import { parseCsv } from '../../../pipeline/engine/csv.ts';
import { findDatasets } from '../../../pipeline/engine/find-datasets.ts';
import { checkUsed, openSources } from '../../../pipeline/engine/sources.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const slip: Correction = {
  file: 'list.csv',
  where: { iso3: 'ARM' },
  column: 'country',
  expect: 'ArmeniaA',
  value: 'Armenia',
  reason: 'A slip of the key.',
};
const list = (text: string) => parseCsv(`iso3,country\n${text}\n`, 'list.csv');

test('a correction changes the cell it is about and nothing else', () => {
  const csv = list('ALB,Albania\nARM,ArmeniaA');
  correct(csv, [slip, { ...slip, file: 'other.csv', value: 'Never' }]);
  expect(csv.rows.map(({ cells }) => cells['country'])).toEqual(['Albania', 'Armenia']);
});

test('a correction stops the run once the producer has fixed the fault', () => {
  expect(() => {
    correct(list('ARM,Armenia'), [slip]);
  }).toThrow('list.csv, row 2: country is "Armenia" where a correction expects "ArmeniaA"');
});

test('a correction stops the run when its row is gone', () => {
  expect(() => {
    correct(list('ALB,Albania'), [slip]);
  }).toThrow('list.csv: a correction is for rows with iso3 = ARM, but there are none any more.');
});

test('a correction of a file that nobody reads stops the run', () => {
  expect(() => {
    checkUsed([slip], openSources('.', [slip]));
  }).toThrow('A correction is about list.csv, which its dataset does not read.');
});

test('a correction must carry its reason', () => {
  const path = join(temporaryFolder(), 'list.json');
  writeFileSync(path, JSON.stringify([{ ...slip, reason: '' }]));
  expect(() => readCorrections(path)).toThrow(
    'a correction needs file, where, column, expect, value and reason.',
  );
});

test('corrections are found beside their dataset', async () => {
  const found = await findDatasets();
  const countries = found.find(({ name }) => name === 'countries');
  expect(countries?.corrections.map((entry) => entry.value)).toContain('Armenia');
});
