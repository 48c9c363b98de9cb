import { mean } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { benchmarks, mean12 } from '../../../../src/analysis/forecasting/benchmark.ts';
import { forecaster } from '../../../../src/analysis/methods/forecast/forecast.ts';
import { coefficientsOf } from '../../../../src/analysis/methods/forecast/coefficients.ts';
import { forecastSeries } from '../../../../src/analysis/forecasting/series.ts';
import { type History, histories } from '../../../../src/analysis/history/history.ts';
import { changeScale } from '../../../../src/analysis/statistics/scores.ts';
import { skill } from '../../../../src/analysis/methods/skill/skill.ts';
import { rowsOf } from '../../../../src/data/tables/rows.ts';
import { observations } from '../../../../src/data/tables/observations.ts';
import { monthAt, monthIndex } from '../../../../src/schema.ts';
import { cardWords } from '../../../card-words.ts';

const coefficients = coefficientsOf(await rowsOf('forecast_coefficients'));
const everywhere = histories(await observations({ countries: ['KEN', 'SLB', 'TLS', 'AGO', 'UKR'] }));
const of = (country: string, event: string): History =>
  everywhere.find((history) => history.country === country && history.event === event)!;

describe('skill', () => {
  test('recomputed, it is the snapshot’s table to its three digits', async () => {
    const rows = await rowsOf('skill', { where: { country: ['KEN', 'SLB', 'TLS', 'AGO', 'UKR'] } });
    const three = (value: number | null) => (value === null ? null : Number(value.toPrecision(3)));
    expect(rows).toHaveLength(5 * 20 * 6);
    for (const history of everywhere) {
      for (const own of skill(forecaster(history, coefficients))) {
        const row = rows.find(
          ({ country, event, horizon }) =>
            country === history.country && event === history.event && horizon === own.horizon,
        )!;
        const { span: _, horizon, origins, ...scores } = own;
        expect(row).toMatchObject({
          horizon,
          origins,
          ...Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, three(value)])),
        });
      }
    }
  });

  test('its errors are those of forecasts from cut series, worked out one by one', () => {
    const history = of('KEN', 'protest');
    const last = history.months.findLastIndex(({ partial, thin }) => !partial && !thin);
    const errors: number[] = [];
    for (let t = 0; t + 3 <= last; t++) {
      const cut = history.months.slice(0, t + 1);
      if (cut.at(-1)!.month < coefficients[0]!.month) continue;
      const { answer } = forecaster({ event: 'protest', months: cut }, coefficients).forecast(t);
      const scale = changeScale(cut.map(({ share }) => share))!;
      errors.push(Math.abs(history.months[t + 3]!.share! - answer!.months[2]!.median) / scale);
    }
    const third = skill(forecaster(history, coefficients))[2]!;
    expect(third.origins).toBe(errors.length);
    expect(third.error).toBeCloseTo(mean(errors)!, 10);
    expect(third.span).toEqual([
      coefficients[0]!.month,
      monthAt(monthIndex(coefficients[0]!.month) + errors.length - 1),
    ]);
  });

  test('a thin country has no figures', () => {
    for (const row of skill(forecaster(of('TLS', 'protest'), coefficients))) {
      expect(row).toMatchObject({ origins: 0, error: null, crps: null, coverage80: null, span: null });
    }
  });

  test('outcomes in low-volume months do not count', () => {
    const history = of('KEN', 'raid');
    const thin = new Set(history.months.slice(-10, -5).map(({ month }) => month));
    const gappy = {
      ...history,
      months: history.months.map((month) => (thin.has(month.month) ? { ...month, thin: true } : month)),
    };
    const [whole, holey] = [skill(forecaster(history, coefficients)), skill(forecaster(gappy, coefficients))];
    expect(whole[0]!.origins - holey[0]!.origins).toBeGreaterThan(thin.size);
  });

  test('an outcome without a share does not count', () => {
    const history = of('KEN', 'raid');
    const last = history.months.findLastIndex(({ partial, thin }) => !partial && !thin);
    const wrong = (share: number | null) => ({
      ...history,
      months: history.months.map((month, i) => (i === last ? { ...month, share } : month)),
    });
    for (const share of [NaN, -1, 20_000]) {
      expect(skill(forecaster(wrong(share), coefficients))).toEqual(
        skill(forecaster(wrong(null), coefficients)),
      );
    }
  });

  test('the card says from how many past forecasts it judges', async () => {
    const rows = (await rowsOf('skill')).filter(({ origins }) => origins > 0);
    const all = rows.map(({ origins }) => origins);
    const at = (horizon: number) =>
      mean(
        rows.filter((row) => row.horizon === horizon),
        ({ origins }) => origins,
      )!.toFixed(1);
    expect(cardWords('skill')).toContain(
      `${Math.min(...all)} to ${Math.max(...all)} past forecasts of a series (${at(1)} on average at one month, ${at(6)} at six)`,
    );
  });
});

