import { describe, expect, test } from 'vitest';
import { LEAST_ARTICLES } from '../../../src/analysis/history/enough-articles.ts';
import { DRIVERS } from '../../../src/analysis/methods/early-warning/features.ts';
import {
  arrangeBoard,
  type BoardRow,
  boardRows,
  boardVerdicts,
  tally,
  withOutcome,
} from '../../../src/features/outlook/board.ts';
import { boardFinding, expirySentence, pastSentence } from '../../../src/features/outlook/board-words.ts';
import { monthsMeant } from '../../../src/findings/warning-months.ts';
import { breakReach } from '../../../src/analysis/methods/early-warning/break-reach.ts';
import { expiryOf, wasOver } from '../../../src/findings/expiry.ts';
import { boardSettings } from '../../../src/features/outlook/board-settings.ts';
import { baseRateCaveat } from '../../../src/findings/base-rate-caveat.ts';
import { warnings } from '../../../src/data/tables/warnings.ts';
import type { WarningSkillRow, WarningsPastRow } from '../../../src/rows.ts';
import { rowsOf } from '../../../src/data/tables/rows.ts';
import { EVENTS, type Month } from '../../../src/schema.ts';
import { BOARD_VIEW, type BoardView } from '../../../src/state/board.ts';

const places = [
  { iso3: 'KEN', name: 'Kenya', region: 'Africa' },
  { iso3: 'SRB', name: 'Serbia', region: 'Europe' },
];
const row = (part: Partial<BoardRow>): BoardRow => ({
  country: 'KEN',
  event: 'protest',
  origin: '2024-07',
  probability: 0.3,
  baseRate: 0.15,
  baseRateSince: 0.2,
  surging: false,
  recent: false,
  lineArticles: 40,
  articles: 2000,
  lastArticles: 12,
  raised: '',
  verdict: 'clearly_better',
  madeOn: '2024-10-31',
  expiresOn: '2024-12-31',
  ...part,
});

const isShown = (row: Pick<WarningsPastRow, 'horizon' | 'recent' | 'lineArticles' | 'event'>) =>
  row.horizon === BOARD_VIEW.within &&
  !row.recent &&
  row.lineArticles >= LEAST_ARTICLES &&
  row.event !== 'disaster';

