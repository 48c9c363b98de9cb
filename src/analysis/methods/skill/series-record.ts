import { greatest, mean, rollup, sum } from 'd3-array';
import type { Verdict } from '../../../schema.ts';
import type { SkillRow } from '../../../rows.ts';

export interface SeriesRecord {
  verdict: Verdict;
  origins: number;
  /** Means over the horizons, in units of the series' mean monthly change. */
  error: number;
  naiveError: number;
  mean12Error: number;
  /** CRPS of whole distributions, bands included, by which the verdict is reached. */
  crps: number;
  naiveCrps: number;
  mean12Crps: number;
  /** Known outcomes over all horizons, and the share of them inside the 80% band. */
  outcomes: number;
  coverage80: number | null;
}

/**
 * The record of a series: mean errors over its horizons, and its most frequent verdict; the more cautious one on a tie.
 *
 * @param rows the record of one country and event
 * @returns null when no past forecast could be scored
 */
export function seriesRecord(rows: readonly SkillRow[]): SeriesRecord | null {
  const scored = rows.filter(({ error }) => error !== null);
  if (scored.length === 0) return null;
  const outcomes = sum(scored, ({ origins }) => origins);
  const covered = scored.filter(({ coverage80 }) => coverage80 !== null);
  const held = sum(covered, ({ coverage80, origins }) => coverage80! * origins);
  const over = (of: (row: SkillRow) => number | null) => mean(scored, of) ?? null;
  return {
    verdict: mostOf(scored.map(({ verdict }) => verdict)),
    origins: Math.max(...scored.map(({ origins }) => origins)),
    error: over(({ error }) => error)!,
    naiveError: over(({ naiveError }) => naiveError)!,
    mean12Error: over(({ mean12Error }) => mean12Error)!,
    crps: over(({ crps }) => crps)!,
    naiveCrps: over(({ naiveCrps }) => naiveCrps)!,
    mean12Crps: over(({ mean12Crps }) => mean12Crps)!,
    outcomes,
    coverage80: covered.length > 0 ? held / sum(covered, ({ origins }) => origins) : null,
  };
}

const CAUTION: Record<Verdict, number> = { clearly_better: 0, a_little_better: 1, no_better: 2 };

function mostOf(verdicts: readonly Verdict[]): Verdict {
  const counts = rollup(
    verdicts,
    (same) => same.length,
    (verdict) => verdict,
  );
  return greatest([...counts], ([verdict, count]) => 10 * count + CAUTION[verdict])![0];
}
