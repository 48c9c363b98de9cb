import { describe, expect, test } from 'vitest';
import { pathRarity } from '../../../../src/analysis/methods/what-if/path-rarity.ts';
import { anyShares, BAD, goodShares } from '../../series.ts';
import { fc } from '../../../properties.ts';

const flat = (months: number, share: number) => Array<number>(months).fill(share);
const six = (share: number) => flat(6, share);

describe('path rarity', () => {
  const own = [...flat(24, 10), ...six(50), ...flat(24, 10)];

  test('counts past stretches as high, here and anywhere', () => {
    const other = [...flat(30, 3), ...six(40), ...flat(30, 3)];
    const { answer } = pathRarity(own, six(50), [own, other]);
    expect(answer).toMatchObject({ direction: 'more', most: 50, here: { stretches: 49, matching: 1 } });
    expect(answer!.times).toBeCloseTo(51 / 11, 12);
    expect(answer!.everywhere).toMatchObject({ series: 2 });
    expect(answer!.everywhere.matching).toBeGreaterThanOrEqual(2);
  });

  test('counts stretches as low if the path falls', () => {
    const { answer } = pathRarity(own, six(9), [own]);
    expect(answer).toMatchObject({ direction: 'less', here: { matching: 0 } });
    expect(pathRarity([...six(1), ...own], six(9), [own]).answer!.here.matching).toBeGreaterThan(0);
  });

  test('a path rounded up still counts the stretch it was taken from', () => {
    const past = [...flat(24, 100.4), ...[337.6, 300.6, 280.7, 260.8, 250.9, 240.6], ...flat(24, 100.4)];
    const path = past.slice(24, 30).map(Math.round);
    const rounding = flat(6, 0.5);
    const { answer } = pathRarity(past, path, [past], { rounding });
    expect(answer!.here.matching).toBe(1);
    expect(answer!.places).not.toContain('beyond');
    expect(answer!.everywhere.matching).toBeGreaterThanOrEqual(1);
    expect(pathRarity(past, path, [past]).answer!.here.matching).toBe(0);
  });

  test('compares the path with the expected one, and its change with the year before', () => {
    const falling = [...flat(24, 400), ...flat(12, 360)];
    const { answer } = pathRarity(falling, six(300), [falling], { expected: six(177) });
    expect(answer).toMatchObject({ direction: 'more', change: 'fall', before: 360 });
    expect(answer!.here.matching).toBe(answer!.here.stretches);
    expect(pathRarity(falling, six(300), [falling]).answer).toMatchObject({
      direction: 'less',
      change: 'fall',
    });
  });

  test('marks months beyond the range observed in the series', () => {
    expect(pathRarity(own, [10, 49, 50, 51, 400, 0], [own]).answer!.places).toEqual([
      'common',
      'common',
      'common',
      'beyond',
      'beyond',
      'common',
    ]);
    const rising = Array.from({ length: 300 }, (_, i) => i + 1);
    expect(pathRarity(rising, [297, 299.5, 301], [rising]).answer!.places).toEqual([
      'common',
      'rare',
      'beyond',
    ]);
  });

  test('passes over stretches with a missing month', () => {
    const gapped = own.map((share, t) => (t === 26 ? null : share));
    expect(pathRarity(gapped, six(50), [gapped]).answer!.here).toEqual({ stretches: 43, matching: 0 });
  });

  test('the further the path, the rarer', () => {
    fc.assert(
      fc.property(goodShares(), fc.double({ min: 1, max: 5, noNaN: true }), (shares, times) => {
        const level = 1.01 * Math.max(...shares.slice(-12));
        const [near, far] = [level, level * times].map(
          (share) => pathRarity(shares, six(share), [shares]).answer!,
        );
        expect(far!.here.matching).toBeLessThanOrEqual(near!.here.matching);
        expect(far!.everywhere.matching).toBeLessThanOrEqual(near!.everywhere.matching);
      }),
    );
  });

  test('gives an answer or a reason', () => {
    fc.assert(
      fc.property(anyShares(), (shares) => {
        const { answer, ...rest } = pathRarity(shares, six(5), [shares]);
        if (answer === null)
          return void expect(rest).toMatchObject({ reason: { asked: { method: 'path-rarity' } } });
        expect(answer.here.matching).toBeLessThanOrEqual(answer.here.stretches);
        expect(Number.isFinite(answer.times)).toBe(true);
      }),
    );
  });

  test.each(Object.entries(BAD))('gives no number for %s', (_, { shares, reason }) => {
    expect(pathRarity(shares, six(5), [shares])).toEqual({
      answer: null,
      reason: expect.objectContaining(reason),
    });
  });

  test('gives no number where the last year is missing', () => {
    const { answer, ...rest } = pathRarity(
      [...flat(48, 5), ...Array<null>(12).fill(null), ...flat(8, 5)],
      six(5),
      [],
    );
    expect(answer).toBeNull();
    expect(rest).toMatchObject({ reason: { code: 'recent-missing', values: { fewest: 9, months: 12 } } });
  });
});
