import { EVENTS, type Iso3, WARNING_HORIZONS, type WarningHorizon } from '../../../schema.ts';
import type { History } from '../../history/history.ts';
import { fitLogistic, type LogisticFit, type LogisticRows } from './logistic.ts';
import { byCountry, elsewhereOf, FEATURES, featureRows, type HeightsRow, surgedWithin } from './features.ts';
import { type WarningModel } from './model.ts';
import { signsOf } from './signs.ts';

/**
 * Every month of every series in which a warning could have been issued, in order of months (as `monthIndex`). Flags
 * are 1 or 0; `x` is rows × FEATURES; `surging` and `afterBreak` are of the month itself. Per horizon, `outcome` is 1
 * where a surge followed, 0 where none did and −1 where that is not known; `reachesBreak` is 1 where the month lies
 * before a break in measurement that the months ahead reach.
 */
export interface Examples {
  country: Iso3[];
  event: Uint8Array;
  month: Float64Array;
  surging: Uint8Array;
  x: Float64Array;
  outcome: Record<WarningHorizon, Int8Array>;
  afterBreak: Uint8Array;
  reachesBreak: Record<WarningHorizon, Uint8Array>;
}

const TRAINING = { ridge: 10, halfLife: 48, digits: 6, minOutcomes: 1000 } as const;

export function examplesOf(histories: readonly History[]): { examples: Examples; heights: HeightsRow[] } {
  const all = histories.map(signsOf);
  const elsewhere = elsewhereOf(all);
  const found = [...byCountry(all).values()].flatMap((own) => {
    const rows = featureRows(own, elsewhere.of);
    return own.flatMap((signs, i) =>
      Array.from(signs.ready, (ready, t) => ({ signs, t, row: rows[i]!, ready })).filter(
        ({ ready }) => ready,
      ),
    );
  });
  found.sort((a, b) => a.signs.first + a.t - b.signs.first - b.t);
  const x = new Float64Array(found.length * FEATURES.length);
  found.forEach(({ row, t }, i) => x.set(row(t), i * FEATURES.length));
  const perHorizon = <T>(make: (months: WarningHorizon) => T) =>
    Object.fromEntries(WARNING_HORIZONS.map((h) => [h, make(h)])) as Record<WarningHorizon, T>;
  const examples: Examples = {
    country: found.map(({ signs }) => signs.country),
    event: Uint8Array.from(found, ({ signs }) => EVENTS.indexOf(signs.event)),
    month: Float64Array.from(found, ({ signs, t }) => signs.first + t),
    surging: Uint8Array.from(found, ({ signs, t }) => Number(signs.surge[t] === 1)),
    x,
    outcome: perHorizon((h) =>
      Int8Array.from(found, ({ signs, t }) => Number(surgedWithin(signs, t, h) ?? -1)),
    ),
    afterBreak: Uint8Array.from(found, ({ signs, t }) => signs.afterBreak[t]!),
    reachesBreak: perHorizon((h) =>
      Uint8Array.from(found, ({ signs, t }) => (signs.afterBreak[t] ? 0 : (signs.afterBreak[t + h] ?? 0))),
    ),
  };
  return { examples, heights: elsewhere.rows() };
}

/**
 * Learns the probability of a surge within a horizon from all outcomes known by the end of a month. A month counts
 * half as much as one four years later.
 *
 * @param end `monthIndex` of the last month that is known
 * @param start an earlier model of the same horizon, for speed
 * @returns coefficients rounded to six digits, as they are shipped; null with fewer than 1,000 outcomes, or none of a
 *   kind
 */
export function trainWarning(
  examples: Examples,
  horizon: WarningHorizon,
  end: number,
  start?: LogisticFit,
): { model: WarningModel; fit: LogisticFit } | null {
  const outcome = examples.outcome[horizon];
  const known: number[] = [];
  for (let i = 0; i < outcome.length && examples.month[i]! + horizon <= end; i++) {
    if (outcome[i]! >= 0) known.push(i);
  }
  const surged = known.filter((i) => outcome[i] === 1).length;
  if (known.length < TRAINING.minOutcomes || surged === 0 || surged === known.length) return null;
  const scales = FEATURES.map((_, j) => scaleOf(examples.x, known, j));
  const rows = rowsOf(examples, known, outcome, scales, end);
  const fit = fitLogistic(rows, TRAINING.ridge, start);
  return { model: modelOf(horizon, fit, scales, rows), fit };
}

interface Scale {
  mean: number;
  deviation: number;
}

function rowsOf(
  { x, event, month }: Examples,
  known: readonly number[],
  outcome: Int8Array,
  scales: readonly Scale[],
  end: number,
): LogisticRows {
  const columns = FEATURES.length;
  const standard = new Float64Array(known.length * columns);
  known.forEach((i, row) => {
    for (let j = 0; j < columns; j++) {
      const { mean, deviation } = scales[j]!;
      standard[row * columns + j] = (x[i * columns + j]! - mean) / deviation;
    }
  });
  return {
    x: standard,
    columns,
    group: Uint8Array.from(known, (i) => event[i]!),
    groups: EVENTS.length,
    y: Uint8Array.from(known, (i) => outcome[i]!),
    weight: Float64Array.from(known, (i) => 0.5 ** ((end - month[i]!) / TRAINING.halfLife)),
  };
}

function modelOf(
  horizon: WarningHorizon,
  { intercept, groups, slopes }: LogisticFit,
  scales: readonly Scale[],
  { group, y }: LogisticRows,
): WarningModel {
  const rows = new Float64Array(groups.length);
  const surged = new Float64Array(groups.length);
  group.forEach((g, i) => {
    rows[g]!++;
    surged[g]! += y[i]!;
  });
  const centre = groups.reduce((total, value, g) => total + (value * rows[g]!) / y.length, 0);
  return {
    horizon,
    average: digits(intercept + centre),
    terms: FEATURES.map((feature, j) => ({
      feature,
      coefficient: digits(slopes[j]!),
      mean: digits(scales[j]!.mean),
      deviation: digits(scales[j]!.deviation),
    })),
    events: EVENTS.map((event, g) => ({
      event,
      coefficient: digits(groups[g]! - centre),
      baseRate: rows[g]! > 0 ? digits(surged[g]! / rows[g]!) : null,
    })),
  };
}

function scaleOf(x: Float64Array, known: readonly number[], j: number): Scale {
  const columns = FEATURES.length;
  let [total, squares] = [0, 0];
  for (const i of known) total += x[i * columns + j]!;
  const mean = total / known.length;
  for (const i of known) squares += (x[i * columns + j]! - mean) ** 2;
  return { mean: digits(mean), deviation: digits(Math.sqrt(squares / known.length) || 1) };
}

function digits(value: number): number {
  return Number(value.toPrecision(TRAINING.digits)) + 0;
}

export function trainWarnings(examples: Examples): WarningModel[] {
  const end = examples.month.at(-1) ?? 0;
  return WARNING_HORIZONS.flatMap((horizon) => trainWarning(examples, horizon, end)?.model ?? []);
}
