import { describe, expect, test } from 'vitest';
import { features, INPUTS } from '../../../../src/analysis/methods/forecast/features.ts';
import {
  gradientOf,
  type TrainingSet,
  newGradient,
} from '../../../../src/analysis/methods/forecast/gradient.ts';
import { networkQuantiles, PLACES } from '../../../../src/analysis/methods/forecast/network.ts';
import { refits } from '../../../../src/analysis/methods/forecast/refits.ts';
import {
  type ForecastSeries,
  forecastSeries,
  HORIZONS,
  LEVELS,
} from '../../../../src/analysis/forecasting/series.ts';
import { trainNetworks } from '../../../../src/analysis/methods/forecast/training.ts';
import { seeded } from '../../../../src/analysis/statistics/random.ts';
import { pinball } from '../../../../src/analysis/statistics/scores.ts';
import { addMonths, type EventId, type Month } from '../../../../src/schema.ts';

const FIRST = '2015-01';
const quick = { first: { passes: 2, step: 0.01 }, later: { passes: 1, step: 0.005 } };

function made(count: number, months = 72): ForecastSeries[] {
  const random = seeded(7);
  return Array.from({ length: count }, (_, i) => {
    let share = 20;
    const event: EventId = i % 2 ? 'raid' : 'protest';
    return forecastSeries(
      event,
      Array.from({ length: months }, (_, t) => {
        share = Math.max(0, 20 + 5 * i + 0.5 * (share - 20 - 5 * i) + 30 * (random() - 0.5));
        return { month: addMonths(FIRST, t), share, articles: 1500, thin: false, partial: false };
      }),
    );
  });
}

const cut = (series: readonly ForecastSeries[], last: Month) =>
  series.map((one) => {
    const length = Array.from(one.y).findIndex((_, t) => addMonths(FIRST, t) > last);
    const to = length < 0 ? one.y.length : length;
    return {
      ...one,
      y: one.y.slice(0, to),
      articles: one.articles.slice(0, to),
      observed: one.observed.slice(0, to),
    };
  });

describe('training', () => {
  const series = made(8);
  const months: Month[] = ['2019-12', '2020-06'];
  const networks = trainNetworks(series, months, 1, quick);

  test('at a refit it uses months up to it alone', () => {
    expect(trainNetworks(cut(series, months[0]!), months.slice(0, 1), 1, quick)).toEqual(
      networks.slice(0, 1),
    );
    expect(trainNetworks(cut(series, months[1]!), months, 1, quick)).toEqual(networks);
    const [whole, short] = [series, cut(series, months[1]!)].map((each) => refits(each, months, [networks]));
    expect(short).toEqual(whole);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(trainNetworks(series, months, 1, quick)).toEqual(networks);
    expect(trainNetworks(series, months.slice(0, 1), 2, quick)[0]).not.toEqual(networks[0]);
  });

  test('gives whole thousandths, none of them missing', () => {
    for (const weights of networks) {
      expect(weights).toHaveLength(PLACES.end);
      expect(weights.every((w) => Math.round(w * 1000) / 1000 === w)).toBe(true);
    }
  });

  test('training improves medians and bounds', () => {
    const loss = (weights: Float64Array) => {
      let total = 0;
      for (const one of series) {
        const { inputs, base } = features(one);
        for (let t = 24; t + 6 < one.y.length; t++) {
          networkQuantiles(weights, one.eventIndex, inputs, t * INPUTS.length, base[t]!).forEach(
            (quantiles, h) =>
              quantiles.forEach((q, i) => {
                total += pinball(one.observed[t + h + 1]!, Math.expm1(q), LEVELS[i]!);
              }),
          );
        }
      }
      return total;
    };
    const none = { passes: 0, step: 0 };
    const [untrained] = trainNetworks(series, months.slice(0, 1), 1, { first: none, later: none });
    const [trained] = trainNetworks(series, months.slice(0, 1), 1, {
      first: { passes: 40, step: 0.01 },
      later: none,
    });
    expect(loss(trained!)).toBeLessThan(0.9 * loss(untrained!));
  });

  test('without a series of over 24 months it throws', () => {
    expect(() => trainNetworks(made(2, 20), ['2016-08'], 1, quick)).toThrow('over 24 months');
  });
});

test('the gradient is the slope of the loss, by finite differences in every layer of a network', () => {
  const random = seeded(3);
  const weights = Float64Array.from({ length: PLACES.end }, () => 0.2 * (random() - 0.5));
  for (let e = 0; e < 20; e++)
    LEVELS.forEach((level, q) => (weights[PLACES.shape + e * LEVELS.length + q] = 4 * level - 2));
  const count = 16;
  const examples: TrainingSet = {
    count,
    inputs: Float64Array.from({ length: count * INPUTS.length }, () => 2 * random() - 1),
    base: Float64Array.from({ length: count }, () => 4 + random()),
    targets: Float64Array.from({ length: count * HORIZONS.length }, (_, i) => (i % 5 ? 100 * random() : NaN)),
    events: Uint8Array.from({ length: count }, (_, i) => i % 20),
    importance: Float64Array.from({ length: count }, () => 0.001 * random()),
  };
  const gradient = newGradient(count);
  const order = Array.from({ length: count }, (_, i) => i);
  gradientOf(weights, examples, order, 0, count, gradient);

  const lossWith = (place: number, by: number): number => {
    const moved = weights.slice();
    moved[place]! += by;
    let total = 0;
    for (const id of order) {
      const own = examples.inputs.slice(id * INPUTS.length, (id + 1) * INPUTS.length);
      const standard = moved.slice();
      standard.fill(0, PLACES.centre, PLACES.spread).fill(1, PLACES.spread, PLACES.hidden);
      networkQuantiles(standard, examples.events[id]!, Float64Array.from(own), 0, examples.base[id]!).forEach(
        (quantiles, h) => {
          const outcome = examples.targets[id * HORIZONS.length + h]!;
          if (Number.isNaN(outcome)) return;
          quantiles.forEach((q, i) => {
            const emphasis = i === 7 ? 1.5 : [0, 2, 12, 14].includes(i) ? 0.5 : 1;
            total += emphasis * examples.importance[id]! * pinball(outcome, Math.expm1(q), LEVELS[i]!);
          });
        },
      );
    }
    return total / count / 13.5;
  };
  const parts = ['hidden', 'hiddenByEvent', 'output', 'direct', 'outputByEvent', 'shape'] as const;
  const sizes: number[] = [];
  for (const part of parts) {
    for (let k = 0; k < 20; k++) {
      const place = PLACES[part] + ((k * 37) % 300);
      if (part === 'shape' && (place - PLACES.shape) % LEVELS.length === 7) continue;
      const slope = (lossWith(place, 1e-6) - lossWith(place, -1e-6)) / 2e-6;
      expect(gradient.weights[place]!, `${part} ${place}`).toBeCloseTo(slope, 7);
      sizes.push(Math.abs(slope));
    }
  }
  expect(sizes.filter((size) => size > 1e-5).length).toBeGreaterThan(60);
});
