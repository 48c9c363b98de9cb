import { INPUTS } from './features.ts';
import { HIDDEN, OUTPUTS, PLACES, propagate, type Weights, width } from './network.ts';
import { HORIZONS, LEVELS, MEDIAN } from '../../forecasting/series.ts';

/**
 * What a network learns from: one example per series and month, with standardised inputs, the mean of the last 12
 * months on log1p share, and the shares of the next six months, NaN where not known.
 */
export interface TrainingSet {
  count: number;
  inputs: Float32Array;
  base: Float64Array;
  targets: Float64Array;
  events: Uint8Array;
  importance: Float64Array;
}

export interface Gradient {
  weights: Float64Array;
  hidden: Float64Array;
  outputs: Float64Array;
  toHidden: Float64Array;
  toOutputs: Float64Array;
}

export function newGradient(): Gradient {
  const room = (length: number) => new Float64Array(length);
  return {
    weights: room(PLACES.end),
    hidden: room(HIDDEN),
    outputs: room(OUTPUTS),
    toHidden: room(HIDDEN),
    toOutputs: room(OUTPUTS),
  };
}

/**
 * Weight of each level in the loss: full for the ten of the CRPS, half for the ends of the intervals, more for the
 * median.
 */
const EMPHASIS = [0.5, 1, 0.5, 1, 1, 1, 1, 1.5, 1, 1, 1, 1, 0.5, 1, 0.5];
const EMPHASIS_TOTAL = EMPHASIS.reduce((total, each) => total + each, 0);
const MAX_LOG_SHARE = 9.3;
const MAX_PULL = 5;

/** The gradient of the mean weighted pinball loss over one batch of examples, into `into.weights`. */
export function gradientOf(
  weights: Weights,
  examples: TrainingSet,
  order: readonly number[],
  from: number,
  batch: number,
  into: Gradient,
): void {
  into.weights.fill(0);
  for (let x = 0; x < batch; x++) {
    const id = order[from + x]!;
    const at = id * INPUTS.length;
    const event = examples.events[id]!;
    propagate(weights, event, examples.inputs, at, into.hidden, into.outputs);
    lossGradient(weights, examples, id, batch, into);
    backwards(weights, examples.inputs, at, event, into);
  }
}

function lossGradient(
  weights: Weights,
  examples: TrainingSet,
  id: number,
  batch: number,
  into: Gradient,
): void {
  const { toOutputs, outputs } = into;
  const steps = HORIZONS.length;
  const unit = 1 / batch / EMPHASIS_TOTAL;
  const [importance, limit] = [examples.importance[id]! * unit, MAX_PULL * unit];
  const shape = PLACES.shape + examples.events[id]! * LEVELS.length;
  toOutputs.fill(0);
  for (let h = 0; h < steps; h++) {
    const outcome = examples.targets[id * steps + h]!;
    if (Number.isNaN(outcome)) continue;
    const centre = examples.base[id]! + outputs[h]!;
    const below = width(outputs[steps + h]!);
    const above = width(outputs[2 * steps + h]!);
    for (let q = 0; q < LEVELS.length; q++) {
      const ratio = weights[shape + q]!;
      const scale = q < MEDIAN ? below : above;
      const quantile = centre + scale * ratio;
      const slope = Math.exp(Math.max(0, Math.min(MAX_LOG_SHARE, quantile)));
      const miss = outcome > slope - 1 ? -LEVELS[q]! : 1 - LEVELS[q]!;
      if (quantile < 0 && miss > 0) continue;
      const pull = Math.max(-limit, Math.min(limit, miss * EMPHASIS[q]! * slope * importance));
      toOutputs[h]! += pull;
      if (q === MEDIAN) continue;
      toOutputs[(q < MEDIAN ? steps : 2 * steps) + h]! += pull * ratio * scale;
      into.weights[shape + q]! += pull * scale;
    }
  }
}

function backwards(
  weights: Weights,
  inputs: Float32Array,
  at: number,
  event: number,
  { weights: gradient, hidden, toHidden, toOutputs }: Gradient,
): void {
  const { output, hiddenByEvent, outputByEvent, direct, hidden: w } = PLACES;
  for (let j = 0; j < OUTPUTS; j++) gradient[outputByEvent + event * OUTPUTS + j]! += toOutputs[j]!;
  for (let c = 0; c < HIDDEN; c++) {
    const row = output + c * OUTPUTS;
    const value = hidden[c]!;
    let sum = 0;
    for (let j = 0; j < OUTPUTS; j++) {
      const pull = toOutputs[j]!;
      sum += pull * weights[row + j]!;
      gradient[row + j]! += value * pull;
    }
    const back = (toHidden[c] = sum * (1 - value * value));
    gradient[hiddenByEvent + event * HIDDEN + c]! += back;
  }
  for (let k = 0; k < INPUTS.length; k++) {
    const z = inputs[at + k]!;
    const [toHiddenRow, directRow] = [w + k * HIDDEN, direct + k * OUTPUTS];
    for (let j = 0; j < OUTPUTS; j++) gradient[directRow + j]! += z * toOutputs[j]!;
    for (let c = 0; c < HIDDEN; c++) gradient[toHiddenRow + c]! += z * toHidden[c]!;
  }
}
