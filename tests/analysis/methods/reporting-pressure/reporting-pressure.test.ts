import { describe, expect, test } from 'vitest';
import { type History, histories } from '../../../../src/analysis/history/history.ts';
import { pressureRecord } from './pressure-record.ts';
import {
  CLOSING_ACTS,
  EQUAL_WEIGHTS,
  reportingPressure,
} from '../../../../src/analysis/methods/reporting-pressure/reporting-pressure.ts';
import { observations } from '../../../../src/data/tables/observations.ts';
import { rowsOf } from '../../../../src/data/tables/rows.ts';
import { monthAt, monthIndex } from '../../../../src/schema.ts';
import { fc } from '../../../properties.ts';

const kenya = await observations({ countries: ['KEN'] });
const whole = histories(kenya);
const answer = (data: readonly History[], weights = EQUAL_WEIGHTS) =>
  reportingPressure(data, weights).answer!;

function acts(arrest: (number | null)[], raid: (number | null)[]): History[] {
  const [shape] = whole;
  const months = (values: (number | null)[]) =>
    values.map((z, i) => ({ ...shape!.months[0]!, month: monthAt(monthIndex('2020-01') + i), z }));
  return [
    { country: 'KEN', event: 'arrest', months: months(arrest) },
    { country: 'KEN', event: 'raid', months: months(raid) },
  ];
}

describe('reporting pressure', () => {
  test('of Kenya: 115 months from 2015-01, highest in July 2024 at +1.21, then June at +0.89', () => {
    const months = answer(whole).months.filter(({ pressure }) => pressure !== null);
    const [first, second] = months.toSorted((a, b) => b.pressure! - a.pressure!);
    expect(months).toHaveLength(115);
    expect(months[0]!.month).toBe('2015-01');
    expect(first).toMatchObject({ month: '2024-07', pressure: expect.closeTo(1.21, 2) });
    expect(second).toMatchObject({ month: '2024-06', pressure: expect.closeTo(0.89, 2) });
  });

  test('uses the twelve closing acts, equally weighted', () => {
    const { events, weights } = answer(whole);
    expect(events).toEqual(CLOSING_ACTS);
    expect(events).toHaveLength(12);
    weights.forEach((weight) => expect(weight).toBeCloseTo(1 / 12, 12));
  });

  test('is the sum of its contributions', () => {
    for (const { pressure, contributions } of answer(whole).months) {
      if (pressure === null) expect(contributions.every((value) => value === null)).toBe(true);
      else
        expect(contributions.reduce<number>((total, value) => total + (value ?? 0), 0)).toBeCloseTo(
          pressure,
          10,
        );
    }
  });

  test('weights acts as the reader chooses, by their ratios only', () => {
    const data = acts([1, 2], [4, -1]);
    const of = (arrest: number, raid: number) =>
      answer(data, { arrest, raid }).months.map(({ pressure }) => pressure);
    expect(of(1, 1)).toEqual([2.5, 0.5]);
    expect(of(3, 1)).toEqual([1.75, 1.25]);
    expect(of(30, 10)).toEqual([1.75, 1.25]);
    expect(of(1, 0)).toEqual([1, 2]);
  });

  test('needs acts with three quarters of the weight, and then passes over the missing one', () => {
    const data = acts([1, 2, 3], [null, 2, null]);
    expect(answer(data, { arrest: 1, raid: 1 }).months.map(({ pressure }) => pressure)).toEqual([
      null,
      2,
      null,
    ]);
    expect(answer(data, { arrest: 3, raid: 1 }).months[0]).toMatchObject({
      pressure: 1,
      contributions: [1, null],
    });
  });

  test('rises with every act, and grows with their spread', () => {
    const scores = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(scores, scores, fc.double({ min: -2, max: 2, noNaN: true }), (arrest, raid, by) => {
        const of = (change: (z: number) => number) =>
          answer(acts(arrest.map(change), raid.map(change)), { arrest: 2, raid: 1 }).months.map(
            (m) => m.pressure!,
          );
        const plain = of((z) => z);
        of((z) => z + by).forEach((pressure, i) => expect(pressure).toBeCloseTo(plain[i]! + by, 9));
        of((z) => 3 * z).forEach((pressure, i) => expect(pressure).toBeCloseTo(3 * plain[i]!, 9));
      }),
    );
  });

  test('of month t is computable from data up to t, in whatever order acts come', () => {
    for (const end of ['2016-03', '2019-12', '2024-01']) {
      const cut = histories(kenya.filter(({ month }) => month <= end)).toReversed();
      expect(answer(cut).months).toEqual(answer(whole).months.filter(({ month }) => month <= end));
    }
  });

  test('gives no number without all acts, or without a past', async () => {
    const thin = histories(await observations({ countries: ['TLS'] }));
    expect(reportingPressure(thin)).toEqual({
      answer: null,
      reason: { asked: { method: 'reporting-pressure' }, code: 'past-none', values: {} },
    });
    expect(reportingPressure([])).toEqual({
      answer: null,
      reason: {
        asked: { method: 'reporting-pressure' },
        code: 'weighted-missing',
        values: { event: 'arrest' },
      },
    });
    expect(reportingPressure(acts([null, null], [null, null]), { arrest: 1, raid: 1 }).answer).toBeNull();
  });

  test('refuses weights and histories that make no sense', () => {
    expect(() => reportingPressure(whole, { arrest: -1 })).toThrow('weights of 0 or more, arrest has -1');
    expect(() => reportingPressure(whole, { arrest: NaN })).toThrow('arrest has NaN');
    expect(() => reportingPressure(whole, {})).toThrow('a weight above zero, there is none');
    const two = [...acts([1], [1]), ...acts([1], [1]).map((history) => ({ ...history, country: 'UGA' }))];
    expect(() => reportingPressure(two, { arrest: 1 })).toThrow('requires one country, 2 were given');
  });
});

