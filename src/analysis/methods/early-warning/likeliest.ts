import { quantile } from 'd3-array';

const LIKELIEST = 0.1;

/** Which warnings are among the likeliest tenth of those with the same horizon? */
export function likeliest<Warning extends { horizon: number; probability: number }>(
  warnings: readonly Warning[],
): (Warning & { likeliest: boolean })[] {
  const least = new Map(
    [...Map.groupBy(warnings, ({ horizon }) => horizon)].map(([horizon, own]) => [
      horizon,
      quantile(own, 1 - LIKELIEST, ({ probability }) => probability)!,
    ]),
  );
  return warnings.map((warning) => ({
    ...warning,
    likeliest: warning.probability >= least.get(warning.horizon)!,
  }));
}
