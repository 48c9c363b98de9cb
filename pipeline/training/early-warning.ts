import { type Examples, examplesOf } from '../../src/analysis/methods/early-warning/training.ts';
import type { HeightsRow } from '../../src/analysis/methods/early-warning/features.ts';
import type { Run } from '../engine/result.ts';

/** What early warnings are learnt from, for all tables that need it; ask by `run.once`. */
export async function warningExamples(run: Run): Promise<{ examples: Examples; heights: HeightsRow[] }> {
  return examplesOf(await run.histories());
}