describe('benchmarks', () => {
  const spread = coefficients.at(-1)!.spreads.raid!;
  const always = () => spread;
  const shares = Array.from({ length: 60 }, (_, i) => 10 + ((i * 13) % 17));
  const series = forecastSeries(
    'raid',
    shares.map((share, i) => ({
      month: monthAt(monthIndex('2018-01') + i),
      share,
      articles: 2000,
      thin: false,
      partial: false,
    })),
  );

  test('are the last share and the mean of twelve, and use no later month', () => {
    const [whole, cut] = [
      benchmarks(series, always)(40),
      benchmarks({ ...series, y: series.y.slice(0, 41), observed: series.observed.slice(0, 41) }, always)(40),
    ];
    expect(whole).toEqual(cut);
    expect(whole.naive.point).toBeCloseTo(shares[40]!, 8);
    expect(whole.mean12.point).toBeCloseTo(mean(shares.slice(29, 41))!, 8);
    for (const quantiles of [...whole.naive.quantiles, ...whole.mean12.quantiles]) {
      expect(quantiles.every((q, i) => q >= 0 && q >= (quantiles[i - 1] ?? 0))).toBe(true);
    }
  });

  test('the mean of twelve uses observed months alone, as does the one shown beside the forecast', () => {
    const holey = shares.map((share, i) => ([31, 32, 33, 36].includes(i) ? null : share));
    const gappy = forecastSeries(
      'raid',
      holey.map((share, i) => ({
        month: monthAt(monthIndex('2018-01') + i),
        share,
        articles: 2000,
        thin: false,
        partial: false,
      })),
    );
    const known = holey.slice(29, 41).filter((share) => share !== null);
    expect(known).toHaveLength(8);
    expect(benchmarks(gappy, always)(40).mean12.point).toBeCloseTo(mean(known)!, 10);
    expect(mean12(gappy.observed)[40]).toBe(benchmarks(gappy, always)(40).mean12.point);
    const history = of('AGO', 'protest');
    const { series, forecast } = forecaster(history, coefficients);
    for (let t = series.y.length - 20; t < series.y.length; t++) {
      const { answer } = forecast(t);
      if (answer) expect(answer.mean12).toBe(benchmarks(series, always)(t).mean12.point);
    }
  });

  test('a year without any value has no mean, and its errors do not count', () => {
    const empty = shares.map((share, i) => (i >= 20 && i < 34 ? null : share));
    const means = mean12(empty);
    expect([means[31], means[32], means[33]]).toEqual([NaN, NaN, NaN]);
    const gappy = { ...series, observed: empty };
    for (const quantiles of benchmarks(gappy, always)(59).mean12.quantiles) {
      expect(quantiles.every((q, i) => q >= 0 && q >= (quantiles[i - 1] ?? 0))).toBe(true);
    }
  });
});
