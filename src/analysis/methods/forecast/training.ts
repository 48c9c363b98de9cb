import { EVENTS, type Month, monthIndex } from '../../../schema.ts';
import { type Features, features, INPUTS } from './features.ts';
import { PLACES, standardised, type Weights } from './network.ts';
import { type ForecastSeries, HORIZONS, LEVELS } from '../../forecasting/series.ts';
import { gradientOf, type TrainingSet, newGradient } from './gradient.ts';
import { type Random, seeded, shuffled } from '../../statistics/random.ts';

export interface Schedule {
  passes: number;
  step: number;
}

const TRAINING = {
  first: { passes: 10, step: 0.01 },
  later: { passes: 3, step: 0.008 },
  batch: 256,
  /** Months of past that an example needs, and the decay of a month's weight for each month since. */
  past: 24,
  fading: 0.99,
  maxWeight: 50,
  shrinkage: 0.01,
  /** Weights are whole multiples of 1 / grain, in training's results and wherever they are used. */
  grain: 1000,
} as const;

const NORMAL = [
  -1.96, -1.645, -1.282, -1.036, -0.674, -0.385, -0.126, 0, 0.126, 0.385, 0.674, 1.036, 1.282, 1.645, 1.96,
];

/**
 * Trains one network at each refit month, in order, on all series together: the pinball loss of the shares 1 to 6
 * months ahead, in units of each series' mean monthly change. Adam with a cosine schedule; the same seed gives the
 * same weights.
 *
 * @param series of all countries and events; those without change at a refit are left out of it
 * @param refits ascending; a network uses only months up to its own
 * @returns one network per refit. Throws when there is no example at all.
 */
export function trainNetworks(
  series: readonly ForecastSeries[],
  refits: readonly Month[],
  seed: number,
  settings: { first: Schedule; later: Schedule } = TRAINING,
): Weights[] {
  const random = seeded(seed);
  const all = series.map((each) => ({ series: each, features: features(each) }));
  let weights: Weights | null = null;
  return refits.map((refit) => {
    const rows = examplesOf(all, monthIndex(refit));
    const { passes, step } = weights === null ? settings.first : settings.later;
    weights = weights === null ? untrained(rows, random) : weights.slice();
    const examples = trainingSetOf(rows, weights);
    fit(weights, examples, passes, step, random);
    for (let i = 0; i < weights.length; i++) weights[i] = grained(weights[i]!);
    return weights;
  });
}

interface Row {
  features: Features;
  series: ForecastSeries;
  t: number;
  weight: number;
  last: number;
}

function examplesOf(all: readonly { series: ForecastSeries; features: Features }[], refit: number): Row[] {
  const rows = all.flatMap((each) => {
    const last = Math.min(refit - each.series.first, each.series.y.length - 1);
    const scale = each.features.scale[last] ?? 0;
    if (!(scale > 0)) return [];
    const weight = Math.min(1 / scale, TRAINING.maxWeight);
    return Array.from({ length: Math.max(0, last - TRAINING.past) }, (_, i) => {
      const t = TRAINING.past + i;
      return { ...each, t, last, weight: weight * TRAINING.fading ** (refit - each.series.first - t) };
    });
  });
  if (rows.length === 0) throw new Error(`training requires a series of over ${TRAINING.past} months`);
  return rows;
}

function untrained(rows: readonly Row[], random: Random): Weights {
  const weights = new Float64Array(PLACES.end);
  const inputs = INPUTS.length;
  for (let k = 0; k < inputs; k++) {
    const values = rows.map((row) => row.features.inputs[row.t * inputs + k]!);
    const centre = values.reduce((total, value) => total + value, 0) / values.length;
    const variance = values.reduce((total, value) => total + (value - centre) ** 2, 0) / values.length;
    weights[PLACES.centre + k] = grained(centre);
    weights[PLACES.spread + k] = Math.max(1 / TRAINING.grain, grained(Math.sqrt(variance)));
  }
  for (let i = PLACES.hidden; i < PLACES.hiddenByEvent; i++) weights[i] = normal(random) / Math.sqrt(inputs);
  const steps = HORIZONS.length;
  for (let i = PLACES.outputByEvent; i < PLACES.shape; i++) {
    weights[i] = (i - PLACES.outputByEvent) % (3 * steps) < steps ? 0 : -0.7;
  }
  EVENTS.forEach((_, event) => weights.set(NORMAL, PLACES.shape + event * LEVELS.length));
  return weights;
}

function trainingSetOf(rows: readonly Row[], weights: Weights): TrainingSet {
  const [count, inputs, steps] = [rows.length, INPUTS.length, HORIZONS.length];
  const examples: TrainingSet = {
    count,
    inputs: new Float64Array(count * inputs),
    base: new Float64Array(count),
    targets: new Float64Array(count * steps),
    events: new Uint8Array(count),
    importance: new Float64Array(count),
  };
  rows.forEach(({ features, series, t, last, weight }, i) => {
    for (let k = 0; k < inputs; k++) {
      const [centre, spread] = [weights[PLACES.centre + k]!, weights[PLACES.spread + k]!];
      examples.inputs[i * inputs + k] = Math.fround(
        standardised(features.inputs[t * inputs + k]!, centre, spread),
      );
    }
    examples.base[i] = features.base[t]!;
    examples.events[i] = series.eventIndex;
    examples.importance[i] = weight;
    for (let h = 0; h < steps; h++) {
      const outcome = t + h + 1 <= last ? (series.observed[t + h + 1] ?? null) : null;
      examples.targets[i * steps + h] = outcome ?? NaN;
    }
  });
  return examples;
}

/** Adam (Kingma & Ba 2015), moments 0.9 and 0.99, the step following half a cosine. */
function fit(weights: Weights, examples: TrainingSet, passes: number, largest: number, random: Random): void {
  const { batch, shrinkage } = TRAINING;
  const batches = Math.floor(examples.count / batch);
  const gradient = newGradient(batch);
  const [mean, square] = [new Float64Array(PLACES.end), new Float64Array(PLACES.end)];
  const ids = Array.from({ length: examples.count }, (_, i) => i);
  let [decay1, decay2, done] = [1, 1, 0];
  for (let pass = 0; pass < passes; pass++) {
    const order = shuffled(ids, random);
    for (let b = 0; b < batches; b++) {
      gradientOf(weights, examples, order, b * batch, batch, gradient);
      done++;
      decay1 *= 0.9;
      decay2 *= 0.99;
      const step = largest * 0.5 * (1 + Math.cos((Math.PI * done) / (batches * passes))) + 1e-5;
      for (let i = PLACES.hidden; i < PLACES.end; i++) {
        const g = gradient.weights[i]!;
        const m = (mean[i] = 0.9 * mean[i]! + 0.1 * g);
        const v = (square[i] = 0.99 * square[i]! + 0.01 * g * g);
        weights[i]! -= (step * m) / (1 - decay1) / (Math.sqrt(v / (1 - decay2)) + 1e-8);
        if (i < PLACES.outputByEvent) weights[i]! *= 1 - step * shrinkage;
      }
    }
  }
}

function grained(value: number): number {
  return Math.round(value * TRAINING.grain) / TRAINING.grain;
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
