import { beforeAll, describe, expect, test } from 'vitest';
import {
  earlyWarning,
  type EarlyWarning,
  type WarningCoefficients,
} from '../../../../src/analysis/methods/early-warning/early-warning.ts';
import { type History, histories } from '../../../../src/analysis/history/history.ts';
import { warningCoefficients } from '../../../../src/analysis/methods/early-warning/coefficients.ts';
import {
  DRIVERS,
  elsewhereOf,
  FEATURES,
  surgedWithin,
} from '../../../../src/analysis/methods/early-warning/features.ts';
import { outlooksOf } from '../../../../src/analysis/methods/early-warning/model.ts';
import { OWN_SIGNS, signsOf } from '../../../../src/analysis/methods/early-warning/signs.ts';
import { observations } from '../../../../src/data/tables/observations.ts';
import { rowsOf } from '../../../../src/data/tables/rows.ts';
import { warnings as built } from '../../../../src/data/tables/warnings.ts';
import { EVENTS, monthAt, monthIndex, type Observation, WARNING_HORIZONS } from '../../../../src/schema.ts';
import type { Reason } from '../../../../src/analysis/reason.ts';
import { anyShares, BAD } from '../../series.ts';
import { fc } from '../../../properties.ts';

const START = monthIndex('2015-01');
let coefficients: WarningCoefficients;
let kenya: History[];

beforeAll(async () => {
  coefficients = warningCoefficients(await rowsOf('warning_coefficients'), await rowsOf('warning_elsewhere'));
  kenya = histories(await observations({ countries: ['KEN'] }));
});

const observed = (shares: readonly (number | null)[], articles = 2000): Observation[] =>
  shares.map((share, i) => ({
    country: 'KEN',
    event: 'protest',
    month: monthAt(START + i),
    count: ((share ?? 0) * articles) / 10_000,
    otherCount: null,
    articles,
    share,
    thin: false,
    partial: false,
    afterBreak: false,
  }));
const historyOf = (shares: readonly (number | null)[]): History =>
  histories(observed(shares))[0] ?? { country: 'KEN', event: 'protest', months: [] };
const answers = (own: readonly History[]): EarlyWarning[] =>
  [...earlyWarning(own, coefficients).values()].flatMap(({ answer }) => answer ?? []);
const logit = (p: number) => Math.log(p / (1 - p));

