import { median } from 'd3-array';

/**
 * How far countries moved together: `log` is the mean of their log steps without the highest and lowest tenth, `median`
 * their middle, `moved` the fraction of them that moved in its direction, `between` the spread between them and `error`
 * the standard error that it gives.
 */
export interface PooledStep {
  log: number;
  median: number;
  error: number;
  between: number;
  moved: number;
  countries: number;
}

export interface Stretch {
  /** First month of the step, and last month that counts as after it. */
  from: number;
  to: number;
  /** Months before `from` that it is compared with. */
  before: number;
}

const TRIM = 0.1;
const FEWEST_BEFORE = 8;
const LEAST_COUNT = 1;

/**
 * By how much did a log share step in the typical country? Each country's mean from `from` to `to` is set against its
 * mean of the months before.
 *
 * @param log per country, log shares by month; NaN where missing
 * @param level what the measurement adds to each month; taken out first
 * @param count articles with the event; countries with less than one a month before are left out
 * @returns null without any country that has months on both sides (8 before, or all that are asked for)
 */
export function pooledStep(
  log: readonly Float64Array[],
  { from, to, before }: Stretch,
  level?: ArrayLike<number>,
  count?: readonly Float64Array[],
): PooledStep | null {
  const steps: number[] = [];
  log.forEach((values, i) => {
    const past = meanOf(values, from - before, from, level);
    const since = meanOf(values, from, to + 1, level);
    if (past.months < Math.min(FEWEST_BEFORE, before) || since.months === 0) return;
    if (count && !(meanOf(count[i]!, from - before, from).mean >= LEAST_COUNT)) return;
    steps.push(since.mean - past.mean);
  });
  if (steps.length === 0) return null;
  steps.sort((a, b) => a - b);
  const cut = Math.floor(steps.length * TRIM);
  const kept = steps.slice(cut, steps.length - cut);
  const trimmed = kept.reduce((total, step) => total + step, 0) / kept.length;
  const middle = median(steps)!;
  const between = 1.4826 * median(steps, (step) => Math.abs(step - middle))!;
  return {
    log: trimmed,
    median: middle,
    between,
    error: between / Math.sqrt(kept.length),
    moved: steps.filter((step) => step * trimmed > 0).length / steps.length,
    countries: steps.length,
  };
}

function meanOf(values: Float64Array, from: number, to: number, level?: ArrayLike<number>) {
  let [total, months] = [0, 0];
  for (let t = Math.max(0, from); t < to; t++) {
    const value = values[t]!;
    if (Number.isNaN(value)) continue;
    total += value - (level ? level[t]! : 0);
    months++;
  }
  return { mean: total / months, months };
}
