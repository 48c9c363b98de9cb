import { describe, expect, test } from 'vitest';
import { eventStudy } from '../../../../src/analysis/methods/event-study/event-study.ts';
import { seeded } from '../../../../src/analysis/statistics/random.ts';
import { observations } from '../../../../src/data/tables/observations.ts';
import { monthIndex } from '../../../../src/schema.ts';
import type { Reason } from '../../../../src/analysis/reason.ts';
import { fc } from '../../../properties.ts';

const START = monthIndex('2012-01');
const random = seeded(5);
const around = (level: number, n: number) =>
  Array.from({ length: n }, () => Math.expm1(level + 0.3 * (random() + random() + random() - 1.5)));
const elsewhere = new Map(Array.from({ length: 30 }, (_, i) => [`C${i}`, around(3 + i / 30, 120)]));
const DATE = 90;
const stepped = (by: number) => [...around(3, DATE), ...around(3 + by, 30)];
const answer = (shares: (number | null)[], options = {}, date = DATE) =>
  eventStudy(shares, elsewhere, date, options).answer!;

describe('event study', () => {
  test('finds a step where there is one, against dates and against countries', () => {
    const study = answer(stepped(1), { synthetic: true });
    expect(study.change).toBeCloseTo(1, 0);
    expect(study.factor).toBeCloseTo(Math.exp(study.change), 10);
    expect(study.excess).toBeCloseTo(1, 0);
    expect(study.dates.p).toBeLessThan(0.05);
    expect(study.countries.p).toBeLessThan(0.05);
    expect(study.synthetic!.p).toBeLessThan(0.05);
    expect(study.synthetic!.effect).toBeCloseTo(1, 0);
  });

  test('finds none in noise, at the rate that p implies', () => {
    const ps = Array.from({ length: 200 }, () => answer(around(3, 120)));
    const alarms = (which: 'dates' | 'countries') =>
      ps.filter((study) => study[which].p! <= 0.1).length / ps.length;
    for (const which of ['dates', 'countries'] as const) {
      expect(alarms(which)).toBeGreaterThan(0.02);
      expect(alarms(which)).toBeLessThan(0.2);
    }
  });

  test('a country is not special because its news is unsteady', () => {
    const unsteady = (n: number) =>
      Array.from({ length: n }, () => Math.expm1(3 + 1.2 * (random() + random() + random() - 1.5)));
    const studies = Array.from({ length: 200 }, () => answer(unsteady(120)));
    const alarms = (which: 'dates' | 'countries') =>
      studies.filter((study) => study[which].p! <= 0.1).length / studies.length;
    expect(alarms('countries')).toBeLessThan(0.2);
    const raw = studies.filter(({ change, countries: { changes, median } }) => {
      const far = changes.filter((other) => Math.abs(other - median) >= Math.abs(change - median)).length;
      return (1 + far) / (1 + changes.length) <= 0.1;
    });
    expect(raw.length / studies.length).toBeGreaterThan(0.4);
  });

  test('gives no p against countries without a past to scale by', () => {
    const young = stepped(1).map((share, t) => (t < DATE - 24 ? null : share));
    const study = eventStudy(young, elsewhere, DATE).answer!;
    expect(study.countries).toMatchObject({ deviations: null, p: null });
    expect(study.excess).toBeCloseTo(1, 0);
  });

  test('sees no excess in what happened everywhere', () => {
    const everywhere = new Map([...elsewhere].map(([c, s]) => [c, s.map((v, t) => (t < DATE ? v : v * 3))]));
    const study = eventStudy(stepped(1.1), everywhere, DATE).answer!;
    expect(study.dates.p).toBeLessThan(0.05);
    expect(study.countries.p).toBeGreaterThan(0.05);
    expect(Math.abs(study.excess!)).toBeLessThan(0.3);
  });

  test('looks at no month after the last one compared', () => {
    const shares = stepped(1);
    const cut = new Map([...elsewhere].map(([country, series]) => [country, series.slice(0, DATE + 6)]));
    const short = eventStudy(shares.slice(0, DATE + 6), cut, DATE, { synthetic: true });
    expect(short).toEqual(eventStudy(shares, elsewhere, DATE, { synthetic: true }));
  });

  test('compares with dates whose months all lie before this one', () => {
    const { months } = answer(stepped(1)).dates;
    expect(months[0]).toBe(12);
    expect(months.at(-1)).toBe(DATE - 6);
  });

  test('does not change with the level of log1p(share), and its p neither with the scale', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (by, times) => {
          const shares = stepped(0.4);
          const of = (change: (y: number) => number) => {
            const moved = (series: number[]) => series.map((share) => Math.expm1(change(Math.log1p(share))));
            return eventStudy(moved(shares), new Map([...elsewhere].map(([c, s]) => [c, moved(s)])), DATE)
              .answer!;
          };
          const [plain, shifted, scaled] = [of((y) => y), of((y) => y + by), of((y) => times * y)];
          expect(shifted.change).toBeCloseTo(plain.change, 9);
          expect(scaled.change).toBeCloseTo(times * plain.change, 9);
          expect(scaled.countries.p).toBe(plain.countries.p);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('does not depend on the order of countries', () => {
    const shares = stepped(1);
    const reversed = eventStudy(shares, new Map([...elsewhere].reverse()), DATE).answer!;
    expect(reversed.countries.p).toBe(eventStudy(shares, elsewhere, DATE).answer!.countries.p);
    expect(reversed.excess).toBeCloseTo(eventStudy(shares, elsewhere, DATE).answer!.excess!, 12);
  });

  test('a synthetic control is a mix: weights of 0 or more that add up to 1', () => {
    const synthetic = answer(stepped(1), { synthetic: true }).synthetic!;
    expect(synthetic.weights.every(({ weight }) => weight >= 0)).toBe(true);
    expect(synthetic.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1 + 1e-9);
    expect(synthetic.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeGreaterThan(0.9);
    expect(synthetic.gaps).toHaveLength(66);
  });

  test('a synthetic control finds the countries a series was mixed from', () => {
    const [a, b] = ['C3', 'C20'].map((country) => elsewhere.get(country)!.map(Math.log1p));
    const mixed = a!.map((value, t) => Math.expm1(0.7 * value + 0.3 * b![t]!));
    const { weights, fit, effect } = answer(mixed, { synthetic: true }).synthetic!;
    expect(weights.map(({ country }) => country)).toEqual(['C3', 'C20']);
    expect(weights[0]!.weight).toBeCloseTo(0.7, 2);
    expect(fit).toBeLessThan(0.01);
    expect(effect).toBeCloseTo(0, 2);
  });

  test('a synthetic control refuses fewer than ten other countries', () => {
    const few = new Map([...elsewhere].slice(0, 9));
    expect(eventStudy(stepped(1), few, DATE, { synthetic: true }).answer!.synthetic).toBeNull();
    expect(eventStudy(stepped(1), few, DATE).answer!.countries.p).toBeNull();
    expect(eventStudy(stepped(1), new Map(), DATE).answer!.excess).toBeNull();
  });

  test.each<[string, (number | null)[], number, Pick<Reason, 'code' | 'values'>]>([
    ['an empty series', [], 12, { code: 'months-few', values: { fewest: 24, found: 0 } }],
    ['one value', [5], 0, { code: 'months-few', values: { fewest: 24, found: 1 } }],
    [
      'all missing',
      Array<null>(120).fill(null),
      90,
      { code: 'months-few', values: { fewest: 24, found: 0 } },
    ],
    ['all zeros', Array<number>(120).fill(0), 90, { code: 'sides-zero', values: {} }],
    [
      'NaN',
      [...Array<number>(60).fill(5), NaN, ...Array<number>(59).fill(5)],
      90,
      { code: 'share-impossible', values: { share: NaN } },
    ],
    [
      'negative',
      [...Array<number>(60).fill(5), -2, ...Array<number>(59).fill(5)],
      90,
      { code: 'share-impossible', values: { share: -2 } },
    ],
    ['too early a date', around(3, 120), 6, { code: 'months-few', values: { fewest: 24, found: 12 } }],
    ['too late a date', around(3, 120), 118, { code: 'sides-thin', values: { before: 12, after: 6 } }],
    [
      'gaps around the date',
      around(3, 120).map((v, t) => (t > 84 && t < 90 ? null : v)),
      90,
      { code: 'sides-thin', values: { before: 12, after: 6 } },
    ],
  ])('gives no number for %s', (_, shares, date, reason) => {
    expect(eventStudy(shares, elsewhere, date)).toEqual({
      answer: null,
      reason: expect.objectContaining(reason),
    });
  });

  test('refuses windows shorter than 3 months', () => {
    expect(() => answer(stepped(1), { after: 2 })).toThrow(
      '3 months or more on each side, 12 and 2 were given',
    );
  });

  test('sees no change in a constant series', () => {
    expect(answer(Array<number>(120).fill(20)).change).toBeCloseTo(0, 12);
  });

  test('of arrests in Belarus from August 2020: nearly five times as many, more than at any earlier date or anywhere else', async () => {
    const series = Map.groupBy(await observations({ events: ['arrest'] }), ({ country }) => country);
    const laid = new Map(
      [...series].map(([country, rows]) => {
        const shares = Array<number | null>(153).fill(null);
        for (const o of rows) shares[monthIndex(o.month) - START] = o.thin ? null : o.share;
        return [country, shares];
      }),
    );
    const own = laid.get('BLR')!;
    laid.delete('BLR');
    const study = eventStudy(own, laid, monthIndex('2020-08') - START, { synthetic: true }).answer!;
    expect(study.factor).toBeCloseTo(4.86, 2);
    expect(study.dates.p).toBeCloseTo(1 / 87, 10);
    expect(study.countries.p).toBeCloseTo(1 / 62, 10);
    expect(study.synthetic!.p).toBeLessThan(0.05);
  });
});
