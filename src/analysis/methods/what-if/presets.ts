import { max, mean, median } from 'd3-array';
import type { Shares } from '../../answer.ts';

export const PRESETS = ['last', 'largest', 'baseline'] as const;
export type Preset = (typeof PRESETS)[number];

const BASELINE_MONTHS = 24;

/**
 * Paths to begin a scenario with. `last`: the last share; `largest`: the stretch with the highest mean so far; `baseline`:
 * the median of the last 24 months.
 *
 * @returns `months` shares each, all null where the past has no such path
 */
export function presetsOf(past: Shares, months: number): Record<Preset, (number | null)[]> {
  const flat = (share: number | null | undefined) => Array<number | null>(months).fill(share ?? null);
  const runs = past.flatMap((_, start) => {
    const run = past.slice(start, start + months).filter((share) => share !== null);
    return run.length === months ? [{ run, level: mean(run)! }] : [];
  });
  const top = max(runs, ({ level }) => level);
  const recent = past.slice(-BASELINE_MONTHS).filter((share) => share !== null);
  return {
    last: flat(past.findLast((share) => share !== null)),
    largest: runs.find(({ level }) => level === top)?.run ?? flat(null),
    baseline: flat(median(recent)),
  };
}
