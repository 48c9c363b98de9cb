import { greatest, mean, rollup } from 'd3-array';
import type { Skill, Verdict } from '../../data/skill.ts';

/** The record of one series over all its horizons. */
export interface Standing {
  verdict: Verdict;
  /** Past forecasts of one month ahead. */
  origins: number;
  /** Means over the horizons, in units of the series' mean monthly change. */
  error: number;
  naiveError: number;
  mean12Error: number;
  /** The same of whole distributions, bands included: what the verdict goes by. */
  crps: number;
  naiveCrps: number;
  mean12Crps: number;
  /** Part of outcomes inside the 80 % band, over all horizons. */
  coverage80: number | null;
}

/**
 * What the record of a series comes to: mean errors over its horizons, and the verdict that most of them have; the more
 * cautious one where two are as frequent.
 *
 * @param rows the record of one country and event
 * @returns null when no past forecast could be scored
 */
export function standingOf(rows: readonly Skill[]): Standing | null {
  const scored = rows.filter(({ error }) => error !== null);
  if (scored.length === 0) return null;
  const over = (of: (row: Skill) => number | null) => mean(scored, of) ?? null;
  return {
    verdict: mostOf(scored.map(({ verdict }) => verdict)),
    origins: Math.max(...scored.map(({ origins }) => origins)),
    error: over(({ error }) => error)!,
    naiveError: over(({ naiveError }) => naiveError)!,
    mean12Error: over(({ mean12Error }) => mean12Error)!,
    crps: over(({ crps }) => crps)!,
    naiveCrps: over(({ naiveCrps }) => naiveCrps)!,
    mean12Crps: over(({ mean12Crps }) => mean12Crps)!,
    coverage80: over(({ coverage80 }) => coverage80),
  };
}

const CAUTION: Record<Verdict, number> = { use: 0, weak: 1, 'do not use': 2 };

function mostOf(verdicts: readonly Verdict[]): Verdict {
  const counts = rollup(
    verdicts,
    (same) => same.length,
    (verdict) => verdict,
  );
  return greatest([...counts], ([verdict, count]) => 10 * count + CAUTION[verdict])![0];
}
