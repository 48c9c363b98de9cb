import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import {
  CAUTIONS,
  cautionsOf,
  countOf,
  isUsable,
  isValid,
  isWhole,
  shareOf,
  shareSql,
  USABLE_SQL,
  WHOLE_SQL,
} from '../src/schema.ts';

const STATES = [false, true].flatMap((thin) => [false, true].map((partial) => ({ thin, partial })));

async function rowsOf(sql: string) {
  const connection = await (await DuckDBInstance.create()).connect();
  return (await connection.runAndReadAll(sql)).getRows();
}

describe('the share of a month', () => {
  it('is articles per 10,000, and unknown without any', () => {
    expect(shareOf(3, 1500)).toBe(20);
    expect(shareOf(0, 0)).toBeNull();
    expect(countOf(20, 1500)).toBe(3);
  });

  it('is the same in SQL', async () => {
    const pairs = [
      [0, 0],
      [3, 1500],
      [2.5, 70],
    ] as const;
    const values = pairs.map((pair) => `(${pair.join(', ')})`).join(', ');
    const rows = await rowsOf(
      `select ${shareSql('count', 'articles')}::double from (values ${values}) t(count, articles)`,
    );
    expect(rows).toEqual(pairs.map(([count, articles]) => [shareOf(count, articles)]));
  });
});

describe('the state of a month', () => {
  it('is whole without cautions, and valid with a share', () => {
    expect(STATES.map(cautionsOf)).toEqual([[], ['partial'], ['thin'], ['thin', 'partial']]);
    expect(STATES.filter(isWhole)).toEqual([{ thin: false, partial: false }]);
    expect(STATES.filter((state) => isValid({ ...state, share: 1 }))).toHaveLength(1);
    expect(STATES.filter((state) => isValid({ ...state, share: null }))).toHaveLength(0);
  });

  it('lets a partial month be compared with the past, but not a thin one', () => {
    expect(STATES.filter((state) => isUsable({ ...state, share: 1 })).map(cautionsOf)).toEqual([
      [],
      ['partial'],
    ]);
  });

  it('is the same in SQL', async () => {
    const values = STATES.map((state) => `(${CAUTIONS.map((one) => state[one]).join(', ')})`).join(', ');
    const rows = await rowsOf(
      `select ${WHOLE_SQL}, ${USABLE_SQL} from (values ${values}) t(${CAUTIONS.join(', ')})`,
    );
    expect(rows).toEqual(STATES.map((state) => [isWhole(state), isUsable({ ...state, share: 1 })]));
  });
});
