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
  inputs: ArrayLike<number>,
  at: number,
  hidden: Float64Array,
  outputs: Float64Array,
): void {
  const { hidden: w, hiddenByEvent, output, direct, outputByEvent } = PLACES;
  for (let c = 0; c < HIDDEN; c++) hidden[c] = weights[hiddenByEvent + eventIndex * HIDDEN + c]!;
  for (let j = 0; j < OUTPUTS; j++) outputs[j] = weights[outputByEvent + eventIndex * OUTPUTS + j]!;
  for (let k = 0; k < INPUTS.length; k++) {
    const z = inputs[at + k]!;
    const [toHidden, toOutputs] = [w + k * HIDDEN, direct + k * OUTPUTS];
    for (let c = 0; c < HIDDEN; c++) hidden[c]! += z * weights[toHidden + c]!;
    for (let j = 0; j < OUTPUTS; j++) outputs[j]! += z * weights[toOutputs + j]!;
  }
  for (let c = 0; c < HIDDEN; c++) {
    const value = (hidden[c] = Math.tanh(hidden[c]!));
    const row = output + c * OUTPUTS;
    for (let j = 0; j < OUTPUTS; j++) outputs[j]! += value * weights[row + j]!;
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
