import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../../pipeline/engine/database.ts';
import type { Field, Table } from '../../../pipeline/engine/dataset.ts';
import { checkPromises } from '../../../pipeline/engine/promises.ts';

const database = await openDatabase();
afterAll(() => {
  database.close();
});

const country: Field = { name: 'country', type: 'string', title: '', description: '', vocabulary: 'country' };
const month: Field = { name: 'month', type: 'date', title: '', description: '' };
const count: Field = { name: 'count', type: 'number', title: '', description: '' };

let made = 0;
async function check(values: string, changes: Partial<Table> = {}): Promise<void> {
  made += 1;
  const table: Table = {
    name: `made_up_${made}`,
    title: '',
    description: '',
    fields: [country, month, count],
    primaryKey: ['country', 'month'],
    sources: [],
    sql: `FROM (VALUES ${values}) AS rows(country, month, count)`,
    ...changes,
  };
  await database.create(table);
  await checkPromises(table, database);
}

test('a table that keeps its promises passes', async () => {
  await expect(check("('KEN', '2024-06-01', 1), ('KEN', '2024-07-01', 2)")).resolves.toBeUndefined();
});

test.each([
  [
    'each country, month comes once, but that does not hold for 1 of its rows, the first with country = KEN, month = 2024-06-01, times = 2.',
    "('KEN', '2024-06-01', 1), ('KEN', '2024-06-01', 2)",
  ],
  [
    'count is never empty, but that does not hold for 2 of its rows, the first with country = KEN, month = 2024-06-01.',
    "('KEN', '2024-07-01', NULL), ('KEN', '2024-06-01', NULL)",
  ],
  [
    'country is a known country, but that does not hold for 1 of its rows, the first with country = ATL',
    "('ATL', '2024-06-01', 1)",
  ],
])('a broken promise stops the run: %s', async (sentence, values) => {
  await expect(check(values)).rejects.toThrow(sentence);
});

test('an empty cell is allowed if the field explains it', async () => {
  const fields = [country, month, { ...count, missing: 'Not said.' }];
  await expect(check("('KEN', '2024-07-01', NULL)", { fields })).resolves.toBeUndefined();
});

test('a text that is not of the type of its field stops the run', async () => {
  await expect(check("('KEN', '2024-06-01', 'many')")).rejects.toThrow(
    /Table made_up_\d+ could not be created: .*many/,
  );
});

const text: Field = { name: 'count', type: 'string', title: '', description: '' };
const listed: Field = { ...text, vocabulary: 'event', list: true };

test.each([
  ['month is the first day of a month', [country, { ...month, vocabulary: 'month' as const }, text], "'1'"],
  ['count is one of 1, 3', [country, month, { ...count, values: [1, 3] }], '2'],
  ['count is one of live, both', [country, month, { ...text, values: ['live', 'both'] }], "'dead'"],
  ['count is a known event', [country, month, listed], "'arrest riot'"],
])('a value that its field does not allow stops the run: %s', async (promise, fields, value) => {
  await expect(check(`('KEN', '2024-06-02', ${value})`, { fields })).rejects.toThrow(
    `promises that ${promise}`,
  );
});

test('a list may hold any number of words of its vocabulary', async () => {
  const fields = [country, month, listed];
  const rows =
    "('KEN', '2024-06-01', 'arrest raid'), ('KEN', '2024-07-01', ''), ('KEN', '2024-08-01', 'raid')";
  await expect(check(rows, { fields })).resolves.toBeUndefined();
});
