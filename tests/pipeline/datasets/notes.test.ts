import { expect, test } from 'vitest';
import notes from '../../../pipeline/datasets/context-notes.ts';
import { openDatabase } from '../../../pipeline/engine/database.ts';
import { checkPromises } from '../../../pipeline/engine/promises.ts';
import { rows } from '../snapshot.ts';

test('637 notes on 62 countries, 62 of them on pages that are not to be linked', async () => {
  expect(
    await rows(
      'SELECT count(*)::INTEGER, count(DISTINCT country)::INTEGER, count(*) FILTER (url IS NULL)::INTEGER FROM notes',
    ),
  ).toEqual([[637, 62, 62]]);
});

test('a note says what happened, whose surge it explains, and which page says so', async () => {
  expect(await rows("FROM notes WHERE country = 'GEO' AND date = '2024-12-04'")).toEqual([
    [
      'GEO',
      '2024-12-01',
      '2024-12-04',
      'day',
      'Police raid opposition offices in Tbilisi',
      'Police raided opposition offices in Tbilisi and detained party leader Nika Gvaramia on 4 December 2024, amid nightly protests and clashes over the halt of EU accession talks.',
      'protest raid violencenonlethal arrest',
      'Opposition leader arrested amid unrest in Georgia (upday)',
      'https://www.upday.com/uk/opposition-leader-arrested-amid-unrest-in-georgia',
      'news',
      'full',
      'high',
    ],
  ]);
});

test('a page that was read in a copy is named, not linked', async () => {
  expect(
    await rows("SELECT page, url FROM notes WHERE country = 'ARM' AND date = '2018-04-23'"),
  ).toContainEqual(['2018 Armenian revolution', null]);
});

const GOOD = {
  ...{ country: 'KEN', month: '2017-10', date: '2017-10-10', precision: 'day', headline: 'Made up' },
  ...{ what: 'Something happened.', events: 'protest', source_title: 'A page', link: 'yes' },
  ...{ source_url: 'https://example.org/a', source_kind: 'news', seen: 'full', confidence: 'high' },
};

async function check(row: Record<string, string>): Promise<void> {
  const { raw, tables } = notes;
  const [declared] = tables;
  if (!declared) throw new Error('The notes have no table.');
  const { missingCountries: _, ...table } = declared;
  const database = await openDatabase();
  try {
    const columns = raw.notes.columns;
    await database.fill('notes', columns, [Object.keys(columns).map((name) => row[name] || null)]);
    await database.create(table);
    await checkPromises(table, database);
  } finally {
    database.close();
  }
}

test('a good note passes', async () => {
  await expect(check(GOOD)).resolves.toBeUndefined();
});

test.each([
  ['a country that is not covered', { country: 'NOR' }, 'country is a known country'],
  ['an event that is none', { events: 'protest riot' }, 'events is a known event'],
  ['an address of another kind', { source_url: 'javascript:alert(1)' }, 'an address of http or https'],
  ['a copy read over ftp', { source_url: 'ftp://example.org/a', link: 'no' }, 'an address of http or https'],
  ['no word on linking', { link: '' }, 'is to be linked or not'],
  ['a day in another month', { date: '2017-11-10' }, 'falls in its month'],
  ['a month with a day', { precision: 'month' }, 'its first day'],
  ['another level of confidence', { confidence: 'low' }, 'confidence is one of high, medium'],
])('%s is refused', async (_, change, says) => {
  await expect(check({ ...GOOD, ...change })).rejects.toThrow(says);
});
