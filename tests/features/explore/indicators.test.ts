import { DuckDBInstance } from '@duckdb/node-api';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteSentence } from '../../../src/components/page/address-notes.ts';
import { derivedTables } from '../../../src/data/database/views.ts';
import { catalog } from '../../../src/data/snapshot/catalog.ts';
import { fileName } from '../../../src/features/explore/file-name.ts';
import { charts } from '../../../src/features/explore/charts.ts';
import { loadFigure } from '../../../src/features/explore/figure-of.ts';
import { groupsOf, matches } from '../../../src/features/explore/indicator-groups.ts';
import type { Cell } from '../../../src/schema.ts';
import { holdOwn, releaseOwn } from '../../../src/series/own.ts';
import { knownOf, settings as gather, wholeWorkbench } from '../../../src/series/settings.ts';
import { sqlOf } from '../../../src/series/sql-of.ts';
import { subjectOf } from '../../../src/series/subject.ts';
import { DEFAULT_VIEW, parseView, type View } from '../../../src/state/view.ts';

const { document } = new JSDOM('').window;
const workbench = await wholeWorkbench(await gather(), charts);
const viewWith = (part: Partial<View>): View => ({ ...DEFAULT_VIEW, ...part });
const figureWith = async (part: Partial<View>) => (await loadFigure(viewWith(part), workbench)).figure;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const ONE_OF_EACH = [
  'influence.rus.hard-power',
  'influence.chn.investment',
  'vdem.v2x_libdem.v15',
  'vdem.v2x_regime.v16',
  'vdem.v2csreprss.v14',
  'wgi.va_estimate.2024',
  'civicus.score.2025',
  'pressure',
  'ucdp.deaths',
  'forecast.protest',
];

describe('every kind of indicator', () => {
  it.each(ONE_OF_EACH)('%s is drawn in every chart, with its source', async (id) => {
    for (const { id: chart } of charts) {
      const figure = await figureWith({ series: [id], countries: ['KEN', 'UGA'], chart });
      expect(figure.rows.length, chart).toBeGreaterThan(1);
      expect(figure.title, chart).not.toMatch(/undefined|null|NaN|\{/);
      expect(figure.subtitle, chart).not.toMatch(/undefined|null|NaN|\{/);
      expect(figure.source.at(-1)).toContain(workbench.snapshot.id);
      expect(figure.source.length).toBeGreaterThan(1);
      const svg = figure.draw?.({ width: 340, document });
      if (chart !== 'table') expect(svg?.querySelector('path, circle, rect'), chart).not.toBeNull();
      expect(svg?.outerHTML ?? '', chart).not.toContain('NaN');
    }
  });

  it('describes values in their own words, not as reporting', async () => {
    const line = await figureWith({ series: ['vdem.v2x_libdem.v15'], countries: ['KEN'] });
    expect(line.title).toMatch(/^Kenya: Liberal democracy \(V-Dem v15\) was 0\.\d\d in 2024; since 1990/);
    expect(line.subtitle).toContain('Higher means closer to the ideal of liberal democracy.');
    expect(line.subtitle).toMatch(/^Index from 0 to 1, 1990 to 2024\./);
    const map = await figureWith({ series: ['civicus.score.2025'], chart: 'map', at: '2025-01' });
    expect(map.title).toMatch(/^Civic space score \(CIVICUS 2025\): highest in /);
    expect(map.subtitle).toContain('in 2025');
    for (const text of [line.title, line.subtitle, map.title, map.subtitle])
      expect(text).not.toMatch(/report|article/i);
  });

  it('describes influence as reporting', async () => {
    const { title } = await figureWith({ series: ['influence.rus.hard-power'], countries: ['GEO'] });
    expect(title).toMatch(/^Georgia: reporting of influence by Russia \(Hard Power\) peaked in/);
  });

  it('holds yearly values by year, with their bounds', async () => {
    const { columns, rows } = await figureWith({ series: ['vdem.v2x_libdem.v15'], countries: ['KEN'] });
    expect(columns.map(({ name }) => name)).toEqual(['year', 'value', 'lower', 'upper']);
    expect(rows[0]![0]).toBe('1990');
    for (const [, value, lower, upper] of rows as number[][]) {
      expect(lower).toBeLessThanOrEqual(value!);
      expect(upper).toBeGreaterThanOrEqual(value!);
    }
  });
});

describe('indicators of different units', () => {
  const mixed = { series: ['protest', 'vdem.v2x_libdem.v15', 'ucdp.deaths'], countries: ['KEN'] };

  it('never share an axis: each has a panel, as a sentence explains', async () => {
    const subject = subjectOf(viewWith(mixed), workbench);
    expect(subject.chart.id).toBe('multiples');
    expect(subject.left?.sentence).toContain('panel of its own');
    const { subtitle, columns } = await figureWith(mixed);
    expect(plain(subtitle)).toMatch(/^Units differ/);
    expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['indicator', 'time', 'unit']));
  });

  it('are drawn from where all have values', async () => {
    const { rows, columns } = await figureWith(mixed);
    const time = columns.findIndex(({ name }) => name === 'time');
    expect(rows.map((row) => String(row[time])).sort()[0]).toBe('2012');
  });

  it('of one unit share an axis', () => {
    const events = viewWith({ series: ['protest', 'influence.rus.hard-power'], countries: ['KEN'] });
    expect(subjectOf(events, workbench).chart.id).toBe('line');
    const releases = viewWith({ series: ['vdem.v2x_libdem.v14', 'vdem.v2x_rule.v14'], countries: ['KEN'] });
    expect(subjectOf(releases, workbench).chart.id).toBe('line');
  });
});

