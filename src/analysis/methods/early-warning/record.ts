import { mean } from 'd3-array';
import {
  EVENTS,
  type EventId,
  type Iso3,
  type Month,
  monthAt,
  WARNING_HORIZONS,
  type WarningHorizon,
} from '../../../schema.ts';
import type { LogisticFit } from './logistic.ts';
import { brier, type Outcome, rankSkill } from '../../statistics/probability-scores.ts';
import { FEATURES } from './features.ts';
import { outlooksOf, type WarningModel } from './model.ts';
import { type Examples, trainWarning } from './training.ts';

/**
 * One warning as it would have been issued in the past, with its outcome. `surging`: the origin was itself a live
 * surge; `baseRate`: how often a surge had followed in that event, as known then; `reachesBreak`: issued before a
 * break in measurement that the months ahead reach, one it could not know of; `afterBreak`: issued at or after a
 * break, with the break already in its data.
 */
export interface PastWarning {
  country: Iso3;
  event: EventId;
  horizon: WarningHorizon;
  origin: Month;
  surging: boolean;
  probability: number;
  baseRate: number;
  surged: boolean;
  reachesBreak: boolean;
  afterBreak: boolean;
}

export const RECORD = { months: 26, every: 3 } as const;

/**
 * What would each month of the record have warned of, with what was known then, and what happened? The coefficients
 * used in a month were learned in that month or up to two before, from outcomes known by then.
 *
 * @returns only warnings whose outcome is known, by month
 */
export function pastWarnings(examples: Examples): PastWarning[] {
  const end = examples.month.at(-1);
  if (end === undefined) return [];
  const past: PastWarning[] = [];
  const fits = new Map<WarningHorizon, LogisticFit>();
  for (let refit = end - RECORD.months; refit < end; refit += RECORD.every) {
    const models = WARNING_HORIZONS.flatMap((horizon) => {
      const trained = trainWarning(examples, horizon, refit, fits.get(horizon));
      if (trained) fits.set(horizon, trained.fit);
      return trained?.model ?? [];
    });
    past.push(...warningsFrom(examples, models, refit, refit + RECORD.every));
  }
  return past;
}

function warningsFrom(
  examples: Examples,
  models: readonly WarningModel[],
  from: number,
  before: number,
): PastWarning[] {
  const { country, event: events, month, surging, x, outcome, afterBreak, reachesBreak } = examples;
  const past: PastWarning[] = [];
  for (let i = 0; i < month.length && month[i]! < before; i++) {
    if (month[i]! < from) continue;
    const event = EVENTS[events[i]!]!;
    const row = x.subarray(i * FEATURES.length, (i + 1) * FEATURES.length);
    for (const { horizon, probability, baseRate } of outlooksOf(models, row, event)) {
      if (outcome[horizon][i]! < 0 || baseRate === null) continue;
      past.push({
        country: country[i]!,
        event,
        horizon,
        origin: monthAt(month[i]!),
        surging: surging[i] === 1,
        probability,
        baseRate,
        surged: outcome[horizon][i] === 1,
        reachesBreak: reachesBreak[horizon][i] === 1,
        afterBreak: afterBreak[i] === 1,
      });
    }
  }
  return past;
}

/**
 * Which past warnings are scored: all; those from months without, and with, a surge; and by the break in measurement:
 * all months before it, issued before it for months that reach it, issued at or after it.
 */
export const SCOPES = {
  all: () => true,
  onset: ({ surging }) => !surging,
  continued: ({ surging }) => surging,
  before_break: ({ reachesBreak, afterBreak }) => !reachesBreak && !afterBreak,
  reaches_break: ({ reachesBreak }) => reachesBreak,
  after_break: ({ afterBreak }) => afterBreak,
} as const satisfies Record<string, (past: PastWarning) => boolean>;
export type Scope = keyof typeof SCOPES;

/**
 * The score of past warnings of one horizon, beside always giving the event's base rate. `observedRate` is the share
 * that a surge followed. `auc` is 0.5 for chance and 1 for perfect order, null unless both outcomes occur; `baseAuc`
 * is what knowing the event alone ranks. `brierSkill` is 1 − brier / baseBrier: 0 is no better than the base rate.
 */
export interface WarningSkill {
  horizon: WarningHorizon;
  scope: Scope;
  warnings: number;
  from: Month;
  to: Month;
  meanProbability: number;
  observedRate: number;
  auc: number | null;
  baseAuc: number | null;
  brier: number;
  baseBrier: number;
  brierSkill: number;
}

/** How good were past warnings? One score per horizon and scope that has any. */
export function warningSkill(past: readonly PastWarning[]): WarningSkill[] {
  return WARNING_HORIZONS.flatMap((horizon) =>
    (Object.keys(SCOPES) as Scope[]).flatMap((scope): WarningSkill[] => {
      const own = past.filter((each) => each.horizon === horizon && SCOPES[scope](each));
      if (own.length === 0) return [];
      const ours = outcomesOf(own);
      const base = own.map(({ baseRate, surged }) => ({ probability: baseRate, happened: surged }));
      const [ourBrier, baseBrier] = [brier(ours)!, brier(base)!];
      const months = own.map(({ origin }) => origin).sort();
      return [
        {
          horizon,
          scope,
          warnings: own.length,
          from: months[0]!,
          to: months.at(-1)!,
          meanProbability: mean(own, ({ probability }) => probability)!,
          observedRate: mean(own, ({ surged }) => Number(surged))!,
          auc: rankSkill(ours),
          baseAuc: rankSkill(base),
          brier: ourBrier,
          baseBrier,
          brierSkill: 1 - ourBrier / baseBrier,
        },
      ];
    }),
  );
}

export function outcomesOf(past: readonly PastWarning[]): Outcome[] {
  return past.map(({ probability, surged }) => ({ probability, happened: surged }));
}