describe('early warning', () => {
  test('a month that only the measurement raised shows no sign of a surge', () => {
    const shares = Array.from({ length: 96 }, (_, t) => 200 + 60 * Math.sin(t * 1.7));
    const lately = (t: number) => t >= shares.length - 3;
    const raised = observed(shares.map((share, t) => (lately(t) ? 2 * share : share)));
    const step = { from: raised.at(-3)!.month, log: Math.log(2) };
    const known = raised.map((month, t) => (lately(t) ? { ...month, measurement: [step] } : month));
    const [unaware, aware] = [raised, known].map((own) => signsOf(histories(own)[0]!));
    const t = shares.length - 1;
    expect(aware!.height[t]).toBeLessThan(unaware!.height[t]! / 2);
    expect(aware!.own[t * OWN_SIGNS.length]).toBeLessThan(unaware!.own[t * OWN_SIGNS.length]!);
    expect(aware!.own.subarray(0, (t - 2) * OWN_SIGNS.length)).toEqual(
      unaware!.own.subarray(0, (t - 2) * OWN_SIGNS.length),
    );
  });

  test('from the shipped coefficients it is the snapshot’s table, to its three digits', async () => {
    const countries = ['KEN', 'AGO', 'UKR', 'SLB', 'BGD'];
    const rows = await built({ countries });
    const found = countries.map(async (code) => histories(await observations({ countries: [code] })));
    const all = (await Promise.all(found)).flatMap(answers);
    expect(rows).toHaveLength(countries.length * EVENTS.length * WARNING_HORIZONS.length);
    for (const { country, event, origin, surging, outlooks } of all) {
      for (const { horizon, probability, baseRate, drivers } of outlooks) {
        const row = rows.find(
          (each) => each.country === country && each.event === event && each.horizon === horizon,
        )!;
        expect(row).toMatchObject({
          origin,
          surging,
          probability: Number(probability.toPrecision(3)),
          baseRate: Number(baseRate!.toPrecision(3)),
        });
        for (const { driver, logOdds } of row.drivers) {
          expect(logOdds).toBe(Number(drivers[driver as (typeof DRIVERS)[number]].toPrecision(3)) + 0);
        }
      }
    }
  });

  test('of protest in Kenya, made in a month that was a surge: far above its base rate', () => {
    const { answer } = earlyWarning(kenya, coefficients).get('protest')!;
    expect(answer).toMatchObject({ country: 'KEN', origin: '2024-07', surging: true });
    const [month] = answer!.outlooks;
    expect(month!.probability).toBeGreaterThan(4 * month!.baseRate!);
    expect(month!.drivers.now).toBeGreaterThan(0.5);
  });

  test('average and drivers add up to the log-odds', () => {
    for (const { outlooks } of answers(kenya)) {
      for (const { probability, average, drivers } of outlooks) {
        const total = DRIVERS.reduce((sum, driver) => sum + drivers[driver], average);
        expect(total).toBeCloseTo(logit(probability), 9);
      }
    }
  });

  test('is never less probable within more months, for any features', () => {
    const row = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), {
      minLength: FEATURES.length,
      maxLength: FEATURES.length,
    });
    fc.assert(
      fc.property(row, fc.constantFrom(...EVENTS), (features, event) => {
        const [one, three, six] = outlooksOf(coefficients.models, features, event);
        expect(one!.probability).toBeLessThanOrEqual(three!.probability);
        expect(three!.probability).toBeLessThanOrEqual(six!.probability);
        const total = DRIVERS.reduce((sum, driver) => sum + three!.drivers[driver], three!.average);
        expect(1 / (1 + Math.exp(-total))).toBeCloseTo(three!.probability, 9);
      }),
    );
  });

  test('starts from the last month that is neither low-volume nor partial, and uses none after it', async () => {
    const rows = await observations({ countries: ['AGO'] });
    const angola = histories(rows);
    const last = angola[0]!.months.at(-1)!;
    expect(last.partial).toBe(true);
    const [first] = answers(angola);
    expect(first!.origin < last.month).toBe(true);
    const changed = rows.map((row) => (row.month === last.month ? { ...row, share: 9999 } : row));
    expect(answers(histories(changed))).toEqual(answers(angola));
  });

  test('follows the order of events, whatever the order of histories', () => {
    expect(answers(kenya.toReversed())).toEqual(answers(kenya));
    expect([...earlyWarning(kenya, coefficients).keys()]).toEqual(EVENTS);
  });

  test.each(Object.entries(BAD))('gives no number for a series that is %s', (name, { shares, reason }) => {
    const length = Math.max(shares.length, 1);
    const filled = shares.length > 0 ? shares : [null];
    const others = EVENTS.filter((event) => event !== 'protest').map((event) => ({
      ...historyOf(Array.from({ length }, (_, i) => 20 + ((i * 7) % 11))),
      event,
    }));
    const answer = earlyWarning([historyOf(filled), ...others], coefficients).get('protest')!;
    expect(answer, name).toEqual({ answer: null, reason: expect.objectContaining(reason) });
  });

  test.each<[string, Partial<Observation>, Pick<Reason, 'code' | 'values'>]>([
    [
      'no number of articles',
      { articles: NaN },
      { code: 'articles-none', values: { articles: NaN, month: '2019-06' } },
    ],
    [
      'fewer than no articles',
      { articles: -5 },
      { code: 'articles-none', values: { articles: -5, month: '2019-06' } },
    ],
    [
      'more than all articles',
      { share: 10_001 },
      { code: 'share-out-of-range', values: { share: 10_001, month: '2019-06' } },
    ],
  ])('gives no number for a series with a month of %s', async (_, wrong, reason) => {
    const rows = await observations({ countries: ['KEN'] });
    const bad = rows.map((row) =>
      row.event === 'protest' && row.month === '2019-06' ? { ...row, ...wrong } : row,
    );
    const found = earlyWarning(histories(bad), coefficients);
    expect(found.get('protest')).toEqual({ answer: null, reason: expect.objectContaining(reason) });
    expect(found.get('raid')!.answer).not.toBeNull();
  });

  test('takes months that are absent for missing ones in their place', async () => {
    const rows = await observations({ countries: ['KEN'] });
    const absent = histories(rows.filter(({ month }) => month !== '2023-09'));
    const missing = histories(rows.map((row) => (row.month === '2023-09' ? { ...row, share: null } : row)));
    expect(answers(absent)).toHaveLength(EVENTS.length);
    expect(answers(absent)).toEqual(answers(missing));
    expect(answers(absent)).not.toEqual(answers(kenya));
  });

  test('gives no number for a country that is nearly always thin, or without all events', async () => {
    const timor = histories(await observations({ countries: ['TLS'] }));
    expect(answers(timor)).toEqual([]);
    for (const one of earlyWarning(kenya.slice(1), coefficients).values()) {
      expect(one).toEqual({
        answer: null,
        reason: {
          asked: { method: 'early-warning' },
          code: 'event-missing',
          values: { event: kenya[0]!.event },
        },
      });
    }
    const thin = kenya.map((history) => ({
      ...history,
      months: history.months.map((month) => ({ ...month, thin: true })),
    }));
    expect(earlyWarning(thin, coefficients).get('coup')).toEqual({
      answer: null,
      reason: { asked: { method: 'early-warning' }, code: 'months-incomplete', values: {} },
    });
  });

  test('gives no number for a month that the coefficients do not cover', () => {
    const early = kenya.map((history) => ({
      ...history,
      months: history.months.filter(({ month }) => month <= '2019-06'),
    }));
    expect(earlyWarning(early, coefficients).get('raid')).toEqual({
      answer: null,
      reason: {
        asked: { method: 'early-warning', event: 'raid', country: 'KEN' },
        code: 'elsewhere-unknown',
        values: { month: '2019-06' },
      },
    });
  });

  test('refuses two countries at once, and coefficients with a hole', async () => {
    const two = [...kenya, { ...kenya[0]!, country: 'UGA' }];
    expect(() => earlyWarning(two, coefficients)).toThrow('requires one country, 2 were given');
    const rows = await rowsOf('warning_coefficients');
    const hole = rows.filter(({ term, horizon }) => term !== 'width' || horizon !== 3);
    expect(() => warningCoefficients(hole, [])).toThrow('a coefficient of width for 3 months');
  });
});

