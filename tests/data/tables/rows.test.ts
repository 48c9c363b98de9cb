import { describe, expect, test } from 'vitest';
import { projectTables } from '../../../pipeline/rows.ts';
import { catalog } from '../../../src/data/snapshot/catalog.ts';
import { rowsOf, tableRows } from '../../../src/data/tables/rows.ts';
import type { TableName } from '../../../src/rows.ts';
import { isEvent, isMonth } from '../../../src/schema.ts';

const { resources } = await catalog();
const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('the rows of every table', async () => {
  const declared = new Map((await projectTables()).map((table) => [table.name, table]));

  test.each(resources.map(({ name }) => name as TableName))('are what their type says: %s', async (name) => {
    const rows = (await rowsOf(name)) as unknown as Record<string, unknown>[];
    const resource = resources.find((entry) => entry.name === name)!;
    expect(rows).toHaveLength(resource.rows);
    for (const { name: column, type, vocabulary, values, list, missing } of declared.get(name)!.fields) {
      const strays = new Set(rows.map((row) => row[camelCase(column)]));
      if (missing !== undefined) strays.delete(null);
      for (const cell of strays) {
        const words = list && Array.isArray(cell) ? (cell as unknown[]) : [cell];
        if (words.every((word) => fits(word))) strays.delete(cell);
      }
      expect([...strays].slice(0, 3), column).toEqual([]);

      function fits(cell: unknown): boolean {
        if (values) return values.includes(cell as string);
        if (vocabulary === 'month') return isMonth(String(cell));
        if (vocabulary === 'event') return isEvent(String(cell));
        if (vocabulary === 'country') return /^[A-Z]{3}$/.test(String(cell));
        if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(String(cell));
        return typeof cell === (type === 'integer' ? 'number' : type);
      }
    }
  });

  test('come in the order of the stored ones, with the same values', async () => {
    const stored = await tableRows('skill');
    const rows = await rowsOf('skill');
    expect(rows.map((row) => Object.values(row))).toEqual(stored);
  });
});

describe('rows that are chosen', () => {
  test('have only the columns asked for', async () => {
    const [first] = await rowsOf('forecasts', { columns: ['median', 'country'] });
    expect(Object.keys(first!)).toEqual(['median', 'country']);
  });

  test('are those with one of the values in each column, in the order of the table', async () => {
    const where = { country: ['UGA', 'KEN', 'UGA', 'ZZZ'], event: ['protest'], horizon: undefined } as const;
    const rows = await rowsOf('forecasts', { columns: ['country', 'event', 'horizon'], where });
    expect(rows).toEqual(
      ['KEN', 'UGA'].flatMap((country) =>
        [1, 2, 3, 4, 5, 6].map((horizon) => ({ country, event: 'protest', horizon })),
      ),
    );
    expect(await rowsOf('forecasts', { where: { country: [] } })).toEqual([]);
  });

  test('of a table in several files are read from the files that can hold them', async () => {
    const where = { influencer: ['RUS' as const], country: ['KEN'] };
    const some = await rowsOf('influence', { where });
    const all = (await rowsOf('influence')).filter(
      ({ influencer, country }) => influencer === 'RUS' && country === 'KEN',
    );
    expect(some).toEqual(all);
    expect(some.length).toBeGreaterThan(0);
  });

  test('name the columns there are when one is asked for that is not', async () => {
    const wrong = { columns: ['made_on' as 'madeOn'] };
    await expect(rowsOf('pressure', wrong)).rejects.toMatchObject({
      code: 'snapshot.column',
      details: {
        table: 'pressure',
        column: 'made_on',
        columns: ['country', 'month', 'pressure', 'acts', 'version', 'madeOn'],
      },
    });
  });
});
