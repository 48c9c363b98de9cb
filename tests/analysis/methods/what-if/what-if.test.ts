import { describe, expect, test } from 'vitest';
import type { Band } from '../../../../src/analysis/forecasting/forecaster.ts';
import { errorCorrelation } from '../../../../src/analysis/methods/what-if/vector-autoregression.ts';
import {
  AHEAD,
  type Bases,
  type Relations,
  respond,
  whatIf,
} from '../../../../src/analysis/methods/what-if/what-if.ts';
import { EVENTS, type EventId } from '../../../../src/schema.ts';
import { fc } from '../../../properties.ts';

const band = (median: number, factor = 2): Band => ({
  median,
  lower80: median / factor,
  upper80: median * factor,
  lower95: median / factor ** 1.5,
  upper95: median * factor ** 1.5,
});
const bases: Bases = new Map(
  (['arrest', 'raid', 'protest'] as const).map((event, i) => [
    event,
    Array.from({ length: AHEAD }, (_, h) => band(20 * (i + 1) + h)),
  ]),
);

const model = {
  carry: [
    [0.5, 0.2, 0],
    [0.2, 0.5, 0],
    [0, 0, 0.5],
  ],
  together: [
    [1, 0.6, 0],
    [0.6, 1, 0],
    [0, 0, 1],
  ],
};
const relations = (on: Relations['on'] = () => true): Relations => ({
  events: ['arrest', 'raid', 'protest'],
  correlation: errorCorrelation(model, AHEAD),
  on,
});
const paths = (path: (number | null)[], event: EventId = 'arrest') => new Map([[event, path]]);
const six = (share: number | null) => Array<number | null>(AHEAD).fill(share);
const of = (event: EventId, given: ReadonlyMap<EventId, (number | null)[]>, on?: Relations['on']) =>
  whatIf(bases, given, relations(on)).answer!.find((each) => each.event === event)!;
const width = ({ upper80, lower80 }: Band) => Math.log1p(upper80) - Math.log1p(lower80);

describe('what if', () => {
  test.each([NaN, Infinity, -1])('gives no number from a forecast that holds %d', (wrong) => {
    const bad = new Map([
      ...bases,
      ['raid' as const, bases.get('raid')!.map((each, h) => (h === 2 ? { ...each, upper80: wrong } : each))],
    ]);
    expect(whatIf(bad, paths(six(30)), relations())).toEqual({
      answer: null,
      reason: {
        asked: { method: 'what-if' },
        code: 'forecast-impossible',
        values: { event: 'raid', share: wrong },
      },
    });
  });

  test('without a given month is the forecast itself', () => {
    for (const given of [new Map(), paths(six(null))]) {
      for (const { event, steps, drivers } of whatIf(bases, given, relations()).answer!) {
        expect(steps.map(({ given: _, ...bands }) => bands)).toEqual(bases.get(event));
        expect(drivers).toEqual([]);
      }
    }
  });

  test('a higher driver raises what moves with it, a lower one lowers it, and both narrow its band', () => {
    const [high, low] = [of('raid', paths(six(60))), of('raid', paths(six(5)))];
    const [before] = bases.get('raid')!;
    expect(high.level).toBeGreaterThan(high.base);
    expect(low.level).toBeLessThan(low.base);
    for (const { steps } of [high, low]) expect(width(steps[0]!)).toBeLessThan(width(before!));
  });

  test('an event that moves with nothing stays as it is', () => {
    expect(of('protest', paths(six(60))).level).toBeCloseTo(of('protest', new Map()).level, 9);
  });

  test('the forecast itself, given as a path, moves no median', () => {
    const own = bases.get('arrest')!.map(({ median }) => median);
    of('raid', paths(own)).steps.forEach(({ median }, h) =>
      expect(median).toBeCloseTo(bases.get('raid')![h]!.median, 9),
    );
  });

  test('given months are certain, and the months left free follow them', () => {
    const { steps } = of('arrest', paths([80, null, null, null, null, null]));
    expect(steps[0]).toMatchObject({ median: 80, lower95: 80, upper95: 80, given: true });
    expect(steps[1]!.given).toBe(false);
    const rises = steps.map(({ median }, h) => median / bases.get('arrest')![h]!.median);
    expect(rises[1]).toBeGreaterThan(1.1);
    expect(rises[5]).toBeLessThan(rises[1]!);
  });

  test('a pair that is switched off moves nothing', () => {
    const raid = of('raid', paths(six(60)), (driver, target) => driver === 'arrest' && target !== 'raid');
    expect(raid.level).toBe(raid.base);
    expect(raid.drivers).toEqual([]);
  });

  test('distances beyond three spreads have no further effect', () => {
    expect(of('raid', paths(six(9000))).level).toBe(of('raid', paths(six(10_000))).level);
  });

  test('keeps quantiles ordered, finite and non-negative for any path', () => {
    const share = fc.double({ min: 0, max: 10_000, noNaN: true });
    const any = fc.array(fc.option(share), { minLength: AHEAD, maxLength: AHEAD });
    fc.assert(
      fc.property(any, any, (arrest, protest) => {
        const given = new Map<EventId, (number | null)[]>([
          ['arrest', arrest],
          ['protest', protest],
        ]);
        for (const { steps } of whatIf(bases, given, relations()).answer!) {
          for (const { lower95, lower80, median, upper80, upper95 } of steps) {
            const order = [0, lower95, lower80, median, upper80, upper95];
            expect(order).toEqual(order.toSorted((x, y) => x - y));
            expect(order.every(Number.isFinite)).toBe(true);
          }
        }
      }),
    );
  });

  test('a higher path is followed by higher values', () => {
    const level = fc.double({ min: 0, max: 10_000, noNaN: true });
    fc.assert(
      fc.property(level, level, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
          (share) => of('raid', paths(six(share))).level,
        );
        expect(high).toBeGreaterThanOrEqual(low! - 1e-9);
      }),
    );
  });

  test('gives an answer or a reason', () => {
    const reason = (path: (number | null)[], event?: EventId) =>
      whatIf(bases, paths(path, event), relations());
    expect(reason(six(NaN))).toEqual({
      answer: null,
      reason: {
        asked: { method: 'what-if' },
        code: 'path-out-of-range',
        values: { event: 'arrest', share: NaN },
      },
    });
    expect(reason(six(-1)).answer).toBeNull();
    expect(reason(six(10_001)).answer).toBeNull();
    expect(reason(six(3), 'purge')).toMatchObject({
      reason: { code: 'driver-none', values: { event: 'purge' } },
    });
    expect(() => reason([1, 2])).toThrow('requires 6 months for each driver, arrest has 2');
  });

  test('events without a forecast are left out', () => {
    expect(whatIf(bases, new Map(), { ...relations(), events: EVENTS }).answer).toHaveLength(3);
  });
});

describe('respond', () => {
  test('equals regression on a noisy error: gain r / (1 + noise), rest √(1 − r² / (1 + noise))', () => {
    const r = 0.6;
    const { shift, narrowing } = respond(
      [
        [1, r],
        [r, 1],
      ],
      [{ place: 0, z: 2 }],
      [1],
    );
    expect(shift[0]).toBeCloseTo((2 * r) / 1.3, 12);
    expect(narrowing[0]).toBeCloseTo(Math.sqrt(1 - r ** 2 / 1.3), 12);
  });

  test('changes nothing when nothing is given', () => {
    expect(respond([[1]], [], [0])).toEqual({ shift: [0], narrowing: [1] });
  });
});
