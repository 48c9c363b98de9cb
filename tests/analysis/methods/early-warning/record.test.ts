import { beforeAll, describe, expect, test } from 'vitest';
import { earlyWarning } from '../../../../src/analysis/methods/early-warning/early-warning.ts';
import { histories } from '../../../../src/analysis/history/history.ts';
import { rankSkill, reliability } from '../../../../src/analysis/statistics/probability-scores.ts';
import {
  coefficientRows,
  warningCoefficients,
} from '../../../../src/analysis/methods/early-warning/coefficients.ts';
import {
  outcomesOf,
  type PastWarning,
  pastWarnings,
  RECORD,
  type Scope,
  warningSkill,
  type WarningSkill,
} from '../../../../src/analysis/methods/early-warning/record.ts';
import {
  type Examples,
  examplesOf,
  trainWarning,
  trainWarnings,
} from '../../../../src/analysis/methods/early-warning/training.ts';
import { observations } from '../../../../src/data/tables/observations.ts';
import {
  addMonths,
  monthAt,
  monthIndex,
  type Observation,
  type WarningHorizon,
} from '../../../../src/schema.ts';
import { cardWords } from '../../../card-words.ts';

let rows: Observation[];
let examples: Examples;
let past: PastWarning[];
let skills: WarningSkill[];

beforeAll(async () => {
  rows = await observations();
  ({ examples } = examplesOf(histories(rows)));
  past = pastWarnings(examples);
  skills = warningSkill(past);
});

const of = (horizon: WarningHorizon, scope: Scope) =>
  skills.find((each) => each.horizon === horizon && each.scope === scope)!;

