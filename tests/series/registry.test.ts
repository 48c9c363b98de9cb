import { DuckDBInstance } from '@duckdb/node-api';
import { sum } from 'd3-array';
import { beforeAll, describe, expect, it } from 'vitest';
import { derivedTables, isKeptFrom, restsOn } from '../../src/data/database/views.ts';
import { catalog } from '../../src/data/snapshot/catalog.ts';
import { EVENTS, monthIndex } from '../../src/schema.ts';
import { findIndicator, levelOf } from '../../src/series/indicator.ts';
import { indicators, sourcesOfIndicator } from '../../src/series/registry.ts';
import type { Point } from '../../src/series/series.ts';
import { valuesOf } from '../../src/series/values.ts';

const all = await indicators();
const manifest = await catalog();

describe('the registry of indicators', () => {
  it('begins with the twenty events, and names each indicator once', () => {
    expect(all.slice(0, EVENTS.length).map(({ id }) => id)).toEqual(EVENTS);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id } of all) expect(id).toMatch(/^[a-z0-9._-]+$/);
  });

  it('has an indicator for every row of the table of indices', () => {
    const rows = manifest.resources.find(({ name }) => name === 'indicators')!.rows;
    expect(all.filter(({ kind }) => kind === 'index')).toHaveLength(rows);
  });

  it.each(all.map((one) => [one.id, one] as const))(
    '%s has a title or a message, a unit and sources',
    (_, one) => {
      if (one.kind === 'index' || one.kind === 'influence') expect(one.title).toMatch(/\S/);
      expect(one.unit.key).not.toBe('');
      expect(sourcesOfIndicator(one, manifest).length).toBeGreaterThan(0);
      expect(one.measures.length).toBeGreaterThan(0);
    },
  );

  it('finds an id without its release as the newest', () => {
    expect(findIndicator(all, 'vdem.v2x_libdem')?.id).toBe('vdem.v2x_libdem.v16');
    expect(findIndicator(all, 'vdem.v2x_libdem.v14')?.id).toBe('vdem.v2x_libdem.v14');
    expect(findIndicator(all, 'civicus.score')?.id).toBe('civicus.score.2025');
    expect(findIndicator(all, 'protest')?.id).toBe('protest');
    for (const unknown of ['vdem', 'vdem.v2x', 'influence.rus', '', 'own.x'])
      expect(findIndicator(all, unknown)).toBeNull();
  });

  it('names the level of a value', () => {
    const score = findIndicator(all, 'civicus.score')!;
    expect([0, 20.4, 21, 100].map((value) => levelOf(score, value))).toEqual([
      'closed',
      'closed',
      'repressed',
      'open',
    ]);
  });
});

describe('the view indicator_values', () => {
  type Sums = [rows: number, values: number, placed: number, lower: number, upper: number];
  const asked = new Map<string, Map<string, Sums>>();

  beforeAll(async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    for (const { name, parts } of manifest.resources) {
      const files = parts.map(({ path }) => `'public/data/${path}'`);
      await connection.run(`create view ${name} as from read_parquet([${files.join(', ')}])`);
    }
    for (const { name, sql } of derivedTables) await connection.run(`create view ${name} as ${sql}`);
    const found = await connection.runAndReadAll(`
      with placed as (
        select *, year(time) * 12 + month(time) - 1 as place from indicator_values
      )
      select indicator, country, count(*)::double, sum(value)::double, sum(value * place)::double,
        coalesce(sum(lower * place), 0)::double, coalesce(sum(upper * place), 0)::double
      from placed group by all`);
    for (const [id, country, ...sums] of found.getRows() as [string, string, ...Sums][])
      asked.set(id, (asked.get(id) ?? new Map<string, Sums>()).set(country, sums));
  });

  it('holds the indicators of the registry and no others', () => {
    expect([...asked.keys()].sort()).toEqual(all.map(({ id }) => id).sort());
  });

  it.each(all.map((one) => [one.id, one] as const))(
    'gives the values that the loader gives: %s',
    async (id, one) => {
      const loaded = await valuesOf(one);
      expect([...loaded.keys()].sort()).toEqual([...asked.get(id)!.keys()].sort());
      for (const [country, points] of loaded) {
        const place = ({ month }: Point) => monthIndex(month);
        const sums: Sums = [
          points.length,
          sum(points, ({ value }) => value),
          sum(points, (point) => (point.value ?? 0) * place(point)),
          sum(points, (point) => (point.lower ?? 0) * place(point)),
          sum(points, (point) => (point.upper ?? 0) * place(point)),
        ];
        for (const [i, expected] of asked.get(id)!.get(country)!.entries())
          expect(Math.abs(sums[i]! - expected) / Math.max(1, Math.abs(expected)), country).toBeLessThan(1e-9);
      }
    },
  );
});

describe('a query that names a view', () => {
  it('depends on the tables of the view', () => {
    expect(restsOn("from indicator_values where indicator = 'pressure'", 'influence')).toBe(true);
    expect(restsOn('from latest', 'influence')).toBe(false);
    expect(restsOn('select * from Influence', 'influence')).toBe(true);
    expect(restsOn('from influence_types', 'influence')).toBe(false);
  });

  it('defers long tables that only a view needs', () => {
    expect(isKeptFrom('events')).toBe(true);
    expect(isKeptFrom('influence')).toBe(false);
  });
});
