import { DuckDBInstance } from '@duckdb/node-api';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/schema.ts';
import { derivedTables } from '../../../src/data/database/views.ts';
import { charts } from '../../../src/features/explore/charts.ts';
import { loadFigure } from '../../../src/features/explore/figure-of.ts';
import { fileName } from '../../../src/features/explore/file-name.ts';
import { settings as gather, type Workbench, workbenchOf } from '../../../src/series/settings.ts';
import { sqlOf } from '../../../src/series/sql-of.ts';
import { subjectOf } from '../../../src/series/subject.ts';
import { DEFAULT_VIEW, type View } from '../../../src/state/view.ts';

const { document } = new JSDOM('').window;
const settings: Workbench = workbenchOf(await gather(), charts);
const viewWith = (part: Partial<View>): View => ({ ...DEFAULT_VIEW, ...part });

async function shown(part: Partial<View>) {
  const view = viewWith(part);
  return (await loadFigure(view, settings)).figure;
}

async function rowsBy(part: Partial<View>, ...names: string[]) {
  const { columns, rows } = await shown(part);
  const at = names.map((name) => columns.findIndex((column) => column.name === name));
  return rows.map((row) => at.map((index) => row[index] ?? null));
}

describe('the figure of a view', () => {
  it('shows Georgia’s legal changes: 1,332 in May 2024, 720 in March 2023', async () => {
    const rows = await rowsBy({ countries: ['GEO'], series: ['legalchange'] }, 'month', 'share');
    const share = new Map(rows as [string, number][]);
    expect(Math.round(share.get('2024-05')!)).toBe(1332);
    expect(Math.round(share.get('2023-03')!)).toBe(720);
    expect(Math.max(...share.values())).toBe(share.get('2024-05'));
  });

  it('names the country, since no heading does', async () => {
    const { title, label, draw } = await shown({ countries: ['GEO'], series: ['legalchange'] });
    expect(title).toMatch(/^Georgia: legal change reporting peaked in May.2024/);
    expect(label).toContain(title);
    expect(draw?.({ width: 600, document }).getAttribute('aria-label')).toBe(label);
  });

  it('is drawn, at any width, in every chart and measure', async () => {
    for (const { id: chart } of charts) {
      for (const measure of ['share', 'count', 'z'] as const) {
        const figure = await shown({ countries: ['KEN', 'TLS'], chart, measure });
        expect(figure.rows.length, `${chart} ${measure}`).toBeGreaterThan(0);
        expect(figure.source.join()).toContain(settings.snapshot.id);
        if (chart === 'table') expect(figure.draw).toBeNull();
        else expect(figure.draw?.({ width: 320, document }).getAttribute('role')).toBe('img');
      }
    }
  });

  it('cuts months to the span, with z-scores of the whole history', async () => {
    const part = { countries: ['KEN'], measure: 'z', from: '2019-01', to: '2019-03' } as const;
    const cut = await rowsBy({ ...part, countries: ['KEN'] }, 'month', 'z');
    const whole = await rowsBy({ countries: ['KEN'], measure: 'z' }, 'month', 'z');
    expect(cut.map(([month]) => month)).toEqual(['2019-01', '2019-02', '2019-03']);
    expect(cut).toEqual(whole.filter(([month]) => month! >= '2019-01' && month! <= '2019-03'));
  });

  it('ends every country at its own last covered month', async () => {
    const rows = await rowsBy({ countries: ['KEN', 'UGA'], chart: 'table' }, 'iso3', 'month');
    for (const iso3 of ['KEN', 'UGA']) {
      const place = settings.places.find((one) => one.iso3 === iso3)!;
      expect(rows.filter(([code]) => code === iso3).at(-1)?.[1]).toBe(place.lastMonth);
    }
  });

  it('shows all 63 countries on a map, and says which month', async () => {
    const figure = await shown({ chart: 'map', at: '2024-06' });
    expect(figure.rows).toHaveLength(63);
    expect(figure.subtitle).toMatch(/in June.2024/);
  });

  it('falls back to empty sentences, not errors, where no month is left', async () => {
    const figure = await shown({ countries: ['KEN'], from: '2024-09', to: '2024-09' });
    expect(figure.rows).toEqual([]);
    expect(figure.draw?.({ width: 600, document }).tagName).toBe('svg');
  });
});

