import { type Examples, examplesOf } from '../../src/analysis/methods/early-warning/training.ts';
import type { HeightsRow } from '../../src/analysis/methods/early-warning/features.ts';
import type { Run } from '../engine/result.ts';

/** What early warnings are learned from, for every table that needs it; call it through `run.once`. */
export async function warningExamples(run: Run): Promise<{ examples: Examples; heights: HeightsRow[] }> {
  return examplesOf(await run.histories());
}
