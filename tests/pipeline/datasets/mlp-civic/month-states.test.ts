import { sum } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { type CountryMonth, readCountryFile } from '../../../../pipeline/datasets/mlp-civic/country-file.ts';
import { newsMonth } from '../../../../pipeline/datasets/mlp-civic/news-month.ts';
import { openSources } from '../../../../pipeline/engine/sources.ts';
import { monthStates, type NewsState } from '../../../../src/analysis/history/month-states.ts';
import { SOURCES } from '../../sources.ts';

const reason = SOURCES === null ? ' (skipped: neither CIVIC_SOURCES nor ../shared/sources is at hand)' : '';

describe.skipIf(SOURCES === null)(`all countries and months since 2012${reason}`, () => {
  const folder = openSources(SOURCES ?? '', []);
  const monthsOf = (path: string) =>
    Map.groupBy(
      folder.list(path).flatMap((file) => readCountryFile(folder.csv(file))),
      ({ country }) => country,
    );
  const older = SOURCES === null ? new Map<string, CountryMonth[]>() : monthsOf('mlp-civic/counts');
  const newer = SOURCES === null ? new Map<string, CountryMonth[]>() : monthsOf('mlp-civic-2026/counts');

  function found(state: keyof NewsState): Record<'older' | 'joined', string[]> {
    const list = { older: [] as string[], joined: [] as string[] };
    for (const [country, months] of older) {
      const before = months.map((month) => ({ month: month.month, news: newsMonth(month, '2024') }));
      const after = (newer.get(country) ?? []).map((month) => ({
        month: month.month,
        news: newsMonth(month, '2026'),
      }));
      for (const [name, series] of [
        ['older', before],
        ['joined', [...before.filter(({ month }) => month < '2024-01'), ...after]],
      ] as const) {
        const states = monthStates(series.map(({ news }) => news));
        list[name].push(
          ...series.flatMap(({ month }, t) => (states[t]![state] ? [`${country} ${month}`] : [])),
        );
      }
    }
    return list;
  }

  test('holes are found in Hungary, Moldova and Paraguay, which the release of 2026 has filled, and in Tunisia', () => {
    expect(found('hole')).toEqual({
      older: [
        ...['HUN 2024-07', 'HUN 2024-08'],
        ...['MDA 2024-07', 'MDA 2024-08', 'MDA 2024-09'],
        ...['PRY 2024-04', 'PRY 2024-05', 'PRY 2024-06', 'PRY 2024-07'],
      ],
      joined: ['TUN 2025-09'],
    });
    expect(found('otherHole')).toEqual({
      older: [
        ...['HUN 2024-06', 'HUN 2024-07', 'HUN 2024-08'],
        ...['MDA 2024-07', 'MDA 2024-08', 'MDA 2024-09'],
        ...['PRY 2024-05', 'PRY 2024-06', 'PRY 2024-07'],
      ],
      joined: ['TUN 2025-09'],
    });
  });

  test('the release of 2024 has read all it collected; of that of 2026, 15 countries have unread months', () => {
    expect([found('unread').older, found('partlyRead').older]).toEqual([[], []]);
    const [unread, partly] = [found('unread').joined, found('partlyRead').joined];
    expect(unread.filter((month) => month.startsWith('KEN'))).toEqual(
      ['01', '02', '03', '04', '05', '06', '07'].map((month) => `KEN 2026-${month}`),
    );
    expect(partly).toEqual(
      expect.arrayContaining(['KEN 2025-12', 'JAM 2026-05', 'UZB 2026-05', 'GEO 2026-01']),
    );
    expect([unread.length, partly.length]).toEqual([92, 124]);
  });

  test('no article has a class twice, but for corruption', () => {
    for (const months of [...older.values(), ...newer.values()]) {
      const news = months.map((month) => newsMonth(month, ''));
      const all = sum(news, ({ articles }) => articles);
      expect(sum(news, ({ classed }) => classed) / all, months[0]?.country).toBeLessThan(1.005);
    }
  });
});
