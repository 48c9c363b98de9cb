import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RawFile } from '../../../pipeline/engine/dataset.ts';
import { openSources, readRaw } from '../../../pipeline/engine/sources.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const raw: RawFile = {
  path: 'facts.csv',
  columns: { iso3: 'text', year: 'integer', share: 'number', since: 'date', member: 'boolean' },
  ignores: ['note'],
  missing: ['NA'],
};
const HEADER = 'iso3,year,share,since,member,note';

function read(text: string | Buffer, file = raw) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'facts.csv'), text);
  return [...readRaw(file, openSources(folder, []))];
}

test('cells are typed; empty and listed texts are missing', () => {
  expect(read(`${HEADER}\nKEN,2024,0.5,2001-02-28,1,x\nUGA,,NA,,0,y\n`)).toEqual([
    ['KEN', 2024, 0.5, '2001-02-28', true],
    ['UGA', null, null, null, false],
  ]);
});

test.each([
  ['facts.csv, row 2: year is "2024.5", not a whole number.', `${HEADER}\nKEN,2024.5,1,2001-02-28,1,x\n`],
  ['facts.csv, row 2: share is "n/a", not a number.', `${HEADER}\nKEN,2024,n/a,2001-02-28,1,x\n`],
  [
    'facts.csv, row 3: since is "2001-02-30", not a date',
    `${HEADER}\nKEN,1,1,,1,x\nKEN,2024,1,2001-02-30,1,x\n`,
  ],
  ['facts.csv, row 2: member is "yes", not 0 or 1.', `${HEADER}\nKEN,2024,1,2001-02-28,yes,x\n`],
  ['facts.csv, row 1: column "since" is missing.', 'iso3,year,share,member,note\n'],
  ['facts.csv, row 1: column "rank" is new; use it, or list it as ignored.', `${HEADER},rank\n`],
])('a fault stops the run: %s', (sentence, text) => {
  expect(() => read(text)).toThrow(sentence);
});

test('a file that is not UTF-8 stops the run', () => {
  expect(() => read(Buffer.from([0x69, 0xe9, 0x0a]))).toThrow('facts.csv is not UTF-8 text.');
});

test('a missing file or folder, and a folder without CSV files, stop the run', () => {
  const folder = openSources(temporaryFolder(), []);
  expect(() => folder.csv('facts.csv')).toThrow('facts.csv is missing from the folder of sources');
  expect(() => folder.list('counts')).toThrow('counts is missing from the folder of sources');
  expect(() => folder.list('.')).toThrow('. holds no CSV file.');
});
