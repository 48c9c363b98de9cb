import { afterAll, expect, test } from 'vitest';
import { calendarRows, kindOf, phrases } from '../../../pipeline/vocabulary/calendar.ts';
import { openDatabase } from '../../../pipeline/engine/database.ts';
import calendar from '../../../pipeline/tables/calendar.ts';

const database = await openDatabase();
afterAll(() => {
  database.close();
});

const MADE_UP = `FROM (VALUES
  ('KEN', DATE '2020-05-04', 'c', true, false, 1),
  ('KEN', DATE '2020-05-01', 'a', false, false, 2),
  ('KEN', DATE '2020-05-02', 'a', true, true, 3)) AS made(iso3, made_on, code, early, late, many)`;
const columns = {
  from: MADE_UP,
  country: 'iso3',
  date: 'made_on',
  precision: "'day'",
  kind: kindOf('code', { a: 'coup', c: 'referendum' }),
};

test('a source’s kind and detail use our terms; missing ones are empty and count once', async () => {
  const detail = phrases({ early: "'early'", late: "'late ' || many" });
  const sql = calendarRows('made-up', { ...columns, detail });
  expect(
    await database.query(`SELECT kind, subject, title, detail, until, count FROM (${sql}) ORDER BY date`),
  ).toEqual([
    { kind: 'coup', subject: 'coup', title: 'Coup', detail: null, until: null, count: 1 },
    { kind: 'coup', subject: 'coup', title: 'Coup', detail: 'early, late 3', until: null, count: 1 },
    {
      kind: 'referendum',
      subject: 'referendum',
      title: 'Referendum',
      detail: 'early',
      until: null,
      count: 1,
    },
  ]);
});

test('an unmapped code has no kind, which breaks the promise of one', async () => {
  const sql = calendarRows('made-up', { ...columns, kind: kindOf('code', { a: 'coup' }) });
  expect(await database.query(`SELECT kind, title FROM (${sql}) WHERE kind IS NULL`)).toEqual([
    { kind: null, title: null },
  ]);
});

test('rows of two sources are paired where their days can be the same, and not beyond', async () => {
  const rows = await database.query(`
    WITH gathered AS (FROM (VALUES
      ('KEN', DATE '2020-05-04', 'day', 'coup', 'one'),
      ('KEN', DATE '2020-05-04', 'day', 'coup', 'two'),
      ('KEN', DATE '2020-01-01', 'year', 'coup', 'three'),
      ('KEN', DATE '2020-06-01', 'month', 'coup', 'four'),
      ('KEN', DATE '2020-05-04', 'day', 'referendum', 'five'),
      ('UGA', DATE '2020-05-04', 'day', 'coup', 'six')) AS made(country, date, precision, subject, source))
    SELECT source, (${calendar.derived.also}) AS also FROM gathered AS one`);
  expect(Object.fromEntries(rows.map((row) => [row['source'], row['also']]))).toEqual({
    one: 'three two',
    two: 'one three',
    three: 'four one two',
    four: 'three',
    five: null,
    six: null,
  });
});