describe('what a chart leaves out', () => {
  const left = (part: Partial<View>) => subjectOf(viewWith(part), settings).left;

  it('is noted if more is chosen than it can show', () => {
    expect(left({ countries: ['KEN', 'NGA', 'GHA', 'UGA'] })?.sentence).toContain('first three of your 4');
    expect(left({ countries: ['KEN', 'NGA'], series: ['protest', 'raid'] })?.chart).toBe('multiples');
    expect(left({ chart: 'map', series: ['protest', 'raid'] })?.sentence).toContain('Protests');
  });

  it('reports nothing when all is shown', () => {
    expect(left({ countries: ['KEN', 'NGA', 'GHA'] })).toBeNull();
    expect(left({ countries: ['KEN'], series: ['protest', 'raid', 'arrest'] })).toBeNull();
    expect(left({ chart: 'table', countries: ['KEN', 'NGA'], series: ['protest', 'raid'] })).toBeNull();
  });
});

describe('a file name', () => {
  const name = (part: Partial<View>) => fileName(viewWith(part), settings);

  it('says what is in the file', () => {
    expect(name({ countries: ['KEN'] })).toBe('protest-kenya-2012-01-2024-07');
    expect(name({ countries: ['MKD', 'TUR'], from: '2019-01' })).toMatch(
      /^protest-north-macedonia-turkiye-2019-01-/,
    );
    expect(name({ chart: 'map', at: '2024-06', measure: 'count' })).toBe(
      'protest-63-countries-map-count-2024-06',
    );
    expect(name({ countries: ['KEN'], chart: 'heat' })).toBe('20-events-kenya-heat-2012-01-2024-07');
  });
});

describe('the query of a view', () => {
  let ask: (sql: string) => Promise<Record<string, Cell>[]>;

  beforeAll(async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`create view events as from 'public/data/events/*.parquet'`);
    await connection.run(`create view coverage as from 'public/data/coverage.parquet'`);
    for (const { name, sql } of derivedTables.filter(
      (view) => view.name === 'shares' || view.name === 'own_history',
    )) {
      await connection.run(`create view ${name} as ${sql}`);
    }
    ask = async (sql) => {
      const rows = await (await connection.runAndReadAll(sql)).getRowObjectsJson();
      return rows as Record<string, Cell>[];
    };
  });

  const views: Partial<View>[] = [
    { countries: ['GEO'], series: ['legalchange'] },
    { countries: ['KEN', 'NGA', 'UGA'], from: '2019-01', to: '2024-06' },
    { countries: ['KEN'], series: ['arrest', 'raid'], measure: 'count' },
    { countries: ['KEN', 'TLS'], measure: 'z', from: '2018-01' },
    { countries: ['GEO'], chart: 'heat', from: '2020-01', to: '2020-12' },
    { chart: 'map' },
    { chart: 'map', measure: 'count' },
    { chart: 'map', measure: 'z' },
    { chart: 'map', at: '2024-06', series: ['corruption'] },
    { chart: 'map', at: '2023-03', measure: 'z' },
  ];

  it.each(views)('gives the rows of the figure: %o', async (part) => {
    const figure = await shown(part);
    const view = viewWith(part);
    const measure = view.chart === 'heat' ? 'z' : view.measure;
    const named = figure.rows.map((row) =>
      Object.fromEntries(figure.columns.map(({ name }, i) => [name, row[i] ?? null])),
    );
    const { countries, indicators } = subjectOf(view, settings);
    const keyOf = (row: Record<string, Cell>) =>
      [
        row['event'] ?? indicators[0]!.id,
        row['iso3'] ?? row['country'] ?? countries[0],
        view.chart === 'map' ? '' : month(row),
      ].join(' ');
    const month = (row: Record<string, Cell>) => String(row['month'] ?? '').slice(0, 7);
    const answers = new Map(
      (await ask(sqlOf(view, settings)!)).map((row) => [keyOf(row), Number(row[measure])]),
    );
    const valued = named.filter((row) => row[measure] !== null);
    expect(valued.length).toBeGreaterThan(0);
    for (const row of valued)
      expect(answers.get(keyOf(row)), keyOf(row)).toBeCloseTo(row[measure] as number, 6);
  });
});
