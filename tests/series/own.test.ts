import { afterEach, describe, expect, it } from 'vitest';
import { holdOwn, type OwnRow, ownValues, releaseOwn } from '../../src/series/own.ts';
import { indicators, indicatorSpan } from '../../src/series/registry.ts';
import { valuesOf } from '../../src/series/values.ts';

const held: string[] = [];
const hold = (rows: OwnRow[], changes: Partial<Parameters<typeof holdOwn>[0]> = {}) => {
  const made = holdOwn({ slug: 'x', title: 'Counted', unit: 'people', grain: 'month', rows, ...changes });
  held.push(made.id);
  return made;
};
afterEach(() => held.splice(0).forEach(releaseOwn));

const march: OwnRow = { country: 'KEN', month: '2024-03', value: 3 };
const january: OwnRow = { country: 'KEN', month: '2024-01', value: null };

describe('a series of the reader’s own', () => {
  it('is an indicator like others, with its rows in order', async () => {
    const own = hold([march, january]);
    expect(own).toMatchObject({ id: 'own.x', kind: 'own', measures: ['value'], unit: { text: 'people' } });
    expect((await indicators()).at(-1)).toBe(own);
    const points = (await valuesOf(own)).get('KEN')!;
    expect(points.map(({ month, value }) => [month, value])).toEqual([
      ['2024-01', null],
      ['2024-03', 3],
    ]);
  });

  it('replaces an earlier one of its slug, and is gone when released', async () => {
    const count = (await indicators()).length;
    hold([march]);
    const own = hold([{ ...march, value: 4 }]);
    expect(await indicators()).toHaveLength(count + 1);
    expect(ownValues(own.id).get('KEN')![0]!.value).toBe(4);
    releaseOwn(own.id);
    expect(await indicators()).toHaveLength(count);
    expect((await valuesOf(own)).size).toBe(0);
  });

  it('widens the months that can be asked for', async () => {
    const { first, last } = await indicatorSpan();
    hold([{ ...march, month: '1800-01' }], { grain: 'year' });
    expect(await indicatorSpan()).toEqual({ first: '1800-01', last });
    releaseOwn('own.x');
    expect(await indicatorSpan()).toEqual({ first, last });
  });

  it.each([
    ['two values for one time', [march, { ...march, value: 4 }], {}, /KEN has two for 2024-03/],
    ['a month among years', [march], { grain: 'year' as const }, /KEN has 2024-03/],
    ['a slug that no address can hold', [march], { slug: 'My list' }, /"My list"/],
  ])('is refused with %s', (_, rows, changes, message) => {
    expect(() => hold(rows, changes)).toThrow(message);
  });
});
