import { describe, expect, test } from 'vitest';
import { forecast, forecaster } from '../../../../src/analysis/methods/forecast/forecast.ts';
import { coefficientRows, coefficientsOf } from '../../../../src/analysis/methods/forecast/coefficients.ts';
import { features } from '../../../../src/analysis/methods/forecast/features.ts';
import { refitMonths } from '../../../../src/analysis/methods/forecast/refits.ts';
import { type ForecastInput, forecastSeries, LEVELS } from '../../../../src/analysis/forecasting/series.ts';
import { type History, histories } from '../../../../src/analysis/history/history.ts';
import { rowsOf } from '../../../../src/data/tables/rows.ts';
import { observations } from '../../../../src/data/tables/observations.ts';
import { addMonths, type Month } from '../../../../src/schema.ts';
import type { Reason } from '../../../../src/analysis/reason.ts';
import { anyShares, BAD, goodShares } from '../../series.ts';
import { fc } from '../../../properties.ts';

const coefficients = coefficientsOf(await rowsOf('forecast_coefficients'));
const first = coefficients[0]!.month;
const everywhere = histories(await observations());
const of = (country: string, event: string): History =>
  everywhere.find((history) => history.country === country && history.event === event)!;

function months(shares: readonly (number | null)[], last: Month = addMonths(first, 12)): ForecastInput[] {
  return shares.map((share, i) => ({
    month: addMonths(last, i + 1 - shares.length),
    share,
    articles: share === null ? 0 : 2000,
    thin: share === null,
    partial: false,
  }));
}

