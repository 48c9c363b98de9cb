import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { writeMadeUpSnapshot } from '../made-up.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  vi.stubEnv('DATA_DIR', folder);
  vi.resetModules();
  await writeMadeUpSnapshot(folder);
});

const observations = async () => (await import('../../../src/data/tables/observations.ts')).observations;

test('joins the counts of an event with the news base of the month', async () => {
  const rows = await (await observations())({ events: ['arrest'], countries: ['AAA'] });
  expect(rows).toEqual([
    {
      country: 'AAA',
      event: 'arrest',
      month: '2024-01',
      count: 2,
      otherCount: null,
      articles: 100,
      share: 200,
      thin: false,
      partial: false,
      afterBreak: false,
    },
    {
      country: 'AAA',
      event: 'arrest',
      month: '2024-02',
      count: 3.5,
      otherCount: null,
      articles: 40,
      share: 875,
      thin: true,
      partial: true,
      afterBreak: true,
    },
  ]);
});

test('a month without articles has no share', async () => {
  const rows = await (await observations())({ events: ['protest'], countries: ['BBB'] });
  expect(rows).toMatchObject([{ articles: 0, share: null, otherCount: 0 }]);
});

test('rows are sorted by event, country and month, in whatever order they are requested', async () => {
  const rows = await (
    await observations()
  )({ events: ['protest', 'arrest'], countries: ['BBB', 'AAA', 'ZZZ'] });
  const keys = rows.map((row) => `${row.event} ${row.country} ${row.month}`);
  expect(keys).toEqual(keys.toSorted());
  expect(keys).toHaveLength(6);
});

test('an event that the snapshot lacks says so', async () => {
  await expect((await observations())({ events: ['coup'] })).rejects.toMatchObject({
    code: 'snapshot.part',
    details: { column: 'event', value: 'coup' },
  });
});

test('rows of countries hold lists, numbers and nulls', async () => {
  const { rowsOf } = await import('../../../src/data/tables/rows.ts');
  expect(await rowsOf('countries')).toMatchObject([
    {
      iso3: 'AAA',
      m49: '001',
      languages: ['en', 'fr'],
      neighbours: ['BBB'],
      population: 5e9,
      lastMonth: '2024-02',
    },
    { iso3: 'BBB', m49: null, areaKm2: null, neighbours: [], population: null },
  ]);
});

test('coverage, outlets, breaks and the producer’s surges are read', async () => {
  const { rowsOf } = await import('../../../src/data/tables/rows.ts');
  expect(await rowsOf('coverage', { where: { country: ['BBB'] } })).toMatchObject([
    { month: '2024-01', articles: 0, noEvent: null },
  ]);
  expect(await rowsOf('outlets')).toMatchObject([{ outlet: 'a.example', firstMonth: '2024-01', months: 2 }]);
  expect(await rowsOf('breaks')).toEqual([
    { month: '2024-02', label: 'Break', description: 'The measurement changed.' },
  ]);
  expect(await rowsOf('surges_producer', { where: { event: ['protest'] } })).toEqual([
    { event: 'protest', country: 'AAA', month: '2024-02' },
  ]);
  expect((await rowsOf('surges_producer')).map((surge) => surge.event)).toEqual(['arrest', 'protest']);
});

test('a file that was altered, cut short or removed is refused, and read once it is repaired', async () => {
  const file = `${folder}/events/arrest.parquet`;
  const good = await readFile(file);
  const read = await observations();
  const altered = Buffer.from(good);
  altered[20] = altered[20]! ^ 1;
  await writeFile(file, altered);
  await expect(read({ events: ['arrest'] })).rejects.toMatchObject({
    code: 'file.changed',
    details: { file: 'events/arrest.parquet' },
  });
  await writeFile(file, good.subarray(0, 100));
  await expect(read({ events: ['arrest'] })).rejects.toMatchObject({
    code: 'file.incomplete',
    details: { arrived: 100, bytes: good.length },
  });
  await writeFile(file, good);
  expect(await read({ events: ['arrest'] })).toHaveLength(3);
});

test('a manifest that is missing or is not a manifest is refused', async () => {
  const { catalog } = await import('../../../src/data/snapshot/catalog.ts');
  await writeFile(`${folder}/datapackage.json`, '<!doctype html>');
  await expect(catalog()).rejects.toMatchObject({ code: 'manifest.unreadable' });
  await writeFile(`${folder}/datapackage.json`, '{}');
  await expect(catalog()).rejects.toMatchObject({ code: 'manifest.incomplete' });
  vi.stubEnv('DATA_DIR', `${folder}/nowhere`);
  await expect(catalog()).rejects.toMatchObject({ code: 'file.notOnDisk' });
});