describe('the rows of the board', () => {
  const rows = [
    row({ event: 'raid', probability: 0.2, baseRate: 0.05 }),
    row({ country: 'SRB', probability: 0.5, baseRate: 0.4 }),
    row({ probability: 0.3, surging: true, recent: true }),
    row({ country: 'SRB', event: 'censor', probability: 0.1, baseRate: null }),
  ];
  const of = (part: object) =>
    arrangeBoard(rows, { ...BOARD_VIEW, surging: true, ...part }, places).map(
      ({ country, event }) => `${country} ${event}`,
    );

  test('are sorted by probability, by multiple of the baseline or by name, either way', () => {
    expect(of({})).toEqual(['SRB protest', 'KEN protest', 'KEN raid', 'SRB censor']);
    expect(of({ sort: { by: 'ratio', reversed: false } })).toEqual([
      'KEN raid',
      'KEN protest',
      'SRB protest',
      'SRB censor',
    ]);
    expect(of({ sort: { by: 'country', reversed: false } })).toEqual([
      'KEN protest',
      'KEN raid',
      'SRB protest',
      'SRB censor',
    ]);
    expect(of({ sort: { by: 'event', reversed: false } })[0]).toBe('SRB censor');
    expect(of({ sort: { by: 'probability', reversed: true } })[0]).toBe('SRB censor');
  });

  test('covers the places and events asked for', () => {
    expect(of({ countries: ['KEN'] })).toEqual(['KEN protest', 'KEN raid']);
    expect(of({ region: 'Europe' })).toEqual(['SRB protest', 'SRB censor']);
    expect(of({ events: ['raid'] })).toEqual(['KEN raid']);
    expect(of({ group: 'voices' })).toEqual(['SRB protest', 'KEN protest']);
    expect(of({ surging: false })).not.toContain('KEN protest');
    expect(of({ countries: ['KEN'], region: 'Europe' })).toEqual([]);
  });

  test('leave out what surged in the last three months, would be under 15 articles, or is a disaster', () => {
    const made = [
      row({ event: 'arrest', recent: true }),
      row({ event: 'raid', lineArticles: 14.9 }),
      row({ event: 'disaster' }),
      row({ event: 'censor' }),
    ];
    const shown = (part: Partial<BoardView>) =>
      arrangeBoard(made, { ...BOARD_VIEW, ...part }, places).map(({ event }) => event);
    expect(shown({})).toEqual(['censor']);
    expect(shown({ surging: true })).toEqual(['arrest', 'censor']);
    expect(shown({ group: 'context' })).toEqual(['disaster']);
    expect(shown({ events: ['disaster', 'raid'] })).toEqual(['disaster']);
  });

  test('begin with a finding that is true of the first', () => {
    const names = new Map(places.map(({ iso3, name }) => [iso3, name]));
    expect(boardFinding(rows[1]!, { ...BOARD_VIEW, surging: true }, names)).toMatch(
      /^Protest reporting in Serbia is the likeliest to stand out/,
    );
    expect(boardFinding(rows[1]!, BOARD_VIEW, names)).toMatch(
      /protest reporting in Serbia is the likeliest to do so within 3 months, at 50% \(Aug\s2024 – Oct\s2024\)/,
    );
    expect(
      boardFinding(rows[1]!, { ...BOARD_VIEW, sort: { by: 'probability', reversed: true } }, names),
    ).toMatch(/^The list begins/);
    expect(boardFinding(null, BOARD_VIEW, names)).toMatch(/No warning/);
  });

  test('do not describe a selection as the whole', () => {
    const names = new Map(places.map(({ iso3, name }) => [iso3, name]));
    const finding = (part: Partial<BoardView>) => boardFinding(rows[1]!, { ...BOARD_VIEW, ...part }, names);
    expect(finding({ countries: ['SRB'] })).toMatch(/^Serbia only: of what did not stand out/);
    expect(finding({ region: 'Europe', group: 'voices' })).toMatch(/^Voices in Europe only: /);
    expect(finding({ events: ['raid', 'protest'] })).toMatch(/^Raids, protests only: /);
    expect(finding({})).not.toMatch(/ only: /);
  });
});

describe('warnings of six months earlier', () => {
  const past = (probability: number, surged: boolean, likeliest = probability >= 0.4): WarningsPastRow => ({
    country: 'KEN',
    event: 'protest',
    horizon: 3,
    origin: '2024-01',
    probability,
    baseRate: 0.2,
    surging: false,
    recent: false,
    likeliest,
    lineArticles: 40,
    surged,
    version: '1.0',
    madeOn: '2024-08-05',
  });
  const all = [
    past(0.6, true),
    past(0.45, false),
    past(0.4, true),
    past(0.39, true),
    past(0.1, false),
    past(0.9, true, false),
  ];

  test('are counted as hits, false alarms and misses, the likeliest tenth being warnings', () => {
    expect(tally(all, 0)).toEqual({
      all: 6,
      warned: 3,
      hits: 2,
      alarms: 1,
      surges: 4,
      missed: 2,
      expected: expect.closeTo(2.84),
    });
    expect(tally(all, 50)).toMatchObject({ warned: 2, hits: 2, alarms: 0, missed: 2 });
    expect(tally([], 0)).toMatchObject({ all: 0, missed: 0 });
  });

  test('are listed by outcome', () => {
    const listed = (outcome: typeof BOARD_VIEW.past) =>
      withOutcome(all, { ...BOARD_VIEW, past: outcome }).map(({ probability }) => probability);
    expect(listed('all')).toEqual([0.6, 0.45, 0.4]);
    expect(listed('hits')).toEqual([0.6, 0.4]);
    expect(listed('alarms')).toEqual([0.45]);
    expect(listed('missed')).toEqual([0.39, 0.9]);
  });

  const words = (rows: WarningsPastRow[], month: Month) =>
    pastSentence(tally(rows, 0), BOARD_VIEW, breakReach(rows, [month]));

  test('could not know of a break in measurement that lies in their months', () => {
    for (const month of ['2024-02', '2024-04'] as const) {
      expect(words(all, month)).toMatch(/could not know of it \(countries: 1 of 1\)/);
      expect(words(all, month)).not.toContain('in their data');
    }
    expect(words(all, '2024-05')).not.toContain('measurement');
  });

  test('are not excused by a break that was in their data', () => {
    for (const month of ['2024-01', '2023-06'] as const) {
      expect(words(all, month)).not.toContain('could not know');
      expect(words(all, month)).toMatch(
        /had the change in their data \(countries: 1 of 1\): they came to 3 surges, and there were 4/,
      );
    }
  });

  test('name the months they cover', () => {
    expect(monthsMeant('2024-11', 1)).toBe('Dec\u00a02024');
    expect(monthsMeant('2024-11', 3)).toBe('Dec\u00a02024 – Feb\u00a02025');
    expect(pastSentence(tally(all, 0), BOARD_VIEW, null)).toContain('2 surges came without a warning');
  });
});

