import { describe, expect, test } from 'vitest';
import { twoSided } from '../../../../src/analysis/statistics/normal.ts';
import { type Random, seeded } from '../../../../src/analysis/statistics/random.ts';
import { trend, type TrendOptions } from '../../../../src/analysis/methods/trend/trend.ts';
import { addMonths, type Month } from '../../../../src/schema.ts';
import reference from '../../../reference/trend.json' with { type: 'json' };
import { anyShares, BAD, goodShares } from '../../series.ts';
import { cardWords } from '../../../card-words.ts';
import { fc } from '../../../properties.ts';

const of = (shares: readonly (number | null)[], options?: TrendOptions) => trend(shares, options).answer!;
const series = Object.entries(reference.series);

describe.each(series)('the reference series %s', (_, { start, x, mannKendall, line }) => {
  const spell = x.map((_, t) => {
    const month = addMonths(start as Month, t);
    return month >= '2020-03' && month <= '2021-12';
  });
  const found = of(x, { spell });

  test('Mann–Kendall and Sen’s slope are those of R', () => {
    expect(found.mannKendall.s).toBe(mannKendall.s);
    expect(found.mannKendall.z).toBeCloseTo(mannKendall.z, 9);
    expect(found.mannKendall.p / mannKendall.p).toBeCloseTo(1, 8);
    expect(found.mannKendall.senSlope).toBeCloseTo(mannKendall.sen, 10);
  });

  test('the line and its Newey–West error are those of R', () => {
    expect(found.line.slope).toBeCloseTo(line.slope, 11);
    expect(found.line.error).toBeCloseTo(line.errors[1]!, 11);
    expect(found.line.spell).toBeCloseTo(line.covid, 10);
  });
});

test('the verdict requires both: Belarus rises, protest reporting in Kenya is unclear though Mann–Kendall says it falls', () => {
  const verdict = (key: keyof typeof reference.series) => of(reference.series[key].x).verdict;
  expect(verdict('Belarus|arrest')).toBe('rising');
  expect(verdict('Kosovo|cooperate')).toBe('rising');
  expect(verdict('Kenya|protest')).toBe('unclear');
  expect(of(reference.series['Kenya|protest'].x).mannKendall.p).toBeLessThan(0.001);
});

describe('properties', () => {
  test('turned around in time, a trend has the other sign and the same size', () => {
    fc.assert(
      fc.property(goodShares(), (shares) => {
        const [there, back] = [of(shares), of(shares.toReversed())];
        expect(back.mannKendall.s + there.mannKendall.s).toBe(0);
        expect(back.line.slope).toBeCloseTo(-there.line.slope, 9);
        expect(back.line.error).toBeCloseTo(there.line.error, 9);
      }),
    );
  });

  test('ranks do not depend on the unit, and the slope scales with it', () => {
    fc.assert(
      fc.property(goodShares(), fc.integer({ min: 2, max: 9 }), (shares, factor) => {
        const [one, many] = [of(shares), of(shares.map((share) => share * factor))];
        expect(many.mannKendall.s).toBe(one.mannKendall.s);
        expect(many.mannKendall.senSlope).toBeCloseTo(factor * one.mannKendall.senSlope, 6);
      }),
    );
  });

  test('a constant series has none', () => {
    expect(of(Array<number>(40).fill(7))).toMatchObject({
      verdict: 'unclear',
      mannKendall: { s: 0, z: 0, p: 1, senSlope: 0 },
      line: { p: 1, yearly: { factor: expect.closeTo(1, 9) } },
    });
  });

  test('a straight rise is one, gaps or not', () => {
    const rise = Array.from({ length: 60 }, (_, t) => (t % 7 === 3 ? null : Math.expm1(1 + 0.02 * t)));
    const { verdict, line } = of(rise);
    expect(verdict).toBe('rising');
    expect(line.slope).toBeCloseTo(0.02, 10);
    expect(line.yearly.factor).toBeCloseTo(Math.exp(0.24), 9);
  });

  test('the level of a spell does not affect the line', () => {
    const spell = Array.from({ length: 60 }, (_, t) => t >= 40);
    const jump = spell.map((late) => Math.expm1(late ? 3 : 2));
    expect(of(jump).verdict).toBe('rising');
    expect(of(jump, { spell }).line).toMatchObject({
      slope: expect.closeTo(0, 9),
      spell: expect.closeTo(1, 9),
    });
    expect(of(jump, { spell: jump.map(() => true) }).line.spell).toBeNull();
  });

  test('for any input, p is a probability and nothing is NaN', () => {
    fc.assert(
      fc.property(anyShares(), (shares) => {
        const { answer } = trend(shares);
        fc.pre(answer !== null);
        const { mannKendall, line } = answer;
        for (const p of [mannKendall.p, line.p]) expect(p >= 0 && p <= 1).toBe(true);
        for (const value of [mannKendall.z, mannKendall.senSlope, line.slope, line.error]) {
          expect(Number.isFinite(value)).toBe(true);
        }
      }),
    );
  });

  test.each(Object.entries(BAD))('gives no number for %s', (_, { shares, reason }) => {
    expect(trend(shares)).toEqual({ answer: null, reason: expect.objectContaining(reason) });
  });

  test('refuses a spell of another length', () => {
    expect(() => trend([1, 2], { spell: [true] })).toThrow('requires a spell of 2 months, 1 were given');
  });
});

test('the card says how often chance passes for a trend', () => {
  const words = cardWords('trend');
  const long = falseAlarms(150, seeded(1));
  const short = falseAlarms(60, seeded(2));
  expect(words).toContain(`Mann–Kendall at 5% finds one in ${long.ranks}% of cases`);
  expect(words).toContain(`find one in ${long.both}% of these, and in ${short.both}% of series of 60 months`);
});

test('two-sided probabilities are those of R’s 2 * pnorm(-abs(z))', () => {
  const cases = [
    [0, 1],
    [0.5, 0.6170750774519738],
    [1.959963984540054, 0.05],
    [-4.2, 2.6691498031812692e-5],
    [4.3, 1.7079810941983632e-5],
    [8, 1.2441921148543573e-15],
  ] as const;
  for (const [z, p] of cases) expect(twoSided(z) / p).toBeCloseTo(1, 10);
});

/**
 * Percentage of 1,000 simulated series without a trend, with lag-1 autocorrelation 0.35, in which Mann–Kendall at 5%,
 * or the verdict, finds one.
 */
function falseAlarms(months: number, random: Random) {
  const runs = 1000;
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const found = { ranks: 0, both: 0 };
  for (let run = 0; run < runs; run++) {
    let state = normal() / Math.sqrt(1 - 0.35 ** 2);
    const shares = Array.from({ length: months }, () => {
      state = 0.35 * state + normal();
      return Math.max(0, Math.expm1(4 + 0.5 * state));
    });
    const { mannKendall, verdict } = of(shares);
    found.ranks += Number(mannKendall.p < 0.05);
    found.both += Number(verdict !== 'unclear');
  }
  const percent = (count: number) => Math.round((100 * count) / runs);
  return { ranks: percent(found.ranks), both: percent(found.both) };
}
