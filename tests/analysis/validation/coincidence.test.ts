import { expect, test } from 'vitest';
import type { History, HistoryMonth, Surge } from '../../../src/analysis/history/history.ts';
import { coincidence } from '../../../src/analysis/validation/coincidence.ts';
import type { Iso3, Month } from '../../../src/schema.ts';

const month = (
  country: Iso3,
  at: Month,
  surge: Surge | null,
  more: Partial<HistoryMonth> = {},
): HistoryMonth => ({
  ...{ country, event: 'coup', month: at, count: 1, otherCount: null, articles: 100, share: 100 },
  ...{ thin: false, partial: false, afterBreak: false, z: null, baseline: 50, line: 90, surge },
  ...more,
});
const history = (country: Iso3, ...months: HistoryMonth[]): History => ({ country, event: 'coup', months });

const KEN = history(
  'KEN',
  month('KEN', '2019-12', 'live'),
  month('KEN', '2020-01', 'live'),
  month('KEN', '2020-02', null),
  month('KEN', '2020-03', 'hindsight'),
);
const UGA = history(
  'UGA',
  month('UGA', '2020-01', null),
  month('UGA', '2020-02', 'live'),
  month('UGA', '2020-03', null),
);

test('months with a happening are set against all others between the first and the last', () => {
  const found = coincidence(
    [KEN, UGA],
    [
      { country: 'KEN', month: '2020-01' },
      { country: 'KEN', month: '2020-03' },
    ],
  );
  expect(found.then).toMatchObject({ hits: 1, n: 2 });
  expect(found.otherwise).toMatchObject({ hits: 1, n: 4 });
  expect(found.missed).toEqual([{ country: 'KEN', month: '2020-03' }]);
});

test('a month counts once, however much happened in it', () => {
  const twice = Array.from({ length: 2 }, () => ({ country: 'KEN', month: '2020-01' as const }));
  expect(coincidence([KEN, UGA], twice).then).toMatchObject({ hits: 1, n: 1 });
});

test.each([
  ['thin', { thin: true }],
  ['partial', { partial: true }],
  ['without enough past', { line: null }],
])('a month that is %s counts on neither side', (_, state) => {
  const series = [
    history('KEN', month('KEN', '2020-01', 'live', state), month('KEN', '2020-02', null, state)),
  ];
  const found = coincidence(series, [
    { country: 'KEN', month: '2020-01' },
    { country: 'UGA', month: '2020-03' },
  ]);
  expect([found.then.n, found.otherwise.n]).toEqual([0, 0]);
});

test('a happening in a country without news is left out, and without any nothing is compared', () => {
  expect(coincidence([KEN], [{ country: 'NOR', month: '2020-01' }]).then.n).toBe(0);
  expect(coincidence([KEN], []).otherwise.n).toBe(0);
});
