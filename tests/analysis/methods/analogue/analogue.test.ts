import { beforeAll, describe, expect, test } from 'vitest';
import { type AnalogueQuery, analogues } from '../../../../src/analysis/methods/analogue/analogue.ts';
import { analogueSkill } from '../../../../src/analysis/methods/analogue/record.ts';
import { type History, histories } from '../../../../src/analysis/history/history.ts';
import { type Panel, panelOf } from '../../../../src/analysis/history/panel.ts';
import { followed, HORIZONS } from '../../../../src/analysis/methods/analogue/sequel.ts';
import { observations } from '../../../../src/data/tables/observations.ts';
import type { Observation } from '../../../../src/schema.ts';

const query: AnalogueQuery = {
  country: 'KEN',
  month: '2022-06',
  weights: { protest: 1 },
  outcome: 'protest',
};
let rows: Observation[];
let all: History[];
let panel: Panel;

beforeAll(async () => {
  rows = await observations({ events: ['protest', 'arrest'] });
  all = histories(rows);
  panel = panelOf(all);
});

describe('analogues', () => {
  test('lists five windows, nearest first, that share no month with another of the same country', () => {
    const { matches } = analogues(panel, query).answer!;
    expect(matches).toHaveLength(5);
    expect(matches.map(({ distance }) => distance)).toEqual(
      matches.map((m) => m.distance).sort((a, b) => a - b),
    );
    for (const [i, match] of matches.entries()) {
      for (const other of matches.slice(i + 1).filter(({ country }) => country === match.country)) {
        expect(
          Math.abs(panel.months.indexOf(match.month) - panel.months.indexOf(other.month)),
        ).toBeGreaterThanOrEqual(12);
      }
    }
  });

  test('partial months are not compared, neither in windows nor in outcomes', () => {
    const last = all[0]!.months.at(-1)!.month;
    const partial = rows.map((row) => ({ ...row, partial: row.partial || row.month === last }));
    const laid = panelOf(histories(partial));
    for (const { country, event, months } of all) {
      const t = laid.months.indexOf(months.at(-1)!.month);
      if (months.at(-1)!.month !== last) continue;
      expect(laid.z(country, event)[t]).toBeNaN();
      expect(laid.surge(country, event)[t]).toBeNaN();
      expect(laid.z(country, event)[t - 3]).toEqual(panel.z(country, event)[t - 3]);
    }
  });

  test('uses only data known in that month', () => {
    const cut = panelOf(histories(rows.filter(({ month }) => month <= query.month)));
    expect(analogues(cut, query)).toEqual(analogues(panel, query));
    const { matches } = analogues(panel, query).answer!;
    expect(matches.every(({ month }) => month <= '2021-06')).toBe(true);
  });

  test('finds the same window again where it was planted, at distance 0', () => {
    const copy = all
      .filter(({ country }) => country === 'KEN')
      .map((history) => ({ ...history, country: 'AAA', months: shifted(history) }));
    const { matches } = analogues(panelOf([...all, ...copy]), query).answer!;
    expect(matches[0]).toMatchObject({ country: 'AAA', month: '2020-06' });
    expect(matches[0]!.distance).toBeLessThan(1e-9);
  });

  test('reports what followed: the mean z of the months after, and whether one of them surged', () => {
    const months = all.find(({ country, event }) => country === 'KEN' && event === 'protest')!.months;
    const end = months.findIndex(({ month }) => month === '2022-06');
    for (const h of HORIZONS) {
      const after = months.slice(end + 1, end + 1 + h);
      const { z, surge } = followed(panel, 'KEN', 'protest', '2022-06')[h];
      expect(z).toBeCloseTo(
        after.reduce((sum, month) => sum + month.z! / h, 0),
        10,
      );
      expect(surge).toBe(Number(after.some((month) => month.surge === 'live')));
    }
    expect(followed(panel, 'KEN', 'protest', '2024-06')[12]).toEqual({ z: null, surge: null });
    expect(followed(panel, 'KEN', 'protest', '2030-01')[3]).toEqual({ z: null, surge: null });
  });

  test('weighs events only relative to each other', () => {
    const of = (protest: number, arrest: number) =>
      analogues(panel, { ...query, weights: { protest, arrest } });
    const [a, b] = [of(1, 2).answer!, of(10, 20).answer!];
    expect(a.matches.map(({ country }) => country)).toEqual(b.matches.map(({ country }) => country));
    expect(a.matches[0]!.distance).toBeCloseTo(b.matches[0]!.distance, 10);
  });

  test('does not depend on the order of countries', () => {
    expect(analogues(panelOf(all.toReversed()), query).answer!.matches).toEqual(
      analogues(panel, query).answer!.matches,
    );
  });

  test('keeps chances between 0 and 1', () => {
    const { outlook, base } = analogues(panel, query).answer!;
    for (const h of HORIZONS) {
      for (const { surge } of [outlook[h], base[h]]) {
        expect(surge).toBeGreaterThanOrEqual(0);
        expect(surge).toBeLessThanOrEqual(1);
      }
    }
    expect(base[3].surge!).toBeLessThanOrEqual(base[12].surge!);
  });

  test.each([
    ['a month before the data', { month: '2011-01' }, { code: 'window-short', values: { month: '2011-01' } }],
    [
      'too short a past',
      { month: '2014-06' },
      { code: 'window-thin', values: { country: 'KEN', month: '2014-06' } },
    ],
    ['a country that is always thin', { country: 'TLS' }, { code: 'window-thin' }],
    ['too few windows to compare with', { month: '2016-02' }, { code: 'windows-few' }],
  ] as const)('gives no number for %s', (_, change, reason) => {
    const result = analogues(panel, { ...query, ...change });
    expect(result).toEqual({ answer: null, reason: expect.objectContaining(reason) });
  });

  test('refuses questions that make no sense', () => {
    const ask = (change: Partial<AnalogueQuery>) => () => analogues(panel, { ...query, ...change });
    expect(ask({ weights: {} })).toThrow('at least 1 event to match, 0 were given');
    expect(ask({ weights: { protest: 0 } })).toThrow('weights above zero, protest has 0');
    expect(ask({ weights: { protest: NaN } })).toThrow('weights above zero, protest has NaN');
    expect(ask({ outcome: 'purge' })).toThrow('purge is not among them');
    expect(ask({ country: 'USA' })).toThrow('USA is not among them');
  });

  test('have a record: following z-scores are predicted better than by the base rate, surges are not', () => {
    for (const { z, surge, windows } of analogueSkill(panel, 'arrest', ['2021-01', '2022-06'])) {
      expect(windows).toBeGreaterThan(100);
      expect(z).toBeGreaterThan(0.05);
      expect(Math.abs(surge)).toBeLessThan(0.1);
    }
  });
});

function shifted({ months }: History): History['months'] {
  return months.slice(24).map((month, i) => ({ ...month, month: months[i]!.month }));
}
