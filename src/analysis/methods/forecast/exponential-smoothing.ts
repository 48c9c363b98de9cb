export interface Smoothed {
  level: number;
  trend: number;
}

export interface SmoothingOptions {
  /** Weight of the newest value, 0 to 1. */
  alpha: number;
  /** Weight of the newest change of level; without it there is no trend. */
  beta?: number;
  level: number;
  trend?: number;
}

/**
 * What is the level of a series, the newest values weighing most? Simple exponential smoothing, or Holt's linear
 * method with `beta`. The forecast h months ahead is level + h · trend.
 *
 * @param values consecutive months without gaps, oldest first
 * @returns the state after each value, so that month t uses only months up to t. Equals R's `forecast::ses` and
 *   `forecast::holt` with the same parameters and start.
 */
export function exponentialSmoothing(values: readonly number[], options: SmoothingOptions): Smoothed[] {
  const { alpha, beta = 0 } = options;
  let { level, trend = 0 } = options;
  return values.map((value) => {
    const before = level;
    level = alpha * value + (1 - alpha) * (before + trend);
    trend = beta * (level - before) + (1 - beta) * trend;
    return { level, trend };
  });
}