it('a file name says what is in the file', () => {
  const view = viewWith({ series: ['vdem.v2x_libdem.v15'], countries: ['KEN'], from: '2000-01' });
  expect(fileName(view, workbench)).toBe('vdem-v2x-libdem-v15-kenya-2000-01');
});

describe('a series of the reader’s own', () => {
  const rows = [2015, 2016, 2017, 2019].flatMap((year, i) =>
    ['KEN', 'UGA'].map((country) => ({ country, month: `${year}-01` as const, value: 1.5 * i })),
  );
  holdOwn({ slug: 'arrests-counted', title: 'Arrests we counted', unit: 'arrests', grain: 'year', rows });
  const series = ['own.arrests-counted'];
  afterAll(() => releaseOwn(series[0]!));

  it('is drawn in every chart, in its own words', async () => {
    const own = await wholeWorkbench(await gather(), charts);
    for (const { id: chart } of charts) {
      const view = viewWith({ series, countries: ['KEN', 'UGA'], chart });
      const { figure } = await loadFigure(view, own);
      expect(figure.rows.length, chart).toBeGreaterThan(1);
      expect(`${figure.title} ${figure.subtitle}`, chart).not.toMatch(/undefined|null|NaN|report/);
      expect(figure.source.join('. ')).toContain('not part of the snapshot: Arrests we counted');
      expect(figure.draw?.({ width: 340, document }).outerHTML ?? '', chart).not.toContain('NaN');
      expect(sqlOf(view, own)).toBeNull();
    }
  });

  it('is shown with others, each in a panel', async () => {
    const own = await wholeWorkbench(await gather(), charts);
    const view = viewWith({ series: ['protest', ...series], countries: ['KEN'] });
    expect(subjectOf(view, own).chart.id).toBe('multiples');
    const { figure } = await loadFigure(view, own);
    expect(new Set(figure.rows.map(([id]) => id))).toEqual(new Set(['protest', ...series]));
  });

  it('is named by an address, and left out with a sentence where it is not held', async () => {
    const own = await wholeWorkbench(await gather(), charts);
    const read = (workbench: typeof own) =>
      parseView(
        new URLSearchParams('country=ken&series=own.arrests-counted'),
        knownOf(() => workbench),
      );
    expect(read(own)).toMatchObject({ view: { series }, notes: [] });
    const elsewhere = read(workbench);
    expect(elsewhere.view.series).toEqual(['protest']);
    expect(elsewhere.notes.map(noteSentence)).toEqual([
      '“own.arrests-counted” is a series that somebody keeps on their own device. This device does not hold it, so it is left out.',
    ]);
  });
});

