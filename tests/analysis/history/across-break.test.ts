import { describe, expect, test } from 'vitest';
import { acrossBreak } from '../../../src/analysis/history/across-break.ts';
import { addMonths } from '../../../src/schema.ts';

const coverage = (fractions: readonly (number | null)[]) =>
  fractions.map((fraction, i) => ({
    month: addMonths('2020-01', i),
    articles: 200,
    noEvent: fraction === null ? null : 200 * fraction,
  }));
const fill = (n: number, fraction: number) => Array<number>(n).fill(fraction);

describe('the fraction of articles with no civic event', () => {
  test('is compared between the year before a break and all months since', () => {
    const months = coverage([...fill(6, 0.1), ...fill(12, 0.75), ...fill(10, 0.65), ...fill(10, 0.55)]);
    expect(acrossBreak(months, '2021-07')).toEqual({
      before: expect.closeTo(0.75),
      after: expect.closeTo(0.6),
    });
  });

  test('leaves out months without a figure or without articles', () => {
    const months = coverage([0.5, null, 0.7, 0.4, null]);
    months[2]!.articles = 0;
    expect(acrossBreak(months, '2020-04')).toEqual({ before: 0.5, after: 0.4 });
  });

  test('is not compared where one side has no month', () => {
    expect(acrossBreak(coverage([0.5, 0.5]), '2020-01')).toBeNull();
    expect(acrossBreak(coverage([0.5, 0.5]), '2020-03')).toBeNull();
    expect(acrossBreak(coverage([null, 0.5]), '2020-02')).toBeNull();
    expect(acrossBreak(coverage([0.5, null]), '2020-02')).toBeNull();
  });
});
