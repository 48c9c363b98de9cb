import { median } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { histories } from '../../../src/analysis/history/history.ts';
import { SURGE, type SurgeMonth, surges } from '../../../src/analysis/history/surge-rule.ts';
import { observations } from '../../../src/data/tables/observations.ts';
import { fc } from '../../properties.ts';
import { rowsOf } from '../../../src/data/tables/rows.ts';

const months = (shares: (number | null)[], articles = 2000): SurgeMonth[] =>
  shares.map((share) => ({ share, articles, thin: false }));

const series = fc.array(
  fc.record({
    share: fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: 0, max: 2000, noNaN: true }) },
      fc.constant(null),
    ),
    articles: fc.integer({ min: 50, max: 20_000 }),
    thin: fc.boolean(),
  }),
  { minLength: 1, maxLength: 80 },
);

describe('surge, the live rule', () => {
  test('a constant series never surges', () => {
    expect(surges(months(Array<number>(60).fill(100))).some((verdict) => verdict?.surge)).toBe(false);
  });

  test('an all-zero past needs more than three articles', () => {
    const quiet = Array<number>(24).fill(0);
    const perArticle = 10_000 / 2000;
    expect(surges(months([...quiet, 3 * perArticle])).at(-1)?.surge).toBe(false);
    expect(surges(months([...quiet, 4 * perArticle])).at(-1)?.surge).toBe(true);
  });

  test('thin and missing months get no verdict, and neither do the first twelve', () => {
    const data = months(Array<number>(30).fill(10));
    data[20] = { share: 500, articles: 10, thin: true };
    data[21] = { share: null, articles: 0, thin: true };
    const verdicts = surges(data);
    expect(verdicts.slice(0, SURGE.minValues).every((verdict) => verdict === null)).toBe(true);
    expect(verdicts[20]).toBeNull();
    expect(verdicts[21]).toBeNull();
    expect(verdicts[22]?.baseline).toBe(10);
  });

  test('equals the plain definition to the last bit', () => {
    fc.assert(
      fc.property(series, (data) => {
        expect(surges(data)).toEqual(data.map((_, t) => plain(data, t)));
      }),
    );
  });

  test.each([NaN, -1, Infinity, 10_001])('takes a share of %d for missing', (wrong) => {
    const past = Array.from({ length: 30 }, (_, i) => i % 5);
    expect(surges(months([...past, wrong, 8]))).toEqual(surges(months([...past, null, 8])));
  });

  test.each([NaN, -1, 0, Infinity])('takes a month with %d articles for missing', (articles) => {
    const [past, wrong] = [
      months(Array.from({ length: 30 }, (_, i) => i % 5)),
      months([3, 8]).map((month, i) => (i === 0 ? { ...month, articles } : month)),
    ];
    expect(surges([...past, ...wrong])).toEqual(surges([...past, ...months([null, 8])]));
  });

  test('month t is computable from data up to t', () => {
    fc.assert(
      fc.property(series, fc.nat(), (data, n) => {
        const cut = 1 + (n % data.length);
        expect(surges(data.slice(0, cut))).toEqual(surges(data).slice(0, cut));
      }),
    );
  });

  test('it finds the protest reporting of June 2024 in Kenya, above a line of 279.2', async () => {
    const [kenya] = histories(await observations({ countries: ['KEN'], events: ['protest'] }));
    const june = kenya!.months.find(({ month }) => month === '2024-06')!;
    expect(june.surge).toBe('live');
    expect(june.baseline).toBeCloseTo(103.4, 1);
    expect(june.line).toBeCloseTo(279.2, 1);
  });

  test('over all series it marks about 6.5% of months, with precision 0.80 and recall 0.44 against hindsight flags', async () => {
    const [rows, flags] = await Promise.all([observations(), rowsOf('surges_producer')]);
    const flagged = new Set(flags.map(({ country, event, month }) => `${country} ${event} ${month}`));
    const judged = histories(rows).flatMap(({ months }) => months.filter(({ line }) => line !== null));
    const live = judged.filter(({ surge }) => surge === 'live');
    const isFlagged = (o: (typeof judged)[number]) => flagged.has(`${o.country} ${o.event} ${o.month}`);
    const hits = live.filter(isFlagged).length;
    expect(live.length / judged.length).toBeCloseTo(0.065, 2);
    expect(hits / live.length).toBeCloseTo(0.8, 1);
    expect(hits / judged.filter(isFlagged).length).toBeGreaterThan(0.43);
  });
});

function plain(data: readonly SurgeMonth[], t: number) {
  const usable = ({ share, thin, articles }: SurgeMonth) =>
    share === null || thin || !articles ? [] : [share];
  const past = data.slice(Math.max(0, t - SURGE.months), t).flatMap(usable);
  const [share] = usable(data[t]!);
  if (share === undefined || past.length < SURGE.minValues) return null;
  const baseline = median(past)!;
  const { articles } = data[t]!;
  const sampling = (10_000 * Math.sqrt(Math.max(1, (baseline * articles) / 10_000))) / articles;
  const spread = 1.4826 * median(past, (each) => Math.abs(each - baseline))!;
  const line = baseline + SURGE.factor * Math.max(spread, sampling);
  return { surge: share > line, baseline, line };
}
