import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVENTS, GROUPS, WARNING_HORIZONS } from '../../src/schema.ts';
import {
  BOARD_ORDERS,
  BOARD_VIEW,
  type BoardView,
  formatBoard,
  OUTCOMES,
  parseBoard,
} from '../../src/state/board.ts';

const silent = [
  { iso3: 'TLS', name: 'Timor-Leste', thin: true },
  { iso3: 'XKX', name: 'Kosovo', thin: false },
];
const known = { countries: ['KEN', 'TZA', 'SRB'], regions: ['Africa', 'Latin America'], silent };
const read = (query: string) => parseBoard(new URLSearchParams(query), known);

describe('the address of the board', () => {
  test('is empty for the default, and an empty one is the default', () => {
    expect(formatBoard(BOARD_VIEW)).toBe('');
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
      order: 'country',
      reversed: true,
      past: 'missed',
    });
    expect(formatBoard(view)).toBe(query);
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
      order: fc.constantFrom(...BOARD_ORDERS),
      reversed: fc.boolean(),
      past: fc.constantFrom(...OUTCOMES),
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(read(formatBoard(view))).toEqual({ view, notes: [] });
      }),
    );
  });

  test.each([
    ['?country=atl', 'atl'],
    ['?event=picnic', 'picnic'],
    ['?region=atlantis', 'latin-america'],
    ['?group=noise', 'closing, voices'],
    ['?within=4', '“4” is not 1, 3 or 6 months, so 3 are shown.'],
    ['?country=tls', 'No warnings for Timor-Leste: nearly every month rests on fewer than 50 articles.'],
    ['?country=xkx', 'No warnings for Kosovo: too few'],
    ['?event=tls', 'no event “tls”'],
    ['?least=150', '150'],
    ['?least=-3', '-3'],
    ['?sort=luck', 'probability, ratio'],
    ['?past=luck', 'alarms'],
  ])('falls back and says so: %s', (query, words) => {
    const { view, notes } = read(query);
    expect(view).toEqual(BOARD_VIEW);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(words);
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
