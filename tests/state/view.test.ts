import { expect, test } from 'vitest';
import { EVENTS, isEvent, type Month, monthsBetween, REPORTING_MEASURES } from '../../src/schema.ts';
import { DEFAULT_VIEW, formatView, type Known, parseView, type View } from '../../src/state/view.ts';
import { fc } from '../properties.ts';

const OTHERS = ['vdem.v2x_libdem.v16', 'influence.rus.hard-power', 'pressure', 'forecast.protest'];
const CHARTS = ['line', 'ranking', 'map'];
const known: Known = {
  charts: CHARTS,
  countries: ['GEO', 'KEN', 'TZA', 'XKX'],
  indicator: (id) => {
    if (isEvent(id)) return id;
    return OTHERS.find((other) => other === id || other.startsWith(`${id}.v`)) ?? null;
  },
  firstMonth: '2012-01',
  lastMonth: '2024-09',
  snapshot: '0123456789ab',
};
const parse = (query: string) => parseView(new URLSearchParams(query), known);

test('an empty address is the default view', () => {
  expect(parse('')).toEqual({ view: DEFAULT_VIEW, notes: [] });
  expect(formatView({ ...DEFAULT_VIEW })).toBe('');
});

test('an address is readable', () => {
  const view: View = {
    ...DEFAULT_VIEW,
    countries: ['KEN', 'TZA'],
    series: ['arrest', 'raid'],
    from: '2019-01',
    measure: 'count',
    chart: 'map',
  };
  expect(formatView(view)).toBe('?country=ken,tza&series=arrest,raid&from=2019-01&measure=count&chart=map');
});

const month = fc.constantFrom<Month | null>(null, ...monthsBetween(known.firstMonth, known.lastMonth));
const anyView = fc
  .record({
    countries: fc.uniqueArray(fc.constantFrom(...known.countries)),
    series: fc.uniqueArray(fc.constantFrom(...EVENTS, ...OTHERS), { minLength: 1 }),
    from: month,
    to: month,
    measure: fc.constantFrom(...REPORTING_MEASURES),
    chart: fc.constantFrom(...CHARTS),
    at: month,
    snapshot: fc.constantFrom(null, known.snapshot),
  })
  .filter(({ from, to }) => !from || !to || from <= to);

test('every view survives the way into an address and back, without notes', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(parse(formatView(view))).toEqual({ view, notes: [] });
    }),
  );
});

test('no address makes it throw, and parsing is idempotent', () => {
  const name = fc.constantFrom(
    'country',
    'event',
    'series',
    'from',
    'to',
    'measure',
    'chart',
    'at',
    'snapshot',
    'events',
  );
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('KEN', 'ken,,geo', '2020-01', '2031-01', 'map', 'protest', 'pressure', 'vdem.v2x_libdem'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
      const { view } = parse(new URLSearchParams(pairs).toString());
      expect(parse(formatView(view)).view).toEqual(view);
    }),
  );
});

const choice = (parameter: string, value: string, known: readonly string[], shown: string) => ({
  code: 'choice',
  values: { parameter, value, known, shown },
});

test.each([
  [
    'country=ken,xyz',
    { code: 'unknown', values: { parameter: 'country', value: 'xyz' } },
    { countries: ['KEN'] },
  ],
  [
    'event=riot',
    { code: 'unknown', values: { parameter: 'series', value: 'riot' } },
    { series: ['protest'] },
  ],
  ['from=2019-13', { code: 'month', values: { parameter: 'from', value: '2019-13' } }, { from: null }],
  [
    'to=2030-01',
    { code: 'outside', values: { value: '2030-01', first: '2012-01', last: '2024-09' } },
    { to: null },
  ],
  ['measure=total', choice('measure', 'total', REPORTING_MEASURES, 'share'), { measure: 'share' }],
  ['chart=pie', choice('chart', 'pie', CHARTS, 'line'), { chart: 'line' }],
  [
    'from=2020-01&to=2019-01',
    { code: 'order', values: { from: '2020-01', to: '2019-01' } },
    { from: '2019-01', to: '2020-01' },
  ],
])('%s falls back and notes it', (query, note, part) => {
  const { view, notes } = parse(query);
  expect(view).toMatchObject(part);
  expect(notes).toEqual([note]);
});

test('a link made from another snapshot keeps its pin and notes it', () => {
  const { view, notes } = parse('snapshot=ffffffffffff');
  expect(view.snapshot).toBe('ffffffffffff');
  expect(notes).toEqual([{ code: 'snapshot', values: { value: 'ffffffffffff', known: known.snapshot } }]);
});

test('older addresses keep working', () => {
  expect(parse('countries=KEN,TZA&events=Protest,ARREST').view).toMatchObject({
    countries: ['KEN', 'TZA'],
    series: ['protest', 'arrest'],
  });
});

test('unknown parameters and repeated values are allowed', () => {
  expect(parse('utm_source=x&country=ken&country=ken,geo')).toMatchObject({
    view: { countries: ['KEN', 'GEO'] },
    notes: [],
  });
});

test('series are events or any other indicator; links that named events under `event` lead to them', () => {
  const view = { ...DEFAULT_VIEW, series: ['raid', 'vdem.v2x_libdem.v16'] };
  expect(formatView(view)).toBe('?series=raid,vdem.v2x_libdem.v16');
  expect(formatView({ ...DEFAULT_VIEW, series: ['raid'] })).toBe('?series=raid');
  expect(parse('event=raid').view).toEqual(parse('series=raid').view);
});

test('an id without its release is read as the whole id', () => {
  expect(parse('series=vdem.v2x_libdem').view.series).toEqual(['vdem.v2x_libdem.v16']);
});
