import { beforeAll, describe, expect, test } from 'vitest';
import { earlyWarning } from '../../src/analysis/early-warning.ts';
import { histories } from '../../src/analysis/history.ts';
import { reliability } from '../../src/analysis/early-warning/probability-scores.ts';
import { coefficientRows, warningCoefficients } from '../../src/analysis/early-warning/coefficients.ts';
import {
  outcomesOf,
  type PastWarning,
  pastWarnings,
  RECORD,
  type Scope,
  warningSkill,
  type WarningSkill,
} from '../../src/analysis/early-warning/record.ts';
import {
  type Examples,
  examplesOf,
  trainWarning,
  trainWarnings,
} from '../../src/analysis/early-warning/training.ts';
import { observations } from '../../src/data/observations.ts';
import { addMonths, monthAt, monthIndex, type Observation, type WarningHorizon } from '../../src/schema.ts';

let rows: Observation[];
let examples: Examples;
let past: PastWarning[];
let skills: WarningSkill[];

beforeAll(async () => {
  rows = await observations();
  ({ examples } = examplesOf(histories(rows)));
  past = pastWarnings(examples);
  skills = warningSkill(past);
}, 120_000);

const of = (horizon: WarningHorizon, scope: Scope) =>
  skills.find((each) => each.horizon === horizon && each.scope === scope)!;

describe('the record of early warnings', () => {
  test('holds what would have been said: the same comes from data cut at that month', () => {
    const refit = addMonths(monthAt(examples.month.at(-1)!), -RECORD.months + 4 * RECORD.every);
    const cut = histories(rows.filter(({ month }) => month <= refit));
    const known = examplesOf(cut);
    const learnt = warningCoefficients(coefficientRows(trainWarnings(known.examples)), known.heights);
    const said = [...Map.groupBy(cut, ({ country }) => country).values()].flatMap((own) =>
      [...earlyWarning(own, learnt).values()].flatMap(({ answer }) =>
        answer?.origin === refit ? [answer] : [],
      ),
    );
    const then = past.filter(({ origin }) => origin === refit);
    expect(then.length).toBeGreaterThan(3000);
    const byKey = new Map(said.map((each) => [`${each.country} ${each.event}`, each]));
    for (const { country, event, horizon, probability, baseRate, surging } of then) {
      const own = byKey.get(`${country} ${event}`)!;
      const outlook = own.outlooks.find((each) => each.horizon === horizon)!;
      expect(Math.abs(outlook.probability - probability)).toBeLessThan(1e-4);
      expect(outlook.baseRate).toBe(baseRate);
      expect(own.surging).toBe(surging);
    }
  }, 60_000);

  test('what is learnt does not change with what comes after', () => {
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
    'within %d months, before the break, what was said came true as often as said',
    (horizon) => {
      const before = past.filter((each) => each.horizon === horizon && !each.reachesBreak);
      const { meanProbability, observedRate } = of(horizon, 'before_break');
      expect(Math.abs(meanProbability - observedRate)).toBeLessThan(0.003);
      const bins = reliability(outcomesOf(before)).filter(({ outcomes }) => outcomes >= 400);
      expect(bins.length).toBeGreaterThan(4);
      for (const bin of bins) expect(Math.abs(bin.meanProbability - bin.observedRate)).toBeLessThan(0.05);
    },
  );

  test('says what the card says of it', () => {
    const percent = (horizon: WarningHorizon, scope: Scope) =>
      [of(horizon, scope).meanProbability, of(horizon, scope).observedRate].map((p) => (100 * p).toFixed(1));
    expect(([1, 3, 6] as const).map((h) => percent(h, 'before_break'))).toEqual([
      ['5.8', '5.7'],
      ['13.7', '13.6'],
      ['23.5', '23.5'],
    ]);
    expect(([1, 3, 6] as const).map((h) => percent(h, 'reaches_break'))).toEqual([
      ['11.0', '12.7'],
      ['17.5', '25.1'],
      ['24.0', '34.9'],
    ]);
    expect(([1, 3, 6] as const).map((h) => of(h, 'onset').auc!.toFixed(2))).toEqual(['0.74', '0.70', '0.68']);
    const surged = past.filter(({ horizon, surged }) => horizon === 1 && surged);
    const quiet = surged.filter(({ surging }) => !surging);
    expect((quiet.length / surged.length).toFixed(2)).toBe('0.68');
  });

  test('parts the months that reach the break from those that do not', () => {
    for (const horizon of [1, 3, 6] as const) {
      const [all, before, after] = (['all', 'before_break', 'reaches_break'] as const).map((scope) =>
        of(horizon, scope),
      );
      expect(before!.warnings + after!.warnings).toBe(all!.warnings);
      expect(addMonths(before!.to, horizon + 1)).toBe('2024-02');
      expect(addMonths(after!.from, horizon)).toBe('2024-02');
    }
  });

  test('is empty without examples, and nothing is learnt from few', () => {
    const { examples: none } = examplesOf([]);
    expect(pastWarnings(none)).toEqual([]);
    expect(warningSkill([])).toEqual([]);
    expect(trainWarnings(none)).toEqual([]);
    const few = examplesOf(histories(rows.filter(({ country }) => country === 'KEN').slice(0, 900)));
    expect(trainWarnings(few.examples)).toEqual([]);
  });
});
