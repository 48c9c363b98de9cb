import { describe, expect, test } from 'vitest';
import { type History, histories } from '../../../../src/analysis/history/history.ts';
import {
  type Dated,
  EXPLAINS,
  explainSurge,
  surgingOf,
} from '../../../../src/analysis/methods/surge/surge.ts';
import { addMonths, type EventId, type Iso3, type Month, type Observation } from '../../../../src/schema.ts';
import { fc } from '../../../properties.ts';

const START: Month = '2020-01';

const series = (
  counts: readonly number[],
  { country = 'KEN', event = 'protest' as EventId, articles = counts.map(() => 1000) } = {},
): Observation[] =>
  counts.map((count, t) => ({
    country,
    event,
    month: addMonths(START, t),
    count,
    otherCount: null,
    articles: articles[t]!,
    share: (10_000 * count) / articles[t]!,
    thin: false,
    partial: false,
    afterBreak: false,
  }));

const quiet = (n: number) => Array.from({ length: n }, (_, i) => 10 + (i % 3));
const none = { dated: [], breaks: [] };
const explain = (
  all: readonly History[],
  at: number,
  given: { dated?: readonly Dated[]; breaks?: readonly Month[] } = {},
) => explainSurge(all[0]!, at, { ...none, ...given, surging: surgingOf(all) });

