import { describe, expect, test } from 'vitest';
import { EVENTS, GROUPS, WARNING_HORIZONS } from '../../src/schema.ts';
import { BOARD_ORDERS, BOARD_VIEW, boardAddress, type BoardView, OUTCOMES } from '../../src/state/board.ts';
import { fc } from '../properties.ts';

const silent = [
  { iso3: 'TLS', name: 'Timor-Leste', thin: true },
  { iso3: 'XKX', name: 'Kosovo', thin: false },
];
const known = { countries: ['KEN', 'TZA', 'SRB'], regions: ['Africa', 'Latin America'], silent };
const read = (query: string) => boardAddress.parse(new URLSearchParams(query), known);

describe('the address of the board', () => {
  test('is empty for the default, and an empty one is the default', () => {
    expect(boardAddress.format(BOARD_VIEW)).toBe('');
    expect(read('')).toEqual({ view: BOARD_VIEW, notes: [] });
  });

  test('reads as a person would write it', () => {
    const query =
      '?country=ken,srb&region=latin-america&event=raid&group=closing&within=6&surging=yes&least=30&sort=-country&past=missed';
    const { view, notes } = read(query);
    expect(notes).toEqual([]);
    expect(view).toEqual({
      countries: ['KEN', 'SRB'],
      region: 'Latin America',
      events: ['raid'],
      group: 'closing',
      within: 6,
      surging: true,
      least: 30,
      sort: { by: 'country', reversed: true },
      past: 'missed',
    });
    expect(boardAddress.format(view)).toBe(query);
  });

  test('brings back every view that it can hold', () => {
    const views: fc.Arbitrary<BoardView> = fc.record({
      countries: fc.subarray(known.countries),
      region: fc.constantFrom(null, ...known.regions),
      events: fc.subarray(EVENTS),
      group: fc.constantFrom(null, ...GROUPS),
      within: fc.constantFrom(...WARNING_HORIZONS),
      surging: fc.boolean(),
      least: fc.integer({ min: 0, max: 95 }),
      sort: fc.record({ by: fc.constantFrom(...BOARD_ORDERS), reversed: fc.boolean() }),
      past: fc.constantFrom(...OUTCOMES),
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(read(boardAddress.format(view))).toEqual({ view, notes: [] });
      }),
    );
  });

  const unknown = (parameter: string, value: string) => ({ code: 'unknown', values: { parameter, value } });
  const choice = (parameter: string, value: string, known: string[], shown = '') => ({
    code: 'choice',
    values: { parameter, value, known, shown },
  });
  test.each([
    ['?country=atl', unknown('country', 'atl')],
    ['?event=picnic', unknown('event', 'picnic')],
    ['?region=atlantis', choice('region', 'atlantis', ['africa', 'latin-america'])],
    ['?group=noise', choice('group', 'noise', [...GROUPS])],
    ['?within=4', choice('within', '4', ['1', '3', '6'], '3')],
    ['?country=tls', { code: 'thin', values: { country: 'TLS' } }],
    ['?country=xkx', { code: 'silent', values: { country: 'XKX' } }],
    ['?event=tls', unknown('event', 'tls')],
    ['?least=150', { code: 'number', values: { parameter: 'least', value: '150', min: 0, max: 95 } }],
    ['?least=-3', { code: 'number', values: { parameter: 'least', value: '-3', min: 0, max: 95 } }],
    ['?sort=-luck', choice('sort', 'luck', [...BOARD_ORDERS], 'probability')],
    ['?past=luck', choice('past', 'luck', [...OUTCOMES], 'all')],
  ])('falls back and notes it: %s', (query, note) => {
    expect(read(query)).toEqual({ view: BOARD_VIEW, notes: [note] });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const { view } = read(query);
        expect(WARNING_HORIZONS).toContain(view.within);
      }),
    );
  });
});
