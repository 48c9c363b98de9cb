import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { across } from '../../../src/analysis/history/pooled-by-month.ts';
import type { Figure } from '../../../src/series/figure.ts';
import { seriesFrom } from '../../../src/series/from-history.ts';
import { heatStrip } from '../../../src/charts/heat-strip/heat-strip.ts';
import { lineOverMonths } from '../../../src/charts/line/line.ts';
import { newsBase } from '../../../src/charts/news-base/news-base.ts';
import { rankedBars } from '../../../src/charts/ranked-bars/ranked-bars.ts';
import { type CountryEvent, countryEvents } from '../../../src/series/country-event.ts';
import { coverageFigure, coverageOrigin } from '../../../src/features/data/covered.ts';
import { yearStandings } from '../../../src/features/event/year-standings.ts';
import {
  lineOrigin,
  newsBaseOrigin,
  type Origin,
  stripOrigin,
  typicalOrigin,
  yearOrigin,
} from '../../../src/series/queries.ts';
import { catalog } from '../../../src/data/snapshot/catalog.ts';
import { grainOf } from '../../../src/data/tables/reach.ts';
import { rowsOf } from '../../../src/data/tables/rows.ts';
import { derivedTables } from '../../../src/data/database/views.ts';
import { type Cell, EVENTS } from '../../../src/schema.ts';

type Row = Record<string, Cell | boolean>;

const connection = await (await DuckDBInstance.create()).connect();
let all: CountryEvent[];

beforeAll(async () => {
  const { resources } = await catalog();
  for (const { name, parts } of resources) {
    const files = parts.map(({ path }) => `'public/data/${path}'`);
    await connection.run(`create table ${name} as from read_parquet([${files.join(', ')}])`);
  }
  for (const { name, sql } of derivedTables) await connection.run(`create view ${name} as ${sql}`);
  all = await countryEvents();
});

async function queried({ query }: Origin): Promise<Row[]> {
  const rows = (await connection.runAndReadAll(query)).getRowObjectsJS();
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        if (value instanceof Date) return [name, value.toISOString().slice(0, 7)];
        return [name, typeof value === 'bigint' ? Number(value) : (value as Cell)];
      }),
    ),
  );
}

async function expectSameRows(
  figure: Pick<Figure, 'columns' | 'rows'>,
  origin: Origin,
  key: readonly string[],
  columns: readonly string[],
  measure: string,
): Promise<void> {
  const place = (name: string) => figure.columns.findIndex((column) => column.name === name);
  const named = figure.rows.map((row) =>
    Object.fromEntries([...key, ...columns].map((name) => [name, row[place(name)] ?? null])),
  );
  const asked = await queried(origin);
  const keyOf = (row: Row) => key.map((name) => row[name]).join(' ');
  const found = new Map(asked.map((row) => [keyOf(row), row]));
  expect(found.size).toBe(asked.length);
  for (const row of named) {
    const same = found.get(keyOf(row));
    for (const name of columns) {
      const [drawn, queried] = [row[name], same?.[name]];
      const close =
        typeof drawn === 'number' && typeof queried === 'number'
          ? Math.abs(drawn - queried) <= 1e-9 * Math.max(1, Math.abs(drawn))
          : drawn === queried;
      if (!close) throw new Error(`${keyOf(row)}: ${name} is ${drawn}, the query gives ${queried}`);
    }
    found.delete(keyOf(row));
  }
  const more = [...found.values()].filter((row) => row[measure] !== null);
  expect(more, 'rows of the query that the figure has not').toEqual([]);
}

const of = (country: string) => all.filter((one) => one.country.iso3 === country);

describe('the query under a figure gives the figure’s rows', () => {
  test('lines: every event in every fifth country', async () => {
    const fifth = new Set([...new Set(all.map(({ country }) => country.iso3))].filter((_, i) => i % 5 === 0));
    for (const { country, event, history } of all.filter((one) => fifth.has(one.country.iso3))) {
      const figure = lineOverMonths([seriesFrom(history, country.name)], {});
      const origin = lineOrigin(country.iso3, event);
      await expectSameRows(figure, origin, ['month'], ['share', 'count', 'articles'], 'share');
    }
  });

  test.each(['KEN', 'TLS', 'NAM', 'AGO', 'BLR', 'XKX'])('the squares of %s', async (iso3) => {
    const events = of(iso3);
    const { country } = events[0]!;
    const ordered = EVENTS.flatMap((event) => events.find((one) => one.event === event) ?? []);
    const figure = heatStrip(ordered.map(({ history }) => seriesFrom(history, country.name, 'z')));
    const origin = stripOrigin(iso3, country.lastMonth, 24);
    await expectSameRows(figure, origin, ['event', 'month'], ['z', 'share', 'count', 'articles'], 'z');
  });

  test.each(['KEN', 'COL', 'TLS'])('the news base of %s', async (iso3) => {
    const where = { country: [iso3] };
    const figure = newsBase(await rowsOf('coverage', { where }), await rowsOf('outlets', { where }), {});
    await expectSameRows(figure, newsBaseOrigin(iso3), ['month'], ['articles', 'outlets'], 'articles');
  });

  test.each(EVENTS)('maps, rankings and the typical country: %s', async (event) => {
    const inEach = all.filter((one) => one.event === event);
    const standings = yearStandings(inEach);
    const ranking = rankedBars(standings, { limit: 63, focus: standings.map(({ country }) => country) });
    const columns = ranking.columns.map(({ name, ...column }) => ({
      ...column,
      name: name === 'country' ? 'name' : name === 'iso3' ? 'country' : name,
    }));
    await expectSameRows(
      { columns, rows: ranking.rows },
      yearOrigin(event),
      ['country'],
      ['month', 'share', 'count', 'articles'],
      'share',
    );
    const typical = across(inEach.map(({ history }) => history)).filter(({ median }) => median !== null);
    await expectSameRows(
      {
        columns: ['month', 'share'].map((name) => ({ name, label: name, numeric: false })),
        rows: typical.map(({ month, median }) => [month, median]),
      },
      typicalOrigin(event),
      ['month'],
      ['share'],
      'share',
    );
  });
});

test('the query under a table’s coverage gives its counts', async () => {
  const { resources, created } = await catalog();
  for (const table of resources) {
    const origin = coverageOrigin(table, { created });
    if (!origin) continue;
    const { columns, rows } = await coverageFigure(table, []);
    const code = columns.findIndex(({ name }) => name === 'iso3');
    const byDecade = columns.some(({ name }) => /^\d{4}s$/.test(name));
    const within = Boolean(grainOf(table).time?.until);
    const drawn = rows.flatMap((row) =>
      columns.flatMap(({ name }, i) => {
        const count = row[i];
        if (!/^\d{4}s?$|^undated$/.test(name) || !count) return [];
        return [`${row[code] ?? ''} ${name === 'undated' ? '' : name} ${count}`];
      }),
    );
    const periodOf = (year: number) => (byDecade ? `${Math.floor(year / 10)}0s` : String(year));
    const found = Map.groupBy(
      await queried(origin),
      (row) =>
        `${row['country'] ?? row['iso3'] ?? ''} ${typeof row['year'] === 'number' ? periodOf(row['year']) : ''}`,
    );
    const asked = [...found].map(([place, same]) => {
      const counts = same.map((row) => Number(row['rows']));
      return `${place} ${within ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0)}`;
    });
    expect(asked.sort(), table.name).toEqual(drawn.sort());
  }
});