describe('the part from fewer articles', () => {
  test('is zero if the count rose and the total stayed', () => {
    const all = histories(series([...quiet(24), 100]));
    expect(all[0]!.months[24]!.surge).toBe('live');
    expect(explain(all, 24)).toMatchObject({ articlesShare: 0, baselineArticles: 1000, unexplained: true });
  });

  test('is all of it when the total fell and the count stayed', () => {
    const articles = [...Array<number>(24).fill(1000), 100];
    const all = histories(series([...Array<number>(24).fill(11), 11], { articles }));
    expect(explain(all, 24)).toMatchObject({ articlesShare: 1, unexplained: false });
  });

  test('is half of the logarithm when the count doubled and the total halved', () => {
    const articles = [...Array<number>(24).fill(1000), 500];
    const all = histories(series([...Array<number>(24).fill(10), 20], { articles }));
    const { articlesShare, unexplained } = explain(all, 24);
    expect(articlesShare).toBeCloseTo(0.5, 10);
    expect(unexplained).toBe(false);
  });

  test('is none when the share rose from nothing, and unknown when it did not rise or the past is short', () => {
    const all = histories(series([...Array<number>(24).fill(0), 50, 0]));
    expect(explain(all, 24).articlesShare).toBe(0);
    expect(explain(all, 25).articlesShare).toBeNull();
    expect(explain(all, 5)).toMatchObject({ articlesShare: null, baselineArticles: null });
  });

  test('is between 0 and 1 for any counts', () => {
    const months = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 60, max: 3000 })), {
      minLength: 25,
      maxLength: 40,
    });
    fc.assert(
      fc.property(months, (data) => {
        const counts = data.map(([count]) => count);
        const all = histories(series(counts, { articles: data.map(([, articles]) => articles) }));
        const { articlesShare } = explain(all, data.length - 1);
        if (articlesShare !== null) {
          expect(articlesShare).toBeGreaterThanOrEqual(0);
          expect(articlesShare).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('other surges', () => {
  const surge = [...quiet(24), 100];
  const codes = Array.from({ length: 12 }, (_, i) => `A${String.fromCharCode(65 + i)}A`);
  const world = (surging: number) =>
    histories([
      ...series(surge),
      ...codes.flatMap((country, i) => series(i < surging ? surge : quiet(25), { country: country as Iso3 })),
    ]);

  test('other events of the country are named, and are no reason', () => {
    const all = histories([
      ...series(surge),
      ...series(surge, { event: 'arrest' }),
      ...series(quiet(25), { event: 'raid' }),
      ...series(surge, { event: 'censor', country: 'UGA' }),
    ]);
    expect(explain(all, 24)).toMatchObject({ coSurging: ['arrest'], unexplained: true });
  });

  test('a quarter of the other countries is everywhere at once', () => {
    expect(explain(world(2), 24)).toMatchObject({
      countriesSurging: 2,
      countriesJudged: 12,
      everywhere: false,
      unexplained: true,
    });
    expect(explain(world(3), 24)).toMatchObject({
      countriesSurging: 3,
      everywhere: true,
      unexplained: false,
    });
  });

  test('too few other countries cannot be everywhere', () => {
    const few = world(3).filter(({ country }) => codes.indexOf(country) < EXPLAINS.minCountries - 1);
    expect(explain(few, 24)).toMatchObject({ countriesJudged: 9, everywhere: false });
  });
});

describe('a partial month', () => {
  const surge = [...quiet(24), 100];
  const partialIn = (countries: readonly string[]) =>
    histories(
      ['KEN', 'UGA', ...Array.from({ length: 10 }, (_, i) => `A${String.fromCharCode(65 + i)}A`)].flatMap(
        (country) =>
          series(surge, { country }).map((row, t) => ({
            ...row,
            partial: t === 24 && countries.includes(country),
          })),
      ),
    );

  test('of another country counts neither as surging nor as judged', () => {
    expect(explain(partialIn([]), 24)).toMatchObject({ countriesSurging: 11, countriesJudged: 11 });
    expect(explain(partialIn(['UGA', 'AAA']), 24)).toMatchObject({ countriesSurging: 9, countriesJudged: 9 });
  });

  test('of the country itself is compared with the whole months of others, and names its own events', () => {
    const own = histories(
      series(surge, { event: 'arrest' }).map((row, t) => ({ ...row, partial: t === 24 })),
    );
    expect(explain([...partialIn(['KEN']), ...own], 24)).toMatchObject({
      countriesSurging: 11,
      countriesJudged: 11,
      coSurging: ['arrest'],
    });
  });
});

describe('nearby events', () => {
  const all = histories(series([...quiet(24), 100]));
  const at = (offset: number, kind: string, counts: boolean) => ({
    month: addMonths('2022-01', offset),
    kind,
    counts,
  });

  test('within two months on either side, oldest first', () => {
    const dated = [
      at(2, 'coup', true),
      at(-2, 'referendum', true),
      at(-3, 'coup', true),
      at(3, 'coup', true),
    ];
    expect(explain(all, 24, { dated }).nearby).toEqual([dated[1], dated[0]]);
  });

  test('is a reason only if it counts', () => {
    expect(explain(all, 24, { dated: [at(0, 'influence:CHN', false)] }).unexplained).toBe(true);
    expect(explain(all, 24, { dated: [at(0, 'shutdowns_begun', true)] }).unexplained).toBe(false);
  });

  test('a break in measurement is a reason for twelve months from it on, and not before', () => {
    const after = (month: Month) => explain(all, 24, { breaks: [month] }).break;
    expect([after('2022-02'), after('2022-01'), after('2021-02'), after('2021-01')]).toEqual([
      null,
      '2022-01',
      '2021-02',
      null,
    ]);
    expect(explain(all, 24, { breaks: ['2021-02'] }).unexplained).toBe(false);
  });
});

test('except for nearby events, it is computable from data up to the month', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 30, maxLength: 40 });
  fc.assert(
    fc.property(counts, counts, fc.integer({ min: 12, max: 29 }), (one, other, at) => {
      const rows = [
        ...series(one),
        ...series(other, { event: 'arrest' }),
        ...series(other, { country: 'UGA' }),
      ];
      const early = rows.filter(({ month }) => month <= addMonths(START, at));
      expect(explain(histories(early), at)).toEqual(explain(histories(rows), at));
    }),
  );
});

test('a position outside the history is refused', () => {
  expect(() => explain(histories(series([1])), 1)).toThrow('requires one of 1 months, 1 was given');
});
