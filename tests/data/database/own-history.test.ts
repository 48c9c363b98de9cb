import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { derivedTables } from '../../../src/data/database/views.ts';
import { EVENTS, monthIndex } from '../../../src/schema.ts';
import { historiesOf } from '../../../src/series/histories.ts';

test('the view own_history gives the z-scores that ownHistory gives, in every series', async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`create view events as from 'public/data/events/*.parquet'`);
  await connection.run(`create view coverage as from 'public/data/coverage.parquet'`);
  for (const { name, sql } of derivedTables.filter((view) => ['shares', 'own_history'].includes(view.name))) {
    await connection.run(`create view ${name} as ${sql}`);
  }
  const found = await connection.runAndReadAll(`
    select event, country, (year(month) * 12 + month(month) - 1)::integer as place, z
    from own_history where z is not null`);
  const rows = found.getRows() as [string, string, number, number][];
  const view = new Map(rows.map(([event, country, place, z]) => [`${event} ${country} ${place}`, z]));
  const histories = await historiesOf({}, { flagged: false });
  let compared = 0;
  for (const { event, country, months } of histories) {
    for (const { month, z } of months) {
      const seen = view.get(`${event} ${country} ${monthIndex(month)}`) ?? null;
      if ((seen === null) !== (z === null) || Math.abs((seen ?? 0) - (z ?? 0)) > 1e-6) {
        expect.fail(`${event} in ${country}, ${month}: ${seen} in the view, ${z} by the function`);
      }
      if (z !== null) compared++;
    }
  }
  expect(compared).toBe(view.size);
  expect(new Set(histories.map(({ event }) => event)).size).toBe(EVENTS.length);
});