describe('the record of reporting pressure', () => {
  const rising = (slope: number) =>
    new Map([['KEN', new Map(Array.from({ length: 12 }, (_, i) => [2013 + i, slope * i]))]]);

  test('against V-Dem’s core civil society index is weak and negative: −0.17 over 531 country-years', async () => {
    const everyone = Map.groupBy(
      histories(await observations({ events: CLOSING_ACTS })),
      ({ country }) => country,
    );
    const pressures = [...everyone.values()]
      .map((own) => reportingPressure(own).answer)
      .filter((p) => p !== null);
    const record = pressureRecord(pressures, await index('v2xcs_ccsi.v14'));
    expect(record).toMatchObject({ countryYears: 531, countries: 62 });
    expect(record.correlation).toBeCloseTo(-0.17, 2);
    expect(record.lower).toBeLessThan(-0.2);
    expect(record.upper).toBeLessThan(0);
    expect(pressureRecord(pressures, await index('v2xcs_ccsi.v14'))).toEqual(record);
  });

  test('gives no result for fewer than 30 country-years, or an index that never changes', () => {
    expect(pressureRecord([answer(whole)], rising(1)).correlation).toBeNull();
    const many = Array.from({ length: 8 }, () => answer(whole));
    expect(pressureRecord(many, rising(0))).toMatchObject({ correlation: null, lower: null });
    expect(pressureRecord([], rising(1))).toMatchObject({ correlation: null, countryYears: 0, countries: 0 });
  });
});

async function index(name: string) {
  const columns = ['country', 'year', 'value'] as const;
  const rows = await rowsOf('indices', { columns, where: { indicator: [name] } });
  const groups = Map.groupBy(rows, ({ country }) => country);
  return new Map(
    [...groups].map(([country, own]) => [country, new Map(own.map(({ year, value }) => [year, value]))]),
  );
}
