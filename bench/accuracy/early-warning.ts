import { histories } from '../../src/analysis/history/history.ts';
import { pastWarnings, type Scope, warningSkill } from '../../src/analysis/methods/early-warning/record.ts';
import { examplesOf } from '../../src/analysis/methods/early-warning/training.ts';
import { observations } from '../../src/data/tables/observations.ts';
import type { Row } from '../accuracy.ts';
import type { WarningHorizon } from '../../src/schema.ts';

/** Required for each horizon, and what gradient boosting reached on the same series. */
const BARS: Record<WarningHorizon, { auc: number; brierSkill: number; boosting: number }> = {
  1: { auc: 0.78, brierSkill: 0.126, boosting: 0.783 },
  3: { auc: 0.71, brierSkill: 0.091, boosting: 0.716 },
  6: { auc: 0.68, brierSkill: 0.074, boosting: 0.691 },
};

const BIAS = 0.01;

/** Warnings as they would have been issued in each month of the record, learned from outcomes known by then. */
export default async function measure(): Promise<Row[]> {
  const { examples } = examplesOf(histories(await observations()));
  const scores = warningSkill(pastWarnings(examples));
  return ([1, 3, 6] as const).flatMap((horizon): Row[] => {
    const bars = BARS[horizon];
    const of = (scope: Scope) => {
      const score = scores.find((each) => each.horizon === horizon && each.scope === scope);
      if (score && score.auc !== null) return { ...score, auc: score.auc };
      throw new Error(`early warning has no record of ${scope} for ${horizon} months`);
    };
    const [all, onset, before] = [of('all'), of('onset'), of('before_break')];
    const row = (measure: string, value: number, bar: number, required: boolean): Row => ({
      method: 'early-warning',
      measure: `${measure}, ${horizon} month${horizon === 1 ? '' : 's'}`,
      value,
      bar,
      side: 'at least',
      required,
    });
    return [
      row('AUC', all.auc, bars.auc, true),
      row('AUC', all.auc, bars.boosting, false),
      row('Brier skill', all.brierSkill, bars.brierSkill, true),
      row('onset AUC', onset.auc, 0.5, true),
      row('onset Brier skill', onset.brierSkill, 0, true),
      {
        ...row('bias before the break', Math.abs(before.meanProbability - before.observedRate), BIAS, true),
        side: 'at most',
      },
    ];
  });
}
