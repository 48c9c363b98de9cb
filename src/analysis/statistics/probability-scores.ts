export interface Outcome {
  probability: number;
  happened: boolean;
}

/**
 * How often does a case that happened have a higher probability than one that did not? Ties count half; 0.5 is chance.
 * Area under the ROC curve, by the rank sum (Hanley & McNeil 1982).
 *
 * @returns null unless there are cases of both kinds
 */
export function rankSkill(outcomes: readonly Outcome[]): number | null {
  const sorted = outcomes.toSorted((a, b) => a.probability - b.probability);
  const yes = sorted.filter(({ happened }) => happened).length;
  const no = sorted.length - yes;
  if (yes === 0 || no === 0) return null;
  let ranks = 0;
  for (let i = 0; i < sorted.length;) {
    let j = i;
    while (j < sorted.length && sorted[j]!.probability === sorted[i]!.probability) j++;
    const rank = (i + 1 + j) / 2;
    for (; i < j; i++) if (sorted[i]!.happened) ranks += rank;
  }
  return (ranks - (yes * (yes + 1)) / 2) / (yes * no);
}

/** Mean squared difference between probability and outcome (Brier 1950): 0 is perfect. Null without any. */
export function brier(outcomes: readonly Outcome[]): number | null {
  if (outcomes.length === 0) return null;
  const squares = outcomes.map(({ probability, happened }) => (Number(happened) - probability) ** 2);
  return squares.reduce((total, square) => total + square, 0) / outcomes.length;
}

/** Outcomes with a predicted probability from `lower` up to, not including, `upper`. */
export interface ReliabilityBin {
  lower: number;
  upper: number;
  outcomes: number;
  meanProbability: number;
  observedRate: number;
}

const RELIABILITY_BOUNDS = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1] as const;

/** How often did events of a given probability happen? Bins without outcomes are left out; the last one includes 1. */
export function reliability(
  outcomes: readonly Outcome[],
  bounds: readonly number[] = RELIABILITY_BOUNDS,
): ReliabilityBin[] {
  return bounds.slice(1).flatMap((upper, i) => {
    const lower = bounds[i]!;
    const last = i === bounds.length - 2;
    const own = outcomes.filter(({ probability: p }) => p >= lower && (p < upper || (last && p === upper)));
    if (own.length === 0) return [];
    const mean = (value: (outcome: Outcome) => number) =>
      own.reduce((total, outcome) => total + value(outcome), 0) / own.length;
    return [
      {
        lower,
        upper,
        outcomes: own.length,
        meanProbability: mean(({ probability }) => probability),
        observedRate: mean(({ happened }) => Number(happened)),
      },
    ];
  });
}