describe('the list of indicators', () => {
  it('holds every indicator once, indices by release', () => {
    const groups = groupsOf(workbench.indicators);
    expect(groups.flatMap(({ members }) => members)).toHaveLength(workbench.indicators.length);
    expect(groups.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'Influence of Russia in the news',
        'Indices of V-Dem v16',
        'Indices of WGI 2024',
      ]),
    );
  });

  it.each([
    ['liberal democracy', 'vdem.v2x_libdem.v16'],
    ['civicus', 'civicus.score.2025'],
    ['russia security aid', 'influence.rus.arms-transfer-security-aid-assistance'],
    ['forecast protest', 'forecast.protest'],
    ['DEATHS', 'ucdp.deaths'],
  ])('is searched by words: %s', (query, id) => {
    expect(workbench.indicators.filter((one) => matches(one, query)).map((one) => one.id)).toContain(id);
  });

  it('finds nothing where nothing matches', () => {
    expect(workbench.indicators.filter((one) => matches(one, 'zzz'))).toEqual([]);
  });
});

describe('the query of a view', () => {
  let ask: (sql: string) => Promise<Record<string, Cell>[]>;

  beforeAll(async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    for (const { name, parts } of (await catalog()).resources) {
      const files = parts.map(({ path }) => `'public/data/${path}'`);
      await connection.run(`create view ${name} as from read_parquet([${files.join(', ')}])`);
    }
    for (const { name, sql } of derivedTables) await connection.run(`create view ${name} as ${sql}`);
    ask = async (sql) =>
      (await connection.runAndReadAll(sql)).getRowObjectsJson() as unknown as Record<string, Cell>[];
  });

  const views: Partial<View>[] = [
    { countries: ['KEN'], series: ['vdem.v2x_libdem.v15'], from: '2000-06', to: '2010-03' },
    { countries: ['KEN', 'UGA'], series: ['wgi.va_estimate.2024'] },
    { countries: ['GEO'], series: ['influence.rus.hard-power', 'influence.chn.investment'], from: '2020-01' },
    { countries: ['KEN'], series: ['protest', 'vdem.v2x_libdem.v15'], from: '2015-07' },
    { series: ['civicus.score.2025'], chart: 'map', at: '2024-05' },
    { series: ['ucdp.deaths'], chart: 'ranking', countries: ['KEN'] },
    { series: ['influence.rus.hard-power'], chart: 'map' },
    { series: ['influence.rus.hard-power'], chart: 'map', at: '2023-03' },
    { series: ['influence.rus.hard-power'], countries: ['GEO', 'UKR'], measure: 'z', from: '2018-01' },
    { series: ['influence.chn.investment'], chart: 'map', measure: 'z' },
    { series: ['influence.rus.hard-power'], countries: ['GEO', 'UKR'], chart: 'heat' },
    { series: ['forecast.protest'], countries: ['KEN'] },
    { series: ['pressure'], chart: 'map' },
  ];

  it.each(views)('gives the rows of the figure: %o', async (part) => {
    const view = viewWith(part);
    const { columns, rows } = await figureWith(part);
    const named = rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])));
    const { countries, indicators, chart } = subjectOf(view, workbench);
    const timed = !chart.ofOneMoment;
    const time = (row: Record<string, Cell>) => {
      const text = String(row['time'] ?? row['month'] ?? row['year']);
      return text.length === 4 ? `${text}-01` : text.slice(0, 7);
    };
    const key = (row: Record<string, Cell>) =>
      [
        row['indicator'] ?? indicators[0]!.id,
        row['iso3'] ?? (String(row['country']).length === 3 ? row['country'] : countries[0]),
        timed ? time(row) : '',
      ].join(' ');
    const valueIn = (row: Record<string, Cell>) =>
      ('z' in row ? row['z'] : (row['value'] ?? row['share'])) ?? null;
    const answers = new Map((await ask(sqlOf(view, workbench)!)).map((row) => [key(row), valueIn(row)]));
    const valued = named.filter((row) => valueIn(row) !== null);
    expect(valued.length).toBeGreaterThan(2);
    for (const row of valued)
      expect(Number(answers.get(key(row))), key(row)).toBeCloseTo(valueIn(row) as number, 6);
    const more = [...answers].flatMap(([one, value]) =>
      value === null || valued.some((row) => key(row) === one) ? [] : [one],
    );
    if (timed) expect(more, 'rows that the figure has not').toEqual([]);
  });
});