describe('the record of early warnings', () => {
  test('holds what would have been published at the time: data cut at that month give the same', () => {
    const refit = addMonths(monthAt(examples.month.at(-1)!), -RECORD.months + 4 * RECORD.every);
    const cut = histories(rows.filter(({ month }) => month <= refit));
    const known = examplesOf(cut);
    const learned = warningCoefficients(coefficientRows(trainWarnings(known.examples)), known.heights);
    const warnings = [...Map.groupBy(cut, ({ country }) => country).values()].flatMap((own) =>
      [...earlyWarning(own, learned).values()].flatMap(({ answer }) =>
        answer?.origin === refit ? [answer] : [],
      ),
    );
    const then = past.filter(({ origin }) => origin === refit);
    expect(then.length).toBeGreaterThan(3000);
    const byKey = new Map(warnings.map((each) => [`${each.country} ${each.event}`, each]));
    for (const { country, event, horizon, probability, baseRate, surging } of then) {
      const own = byKey.get(`${country} ${event}`)!;
      const outlook = own.outlooks.find((each) => each.horizon === horizon)!;
      expect(Math.abs(outlook.probability - probability)).toBeLessThan(1e-4);
      expect(outlook.baseRate).toBe(baseRate);
      expect(own.surging).toBe(surging);
    }
  });

  test('the fit does not change with later data', () => {
    const end = monthIndex('2019-12');
    const changed: Examples = {
      ...examples,
      x: examples.x.map((value, i) => (examples.month[Math.floor(i / 12)]! > end - 1 ? 99 : value)),
      outcome: {
        ...examples.outcome,
        1: examples.outcome[1].map((value, i) => (examples.month[i]! + 1 > end ? 1 : value)),
      },
    };
    expect(trainWarning(changed, 1, end)!.model).toEqual(trainWarning(examples, 1, end)!.model);
  });

  test.each<[WarningHorizon, number, number]>([
    [1, 0.783, 0.126],
    [3, 0.716, 0.091],
    [6, 0.691, 0.074],
  ])('within %d months: AUC of at least %d, Brier skill of at least %d', (horizon, auc, skill) => {
    expect(of(horizon, 'all').auc).toBeGreaterThan(auc);
    expect(of(horizon, 'all').brierSkill).toBeGreaterThan(skill);
    expect(of(horizon, 'onset').brierSkill).toBeGreaterThan(0.05);
  });

  test.each<[WarningHorizon]>([[1], [3], [6]])(
    'within %d months, before the break, surges were as frequent as predicted',
    (horizon) => {
      const before = past.filter(
        (each) => each.horizon === horizon && !each.reachesBreak && !each.afterBreak,
      );
      const { meanProbability, observedRate } = of(horizon, 'before_break');
      expect(Math.abs(meanProbability - observedRate)).toBeLessThan(0.003);
      const bins = reliability(outcomesOf(before)).filter(({ outcomes }) => outcomes >= 400);
      expect(bins.length).toBeGreaterThan(4);
      for (const bin of bins) expect(Math.abs(bin.meanProbability - bin.observedRate)).toBeLessThan(0.05);
    },
  );

  test('the card says what the record says', () => {
    const words = cardWords('early-warning');
    const horizons = [1, 3, 6] as const;
    const list = (parts: readonly string[]) => `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
    const percent = (part: number) => (100 * part).toFixed(1);
    const cameAgainst = (scope: Scope) =>
      horizons
        .map((h) => of(h, scope))
        .map(
          ({ meanProbability, observedRate }, i) =>
            `${percent(meanProbability)}${i ? ' ' : '% '}against ${percent(observedRate)}`,
        )
        .join(', ');
    const two = (value: number) => value.toFixed(2);
    for (const scope of ['before_break', 'reaches_break', 'after_break'] as const) {
      expect(words).toContain(cameAgainst(scope));
    }
    expect(words).toContain(`AUC ${horizons.map((h) => two(of(h, 'all').auc!)).join(', ')};`);
    expect(words).toContain(`alone has ${list(horizons.map((h) => two(of(h, 'all').baseAuc!)))}`);
    expect(words).toContain(`the AUC is ${list(horizons.map((h) => two(of(h, 'onset').auc!)))} for`);
    expect(words).toContain(`base rate ${horizons.map((h) => two(of(h, 'all').brierSkill)).join(', ')}.`);
    const [before, after] = (['before_break', 'after_break'] as const).map((s) => of(1, s).observedRate);
    const since = past.filter((each) => each.horizon === 1 && (each.reachesBreak || each.afterBreak));
    const rate = since.filter(({ surged }) => surged).length / since.length;
    expect(rate / before!).toBeGreaterThan(2);
    expect(after!).toBeGreaterThan(2 * before!);
    expect(words).toContain(`more than doubled surges, from ${percent(before!)} to ${percent(rate)}%`);
    const surged = past.filter(({ horizon, surged }) => horizon === 1 && surged);
    const quiet = surged.filter(({ surging }) => !surging);
    const unannounced = surged.filter(({ probability, baseRate }) => probability < 2 * baseRate);
    const inHundred = (some: readonly unknown[]) => Math.round((100 * some.length) / surged.length);
    expect(words).toContain(
      `of 100 surges one month ahead, ${inHundred(unannounced)} had been given less than twice the base rate. ${inHundred(quiet)} follow`,
    );
  });

  test('splits warnings into those before the break, those that straddle it and those made since', () => {
    const broken = rows.find(({ afterBreak }) => afterBreak)!.month;
    expect(broken).toBe('2024-02');
    for (const horizon of [1, 3, 6] as const) {
      const [all, before, straddling, after] = (
        ['all', 'before_break', 'reaches_break', 'after_break'] as const
      ).map((scope) => of(horizon, scope));
      expect(before!.warnings + straddling!.warnings + after!.warnings).toBe(all!.warnings);
      expect(addMonths(before!.to, horizon + 1)).toBe(broken);
      expect(addMonths(straddling!.from, horizon)).toBe(broken);
      expect(addMonths(straddling!.to, 1)).toBe(broken);
      expect(after!.from).toBe(broken);
    }
    const wrong = past.filter(
      ({ origin, horizon, reachesBreak, afterBreak }) =>
        afterBreak !== origin >= broken ||
        reachesBreak !== (origin < broken && addMonths(origin, horizon) >= broken),
    );
    expect(wrong).toEqual([]);
  });

  test('the base rate alone ranks better than chance, and is our benchmark', () => {
    for (const horizon of [1, 3, 6] as const) {
      const { auc, baseAuc } = of(horizon, 'all');
      const baseRates = past
        .filter((each) => each.horizon === horizon)
        .map(({ baseRate, surged }) => ({ probability: baseRate, happened: surged }));
      expect(baseAuc).toBe(rankSkill(baseRates));
      expect(baseAuc).toBeGreaterThan(0.55);
      expect(auc).toBeGreaterThan(baseAuc!);
    }
  });

  test('is empty without examples, and nothing is learned from few', () => {
    const { examples: none } = examplesOf([]);
    expect(pastWarnings(none)).toEqual([]);
    expect(warningSkill([])).toEqual([]);
    expect(trainWarnings(none)).toEqual([]);
    const few = examplesOf(histories(rows.filter(({ country }) => country === 'KEN').slice(0, 900)));
    expect(trainWarnings(few.examples)).toEqual([]);
  });
});
