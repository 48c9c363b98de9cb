import type { Month, WarningHorizon } from '../../schema.ts';
import { once } from '../snapshot/once.ts';
import { column, months, table } from './table.ts';

/** Past warnings of one horizon that were given probabilities from `lower` to below `upper`. */
export interface WarningBin {
  horizon: WarningHorizon;
  lower: number;
  upper: number;
  forecasts: number;
  meanProbability: number;
  /** Part of them that a surge did follow. */
  observedRate: number;
}

/**
 * Which past warnings a score is of: `onset` and `continued` by whether the origin was a surge; by the break in measurement
 * `before_break` (no month reaches it), `reaches_break` (given before it, for months that reach it) and `after_break` (given
 * at or after it).
 */
export type WarningScope = 'all' | 'onset' | 'continued' | 'before_break' | 'reaches_break' | 'after_break';

/** Scores of past warnings of one horizon. */
export interface WarningScore {
  horizon: WarningHorizon;
  scope: WarningScope;
  forecasts: number;
  firstOrigin: Month;
  lastOrigin: Month;
  /** How often a month that a surge followed had the higher probability; 0.5 is chance; null where it cannot be said. */
  auc: number | null;
  /** The same of the event's base rate alone. */
  baseAuc: number | null;
  /** By how much the mean squared error is smaller than that of the base rate; 0 is no better. */
  brierSkill: number | null;
  meanProbability: number;
  observedRate: number;
}

/** How often what was said came true, sorted by horizon, then probability. */
export const warningRecord = once(async (): Promise<WarningBin[]> => {
  const from = await table('warning_record');
  const horizon = column<WarningHorizon>(from, 'horizon');
  const number = (name: string) => column<number>(from, name);
  const [lower, upper, forecasts] = [number('lower'), number('upper'), number('forecasts')];
  const [meanProbability, observedRate] = [number('mean_probability'), number('observed_rate')];
  return horizon.map((within, row) => ({
    horizon: within,
    lower: lower[row]!,
    upper: upper[row]!,
    forecasts: forecasts[row]!,
    meanProbability: meanProbability[row]!,
    observedRate: observedRate[row]!,
  }));
});

/** The scores of past warnings, sorted by horizon and scope. */
export const warningScores = once(async (): Promise<WarningScore[]> => {
  const from = await table('warning_skill');
  const horizon = column<WarningHorizon>(from, 'horizon');
  const scope = column<WarningScope>(from, 'scope');
  const forecasts = column<number>(from, 'forecasts');
  const [firstOrigin, lastOrigin] = [months(from, 'first_origin'), months(from, 'last_origin')];
  const score = (name: string) => column<number | null>(from, name);
  const [auc, baseAuc, brierSkill] = [score('auc'), score('base_auc'), score('brier_skill')];
  const meanProbability = column<number>(from, 'mean_probability');
  const observedRate = column<number>(from, 'observed_rate');
  return horizon.map((within, row) => ({
    horizon: within,
    scope: scope[row]!,
    forecasts: forecasts[row]!,
    firstOrigin: firstOrigin[row]!,
    lastOrigin: lastOrigin[row]!,
    auc: auc[row]!,
    baseAuc: baseAuc[row]!,
    brierSkill: brierSkill[row]!,
    meanProbability: meanProbability[row]!,
    observedRate: observedRate[row]!,
  }));
});