describe('signs', () => {
  test('of month t are computable from data up to t', () => {
    fc.assert(
      fc.property(anyShares(80), fc.nat(), (shares, n) => {
        fc.pre(shares.length > 0);
        const cut = 1 + (n % shares.length);
        const [whole, known] = [signsOf(historyOf(shares)), signsOf(historyOf(shares.slice(0, cut)))];
        expect(whole.own.subarray(0, cut * OWN_SIGNS.length)).toEqual(known.own);
        for (const key of ['height', 'surge', 'ready', 'partial'] as const) {
          expect(whole[key].subarray(0, cut)).toEqual(known[key]);
        }
      }),
    );
  });

  test('are finite wherever a warning may start, even for zeros and extremes', () => {
    fc.assert(
      fc.property(anyShares(80), (shares) => {
        const signs = signsOf(historyOf(shares));
        fc.pre(signs.ready.some(Boolean));
        signs.ready.forEach((ready, t) => {
          if (!ready) return;
          const own = signs.own.subarray(t * OWN_SIGNS.length, (t + 1) * OWN_SIGNS.length);
          expect(own.every(Number.isFinite)).toBe(true);
          expect(signs.height[t]).toBeGreaterThanOrEqual(-1);
          expect(signs.height[t]).toBeLessThanOrEqual(2);
        });
      }),
    );
  });

  test('heights elsewhere are sums over the countries that have one', () => {
    const flat = Array<number>(30).fill(10);
    const high = [...flat.slice(1), 10_000];
    const all = [flat, high].map((shares) => signsOf(historyOf(shares)));
    const month = monthAt(START + 29);
    expect(elsewhereOf(all).of('protest', month)).toMatchObject({ sum: 2, countries: 2 });
    expect(elsewhereOf(all).of('protest', monthAt(START + 30))).toBeNull();
  });

  test('an outcome is known once all its months are present, none is partial and one can be judged', () => {
    const rows = observed([...Array<number>(30).fill(10), 500, 10, 10]);
    const [history] = histories(rows);
    const whole = signsOf(history!);
    expect([28, 29, 30].map((t) => surgedWithin(whole, t, 1))).toEqual([false, true, false]);
    expect(surgedWithin(whole, 27, 3)).toBe(true);
    expect(surgedWithin(whole, 30, 3)).toBeNull();
    const partial = signsOf(histories(rows.map((row, i) => ({ ...row, partial: i === 32 })))[0]!);
    expect(surgedWithin(partial, 31, 1)).toBeNull();
    expect(surgedWithin(partial, 29, 3)).toBeNull();
    const thin = signsOf(histories(rows.map((row, i) => ({ ...row, thin: i >= 31 })))[0]!);
    expect(surgedWithin(thin, 30, 1)).toBeNull();
    expect(surgedWithin(thin, 29, 3)).toBe(true);
  });
});
