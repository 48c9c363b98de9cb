import { EVENTS } from '../../../schema.ts';
import { INPUTS } from './features.ts';
import { HORIZONS, LEVELS, MEDIAN } from '../../forecasting/series.ts';

export const HIDDEN = 24;
/** Per horizon: how far the median lies from the 12-month mean, and the log widths below and above it. */
export const OUTPUTS = 3 * HORIZONS.length;
/** Inputs are clipped to this many standard deviations, so that no month is unlike all those trained on. */
const MAX_DEVIATIONS = 4;
const LOG_WIDTHS = { min: -5, max: 2 } as const;

/** The offset of each block of weights in a network, and their total number (`end`). */
export const PLACES = (() => {
  const [inputs, events, levels] = [INPUTS.length, EVENTS.length, LEVELS.length];
  const sizes = {
    centre: inputs,
    spread: inputs,
    hidden: inputs * HIDDEN,
    hiddenByEvent: events * HIDDEN,
    output: HIDDEN * OUTPUTS,
    direct: inputs * OUTPUTS,
    outputByEvent: events * OUTPUTS,
    shape: events * levels,
  };
  let end = 0;
  const places = Object.entries(sizes).map(([part, size]) => [part, (end += size) - size]);
  return { ...(Object.fromEntries(places) as Record<keyof typeof sizes, number>), end };
})();

/**
 * All numbers of one network, in the order of `PLACES`: the inputs' centres and spreads; from the inputs to the
 * hidden units, and each event's constant; from the hidden units, and directly from the inputs, to the outputs, and
 * each event's constant; for each event the shape of its distribution, one number per level.
 */
export type Weights = Float64Array;

export function standardised(value: number, centre: number, spread: number): number {
  return Math.max(-MAX_DEVIATIONS, Math.min(MAX_DEVIATIONS, (value - centre) / spread));
}

/**
 * Computes hidden units and outputs for one month's standardised inputs, which begin at `at`, into the arrays given.
 */
export function propagate(
  weights: Weights,
  eventIndex: number,
  inputs: Float64Array,
  at: number,
  hidden: Float64Array,
  outputs: Float64Array,
): void {
  const { hidden: toHidden, hiddenByEvent, output, direct, outputByEvent } = PLACES;
  for (let c = 0; c < HIDDEN; c++) hidden[c] = weights[hiddenByEvent + eventIndex * HIDDEN + c]!;
  for (let j = 0; j < OUTPUTS; j++) outputs[j] = weights[outputByEvent + eventIndex * OUTPUTS + j]!;
  addProducts(hidden, inputs, at, INPUTS.length, weights, toHidden);
  addProducts(outputs, inputs, at, INPUTS.length, weights, direct);
  for (let c = 0; c < HIDDEN; c++) hidden[c] = Math.tanh(hidden[c]!);
  addProducts(outputs, hidden, 0, HIDDEN, weights, output);
}

/**
 * Adds values × weights to each of `into`, whose length is a multiple of six. Six sums at a time stay in registers;
 * each adds up in the order of the values.
 */
function addProducts(
  into: Float64Array,
  values: Float64Array,
  at: number,
  count: number,
  weights: Weights,
  offset: number,
): void {
  const columns = into.length;
  for (let j = 0; j < columns; j += 6) {
    let [a, b, c] = [into[j]!, into[j + 1]!, into[j + 2]!];
    let [d, e, f] = [into[j + 3]!, into[j + 4]!, into[j + 5]!];
    for (let k = 0, w = offset + j; k < count; k++, w += columns) {
      const value = values[at + k]!;
      a += value * weights[w]!;
      b += value * weights[w + 1]!;
      c += value * weights[w + 2]!;
      d += value * weights[w + 3]!;
      e += value * weights[w + 4]!;
      f += value * weights[w + 5]!;
    }
    into[j] = a;
    into[j + 1] = b;
    into[j + 2] = c;
    into[j + 3] = d;
    into[j + 4] = e;
    into[j + 5] = f;
  }
}

export function width(output: number): number {
  return Math.exp(Math.max(LOG_WIDTHS.min, Math.min(LOG_WIDTHS.max, output)));
}

/**
 * What does a network forecast for the months after one month? Quantiles of log1p share, per horizon, at `LEVELS`,
 * lowest first; none below 0.
 *
 * @param inputs all months of `features`; the values of the month begin at `at`
 * @param base the month's 12-month mean on log1p share
 */
export function networkQuantiles(
  weights: Weights,
  eventIndex: number,
  inputs: Float64Array,
  at: number,
  base: number,
): number[][] {
  const z = new Float64Array(INPUTS.length);
  for (let k = 0; k < z.length; k++) {
    z[k] = standardised(inputs[at + k]!, weights[PLACES.centre + k]!, weights[PLACES.spread + k]!);
  }
  const [hidden, outputs] = [new Float64Array(HIDDEN), new Float64Array(OUTPUTS)];
  propagate(weights, eventIndex, z, 0, hidden, outputs);
  const shape = PLACES.shape + eventIndex * LEVELS.length;
  const steps = HORIZONS.length;
  return HORIZONS.map((_, h) => {
    const centre = base + outputs[h]!;
    const [below, above] = [width(outputs[steps + h]!), width(outputs[2 * steps + h]!)];
    return LEVELS.map((_, q) =>
      Math.max(0, centre + (q < MEDIAN ? below : above) * weights[shape + q]!),
    ).sort((a, b) => a - b);
  });
}