describe('forecast', () => {
  test('the browser’s path gives the snapshot’s table, to its three digits', async () => {
    const [rows, sample] = [await rowsOf('forecasts'), everywhere.filter((_, i) => i % 7 === 0)];
    let compared = 0;
    for (const history of sample) {
      const own = rows.filter((row) => row.country === history.country && row.event === history.event);
      const { answer } = forecast(history, coefficients);
      expect(own.length, `${history.country} ${history.event}`).toBe(answer?.months.length ?? 0);
      own.forEach((row, h) => {
        const month = answer!.months[h]!;
        expect(row).toMatchObject({ origin: answer!.origin, month: month.month, horizon: month.horizon });
        for (const name of ['median', 'lower80', 'upper80', 'lower95', 'upper95'] as const) {
          expect(row[name]).toBe(Number(month[name].toPrecision(3)));
          compared++;
        }
        expect(row.naive).toBe(Number(answer!.naive.toPrecision(3)));
        expect(row.mean12).toBe(Number(answer!.mean12.toPrecision(3)));
      });
    }
    expect(compared).toBeGreaterThan(5000);
  });

  test('what the measurement adds is in the past, too: twice the level gives twice the forecast', () => {
    const shares = Array.from({ length: 96 }, (_, t) => 200 + 60 * Math.sin(t * 1.7));
    const lately = (t: number) => t >= shares.length - 3;
    const unchanged = months(shares);
    const step = { from: unchanged.at(-3)!.month, log: Math.log(2) };
    const raised = months(shares.map((share, t) => (lately(t) ? 2 * share : share)));
    const known = raised.map((month, t) => (lately(t) ? { ...month, measurement: [step] } : month));
    const all = months(shares.map((share) => 2 * share));
    const medians = (own: ForecastInput[]) =>
      forecast({ event: 'protest', months: own }, coefficients).answer!.months.map(({ median }) => median);
    expect(medians(known)).toEqual(medians(all));
    expect(medians(known)[5]).toBeGreaterThan(1.1 * medians(raised)[5]!);
  });

  test('coefficients pass through the table unchanged', () => {
    expect(coefficientsOf(coefficientRows(coefficients).toReversed())).toEqual(coefficients);
    const rows = coefficientRows(coefficients.slice(0, 1));
    expect(() => coefficientsOf(rows.slice(1))).toThrow('coefficients for network 1');
    expect(() => coefficientsOf([rows[1]!, ...rows.slice(1)])).toThrow('once');
  });

  test('needs months up to its origin alone: a series cut after it gives the same', () => {
    const sample = everywhere.filter((_, i) => i % 97 === 0);
    fc.assert(
      fc.property(fc.constantFrom(...sample), fc.nat(), (history, n) => {
        const whole = forecaster(history, coefficients);
        const from = whole.series.y.length - 28;
        const t = Math.max(24, from + (n % 28));
        const cut = history.months.filter(
          ({ month }) => month <= addMonths(history.months[0]!.month, t + skipped(history)),
        );
        const short = forecaster({ ...history, months: cut }, coefficients);
        expect(short.forecast(t)).toEqual(whole.forecast(t));
      }),
      { numRuns: 60 },
    );
  });

  test('the network’s features of a month use no later month', () => {
    fc.assert(
      fc.property(goodShares(), fc.nat(), (shares, n) => {
        const t = 6 + (n % (shares.length - 6));
        const [whole, cut] = [shares, shares.slice(0, t + 1)].map((each) =>
          features(forecastSeries('protest', months(each))),
        );
        for (const name of ['base', 'inputs', 'scale'] as const) {
          expect(cut![name]).toEqual(whole![name].slice(0, cut![name].length));
        }
      }),
    );
  });

  test.each(Object.entries(BAD))('%s: no number, and a reason', (_, { shares, reason }) => {
    const answer = forecast({ event: 'protest', months: months(shares) }, coefficients);
    expect(answer.answer).toBeNull();
    expect(answer).toMatchObject({ reason: expect.objectContaining(reason) as object });
  });

  test.each<[string, Partial<ForecastInput>, Partial<Reason>]>([
    ['no number of articles', { articles: NaN }, { code: 'articles-none' }],
    ['fewer than no articles', { articles: -5 }, { code: 'articles-none' }],
    ['no articles, and yet a share', { articles: 0 }, { code: 'articles-none' }],
    ['endless articles', { articles: Infinity }, { code: 'articles-none' }],
    ['more than all articles', { share: 10_001 }, { code: 'share-out-of-range' }],
  ])(
    'a month with %s: no number from it on, and a reason; before it all is as it was',
    (_, wrong, reason) => {
      const right = months(Array.from({ length: 60 }, (_, i) => 5 + (i % 7)));
      const bad = right.map((month, i) => (i === 55 ? { ...month, ...wrong } : month));
      const [whole, broken] = [right, bad].map((each) =>
        forecaster({ event: 'raid', months: each }, coefficients),
      );
      expect(broken!.forecast(54)).toEqual(whole!.forecast(54));
      for (const t of [55, 59]) {
        expect(broken!.forecast(t)).toEqual({
          answer: null,
          reason: expect.objectContaining(reason) as object,
        });
      }
    },
  );

  test('months that are absent are missing months in their place, whatever the order', () => {
    const whole = months(Array.from({ length: 60 }, (_, i) => (i === 30 ? null : 5 + (i % 7))));
    const gappy = whole.filter((_, i) => i !== 30);
    const answer = forecast({ event: 'raid', months: whole }, coefficients);
    expect(answer.answer!.origin).toBe(addMonths(first, 12));
    expect(forecast({ event: 'raid', months: gappy }, coefficients)).toEqual(answer);
    expect(forecast({ event: 'raid', months: gappy.toReversed() }, coefficients)).toEqual(answer);
    const few = whole.filter((_, i) => i % 2 === 1);
    expect(forecast({ event: 'raid', months: few }, coefficients)).toMatchObject({
      reason: { code: 'months-missing' },
    });
  });

  test('no answer for a constant series, a year of gaps, a series that ends too early, a thin country', () => {
    const reason = (shares: (number | null)[], last?: Month) =>
      forecast({ event: 'raid', months: months(shares, last) }, coefficients);
    const moving = Array.from({ length: 60 }, (_, i) => 5 + (i % 7));
    expect(reason(Array<number>(60).fill(5))).toMatchObject({
      reason: { code: 'series-constant' },
    });
    expect(reason([...moving, ...Array<null>(8).fill(null), 5])).toMatchObject({
      reason: { code: 'recent-few', values: { fewest: 6, months: 12 } },
    });
    expect(reason(moving, addMonths(first, -1))).toMatchObject({
      reason: { code: 'coefficients-later', values: { first, origin: addMonths(first, -1) } },
    });
    expect(forecast(of('TLS', 'protest'), coefficients).answer).toBeNull();
  });

  test('low-volume and missing months are carried forward; the last valid month is the origin', () => {
    const shares = Array.from({ length: 50 }, (_, i) => 10 + ((i * 7) % 11));
    const gap = shares.map((share, i) => (i === 20 ? null : share));
    const carried = shares.map((share, i) => (i === 20 ? shares[19]! : share));
    expect(forecastSeries('raid', months(gap)).y).toEqual(forecastSeries('raid', months(carried)).y);
    const { answer } = forecast({ event: 'raid', months: months([...shares, null, null]) }, coefficients);
    expect(answer!.origin).toBe(addMonths(first, 10));
    expect(answer!.naive).toBe(shares.at(-1));
    const partial = months(shares).map((month, i) => ({ ...month, partial: i === 49 }));
    expect(forecast({ event: 'raid', months: partial }, coefficients).answer!.origin).toBe(
      addMonths(first, 11),
    );
  });

  test('for any input, bounds are ordered and non-negative, or there is a reason', () => {
    fc.assert(
      fc.property(anyShares(), (shares) => {
        const given = forecast({ event: 'censor', months: months(shares) }, coefficients);
        if (given.answer === null) {
          expect(given.reason.asked).toEqual({ method: 'forecast' });
          return;
        }
        for (const { quantiles, lower95, lower80, median, upper80, upper95 } of given.answer.months) {
          expect(quantiles.every((q, i) => q >= (quantiles[i - 1] ?? 0) && q < Infinity)).toBe(true);
          expect([lower95, lower80, median, upper80, upper95]).toEqual(
            [0.025, 0.1, 0.5, 0.9, 0.975].map((level) => quantiles[LEVELS.findIndex((l) => l === level)]),
          );
        }
      }),
    );
  });
});

describe('refits', () => {
  const ending = (last: Month) => forecastSeries('raid', months(Array<number>(30).fill(1), last));

  test('are the quarter ends up to the last that half of the series have reached', () => {
    const most = refitMonths([ending('2024-06'), ending('2024-08'), ending('2024-08'), ending('2024-12')]);
    expect(most.at(-1)).toBe('2024-06');
    expect(most).toHaveLength(9);
    expect(most[0]).toBe('2022-06');
    expect(refitMonths([ending('2024-09'), ending('2024-09'), ending('2020-01')]).at(-1)).toBe('2024-09');
    expect(refitMonths([])).toEqual([]);
  });

  test('those of the snapshot are these', () => {
    expect(coefficients.map(({ month }) => month)).toEqual(
      refitMonths(
        everywhere
          .filter(({ country }) => country !== 'TLS')
          .map(({ event, months }) => forecastSeries(event, months)),
      ),
    );
  });
});

function skipped({ months }: History): number {
  return months.findIndex(({ share, thin, partial }) => share !== null && !thin && !partial);
}
