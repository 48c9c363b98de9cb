import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/data/snapshot/catalog.ts';
import { seriesCsv, seriesJson } from '../../../src/features/country/files.ts';

const { id } = await catalog();

describe('one series as a file', () => {
  const address = 'https://example.org/data/series/ken/protest.json';

  test('JSON: equally long lists, with title, unit, licence, snapshot and citation', async () => {
    const series = JSON.parse(await seriesJson('KEN', 'protest', address)) as Record<string, unknown[]> & {
      about: Record<string, string>;
    };
    expect(series.about).toMatchObject({
      title: 'Articles reporting protests, Kenya, by month',
      licence: 'MIT',
      snapshot: id,
      address,
    });
    expect(series.about['citation']).toMatch(/^Machine Learning for Peace, .* snapshot [0-9a-f]{12}, https:/);
    const june = series['month']!.indexOf('2024-06');
    expect([series['count']![june], series['articles']![june], series['share']![june]]).toEqual([
      204, 2268, 899.4709,
    ]);
    const { about: _, country: __, event: ___, ...lists } = series;
    expect(new Set(Object.values(lists).map(({ length }) => length))).toEqual(new Set([151]));
  });

  test('CSV: the same rows in the columns of the country’s file', async () => {
    const lines = (await seriesCsv('KEN', 'protest', address))
      .split('\r\n')
      .filter((line) => !line.startsWith('#'));
    expect(lines[0]).toBe('country,event,month,count,other_count,articles,share,z,surge,note');
    expect(lines).toHaveLength(1 + 151 + 1);
    expect(lines.find((line) => line.startsWith('KEN,protest,2024-06,'))).toMatch(
      /^KEN,protest,2024-06,204,,2268,899.4709,/,
    );
  });
});
