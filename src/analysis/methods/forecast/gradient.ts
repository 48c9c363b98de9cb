import { INPUTS } from './features.ts';
import { HIDDEN, OUTPUTS, PLACES, propagate, type Weights, width } from './network.ts';
import { HORIZONS, LEVELS, MEDIAN } from '../../forecasting/series.ts';

/**
 * What a network learns from: one example per series and month, with standardised inputs, the mean of the last 12
 * months on log1p share, and the shares of the next six months, NaN where not known.
 */
export interface TrainingSet {
  count: number;
  inputs: Float64Array;
  base: Float64Array;
  targets: Float64Array;
  events: Uint8Array;
  importance: Float64Array;
}

/** A gradient, and what it is made from: one row per example of a batch. */
export interface Gradient {
  weights: Float64Array;
  inputs: Float64Array;
  hidden: Float64Array;
  toHidden: Float64Array;
  toOutputs: Float64Array;
}

export function newGradient(batch: number): Gradient {
  const room = (length: number) => new Float64Array(length);
  return {
    weights: room(PLACES.end),
    inputs: room(batch * INPUTS.length),
    hidden: room(batch * HIDDEN),
    toHidden: room(batch * HIDDEN),
    toOutputs: room(batch * OUTPUTS),
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

const hiddenUnits = new Float64Array(HIDDEN);
const outputs = new Float64Array(OUTPUTS);
const pulls = new Float64Array(OUTPUTS);

/** The gradient of the mean weighted pinball loss over one batch of examples, into `into.weights`. */
export function gradientOf(
  weights: Weights,
  examples: TrainingSet,
  order: readonly number[],
  from: number,
  batch: number,
  into: Gradient,
): void {
  const width = INPUTS.length;
  into.weights.fill(0);
  for (let x = 0; x < batch; x++) {
    const id = order[from + x]!;
    const event = examples.events[id]!;
    propagate(weights, event, examples.inputs, id * width, hiddenUnits, outputs);
    lossGradient(weights, examples, id, batch, into.weights);
    backwards(weights, event, x, into);
    for (let k = 0; k < width; k++) into.inputs[x * width + k] = examples.inputs[id * width + k]!;
  }
  const { hidden, direct, output } = PLACES;
  sumOfProducts(into.weights, hidden, into.inputs, width, into.toHidden, HIDDEN, batch);
  sumOfProducts(into.weights, direct, into.inputs, width, into.toOutputs, OUTPUTS, batch);
  sumOfProducts(into.weights, output, into.hidden, HIDDEN, into.toOutputs, OUTPUTS, batch);
}

/** How an example pulls at the outputs, into `pulls`, and at its event's shape. */
function lossGradient(
  weights: Weights,
  examples: TrainingSet,
  id: number,
  batch: number,
  gradient: Float64Array,
): void {
  const steps = HORIZONS.length;
  const unit = 1 / batch / EMPHASIS_TOTAL;
  const [importance, limit] = [examples.importance[id]! * unit, MAX_PULL * unit];
  const shape = PLACES.shape + examples.events[id]! * LEVELS.length;
  pulls.fill(0);
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
      const slope = quantile > 0 ? Math.exp(Math.min(MAX_LOG_SHARE, quantile)) : 1;
      const miss = outcome > slope - 1 ? -LEVELS[q]! : 1 - LEVELS[q]!;
      if (quantile < 0 && miss > 0) continue;
      const pull = Math.max(-limit, Math.min(limit, miss * EMPHASIS[q]! * slope * importance));
      pulls[h]! += pull;
      if (q === MEDIAN) continue;
      pulls[(q < MEDIAN ? steps : 2 * steps) + h]! += pull * ratio * scale;
      gradient[shape + q]! += pull * scale;
    }
  }
}

/** Takes example `x` back to its hidden units, and keeps what the sums over the batch need. */
function backwards(
  weights: Weights,
  event: number,
  x: number,
  { weights: gradient, hidden, toHidden, toOutputs }: Gradient,
): void {
  const { output, hiddenByEvent, outputByEvent } = PLACES;
  for (let j = 0; j < OUTPUTS; j++) {
    gradient[outputByEvent + event * OUTPUTS + j]! += pulls[j]!;
    toOutputs[x * OUTPUTS + j] = pulls[j]!;
  }
  for (let c = 0; c < HIDDEN; c++) {
    const row = output + c * OUTPUTS;
    const value = (hidden[x * HIDDEN + c] = hiddenUnits[c]!);
    let sum = 0;
    for (let j = 0; j < OUTPUTS; j++) sum += pulls[j]! * weights[row + j]!;
    const back = (toHidden[x * HIDDEN + c] = sum * (1 - value * value));
    gradient[hiddenByEvent + event * HIDDEN + c]! += back;
  }
}

/** Sums left × right over the rows of a batch, for each pair of columns; those on the right are a multiple of six. */
function sumOfProducts(
  into: Float64Array,
  offset: number,
  left: Float64Array,
  leftColumns: number,
  right: Float64Array,
  rightColumns: number,
  rows: number,
): void {
  for (let k = 0; k < leftColumns; k++) {
    for (let j = 0; j < rightColumns; j += 6) {
      let [a, b, c, d, e, f] = [0, 0, 0, 0, 0, 0];
      for (let x = 0, l = k, r = j; x < rows; x++, l += leftColumns, r += rightColumns) {
        const value = left[l]!;
        a += value * right[r]!;
        b += value * right[r + 1]!;
        c += value * right[r + 2]!;
        d += value * right[r + 3]!;
        e += value * right[r + 4]!;
        f += value * right[r + 5]!;
      }
      const at = offset + k * rightColumns + j;
      into[at] = a;
      into[at + 1] = b;
      into[at + 2] = c;
      into[at + 3] = d;
      into[at + 4] = e;
      into[at + 5] = f;
    }
  }
}
