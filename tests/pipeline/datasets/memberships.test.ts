import { expect, test } from 'vitest';
import { parseCsv } from '../../../pipeline/engine/csv.ts';
import { readMemberships, type Remark } from '../../../pipeline/datasets/memberships/read.ts';

const HEADER = 'org,iso3,status,since,since_basis,until,in_cow_2014,in_factbook_2026,note,agree';
const MEMBER = 'CLUB,KEN,member,1963,COW-IGO v3,,1,1,,both';

function read(lines: string[], remarks: Remark[] = []) {
  return readMemberships(parseCsv([HEADER, ...lines].join('\n'), 'made-up.csv'), remarks);
}

test('a year becomes its first day, with its precision and basis', () => {
  expect(read([MEMBER])).toEqual([
    [
      'CLUB',
      'KEN',
      'member',
      '1963-01-01',
      'year',
      'Correlates of War',
      null,
      null,
      null,
      null,
      true,
      true,
      null,
    ],
  ]);
});

test('a remark turns a note into dates', () => {
  const note = 'left on 5 May 2020';
  const line = `CLUB,KEN,former,1963,curated,2020,1,0,${note},cow only`;
  const remark = { organisation: 'CLUB', country: 'KEN', expect: note, until: '2020-05-05', detail: 'Left.' };
  expect(read([line], [remark])[0]?.slice(2, 10)).toEqual([
    'withdrawn',
    '1963-01-01',
    'year',
    'compilers',
    null,
    '2020-05-05',
    'day',
    'Left.',
  ]);
});

test.each([
  ['CLUB,KEN,member,,,,0,0,,neither', 'hand knowledge'],
  ['CLUB,KEN,former,,,1999,0,0,left 1999,neither', 'hand knowledge'],
  ['CLUB,KEN,member,1991,COW-IGO v3,,1,1,on its way out; check,both', 'to check'],
  ['CLUB,KEN,member,2015,curated,,0,1,,factbook only', null],
  ['CLUB,USA,member,1963,COW-IGO v3,,1,1,status to check,both', 'to check'],
])('%s is left out because: %s', (line, reason) => {
  expect(read([line])[0]?.at(-1)).toBe(reason);
});

test.each([
  ['row 2: no remark says what the note "frozen" means', 'CLUB,KEN,member,1963,COW-IGO v3,,1,1,frozen,both'],
  ['row 2: status is "friend", which is not known', 'CLUB,KEN,friend,1963,COW-IGO v3,,1,1,,both'],
  ['row 2: since_basis is "rumour", which is not known', 'CLUB,KEN,member,1963,rumour,,1,1,,both'],
])('a list that says something new stops the run: %s', (sentence, line) => {
  expect(() => read([line])).toThrow(sentence);
});

test.each([
  ['the note is "" where a remark expects "left 2020"', { country: 'KEN', until: '2020' }],
  ['a remark is about UGA in CLUB, which the list no longer has', { country: 'UGA', until: '2020' }],
])('a remark that no longer fits stops the run: %s', (sentence, remark) => {
  expect(() => read([MEMBER], [{ organisation: 'CLUB', expect: 'left 2020', ...remark }])).toThrow(sentence);
});

test('a note of a country that is not covered needs no remark', () => {
  expect(read(['CLUB,USA,member,1963,COW-IGO v3,,1,1,frozen,both'])).toHaveLength(1);
});

test('an end that a remark puts in another year stops the run', () => {
  const line = 'CLUB,KEN,former,1963,COW-IGO v3,2019,1,0,left 2020,cow only';
  const remark = { organisation: 'CLUB', country: 'KEN', expect: 'left 2020', until: '2020' };
  expect(() => read([line], [remark])).toThrow('row 2: until is "2019" where a remark has 2020');
});