describe('when warnings expire', () => {
  const made = (expiresOn: string) => ({ madeOn: '2024-10-31', expiresOn });

  test('is reported from first to last, with those already over when they were made', () => {
    const some = expiryOf([made('2024-12-31'), made('2024-10-31'), made('2024-09-30')])!;
    expect(some).toEqual({
      madeOn: '2024-10-31',
      first: '2024-09-30',
      last: '2024-12-31',
      over: 2,
      count: 3,
    });
    expect(expirySentence(some)).toMatch(
      /first on 30\sSeptember\s2024, the last on 31\sDecember\s2024\. For 2 of 3 the months were over/,
    );
    expect(expirySentence(expiryOf([made('2024-10-31')])!)).toMatch(
      /expire on 31\sOctober\s2024\. All these/,
    );
    expect(expirySentence(expiryOf([made('2024-11-30')])!)).toMatch(/expire on 30\sNovember\s2024\.$/);
    expect(expiryOf([])).toBeNull();
    expect([made('2024-10-31'), made('2024-11-01')].map(wasOver)).toEqual([true, false]);
  });

  test('is not later than the months that the board shows', async () => {
    const { first } = await boardSettings();
    const shown = (await warnings()).filter(isShown);
    const days = shown.map(({ expiresOn }) => expiresOn).sort();
    expect(first.expiry).toMatchObject({ count: shown.length, first: days[0], last: days.at(-1) });
    expect(first.expiry!.over).toBe(shown.filter(({ madeOn, expiresOn }) => expiresOn <= madeOn).length);
  });
});

test('the base rate is shown with how much more common surges have been since the break', async () => {
  const scores = (await rowsOf('warning_skill')).filter(({ horizon }) => horizon === 1);
  const rate = (wanted: WarningSkillRow['scope']) =>
    scores.find(({ scope }) => scope === wanted)!.observedRate;
  const times = rate('after_break') / rate('before_break');
  expect(times).toBeGreaterThan(1);
  expect(await baseRateCaveat()).toContain(`${times.toFixed(1)} times as common`);
});

describe('in the snapshot', () => {
  test('verdicts survive being packed into letters', async () => {
    const record = await rowsOf('skill', { where: { country: ['KEN'] } });
    const found = new Map(record.map((one) => [`${one.event} ${one.horizon}`, one.verdict]));
    const letters = boardVerdicts((event, horizon) => found.get(`${event} ${horizon}`) ?? null);
    expect(letters).toHaveLength(3 * EVENTS.length);
    const rows = boardRows(await warnings({ countries: ['KEN'] }), 6, { KEN: letters });
    expect(rows.length).toBeGreaterThan(10);
    for (const { event, verdict } of rows) expect(verdict).toBe(found.get(`${event} 6`));
  });

  test('every driver of a warning has words', async () => {
    const drivers = (await warnings()).flatMap((warning) => warning.drivers.map(({ driver }) => driver));
    expect(new Set(drivers)).toEqual(new Set(DRIVERS));
  });

  test('the page starts with the default view, and its past warnings are over', async () => {
    const { first, places: covered, origins } = await boardSettings();
    const probabilities = first.rows.map(({ probability }) => probability);
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
    expect(first.of).toBeGreaterThan(400);
    expect(covered.length).toBeGreaterThan(60);
    expect(origins.first <= origins.last).toBe(true);
    const past = await rowsOf('warnings_past');
    expect(first.tally.all).toBe(past.filter(isShown).length);
    expect(first.tally.hits + first.tally.missed).toBe(first.tally.surges);
  });
});
