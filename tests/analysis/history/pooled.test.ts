import { describe, expect, test } from 'vitest';
import { restsOnEnough } from '../../../src/analysis/history/enough-articles.ts';
import { isMostlyThin, pooledValue } from '../../../src/analysis/history/pooled.ts';

describe('the value of several months together', () => {
  const months = [
    { value: 100, count: 1, articles: 100 },
    { value: 0, count: 0, articles: 900 },
  ];

  test('weighs the articles of shares alike, adds counts and averages z-scores', () => {
    expect(pooledValue(months, 'share')).toBe(10);
    expect(pooledValue(months, 'count')).toBe(1);
    expect(pooledValue(months, 'z')).toBe(50);
    expect(pooledValue(months, 'value')).toBe(50);
  });

  test('leaves out months without a value in a mean, and is null without any', () => {
    expect(pooledValue([...months, { value: null }], 'z')).toBe(50);
    expect(pooledValue([{ value: null }], 'z')).toBeNull();
    expect(pooledValue([], 'share')).toBeNull();
    expect(pooledValue([], 'count')).toBeNull();
  });
});

test('half of the months thin is mostly thin; no months are not', () => {
  const of = (...thin: boolean[]) => isMostlyThin(thin.map((each) => ({ thin: each })));
  expect(of(true, false)).toBe(true);
  expect(of(true, false, false)).toBe(false);
  expect(of()).toBe(false);
});

test('a share rests on enough articles from 15 onwards', () => {
  expect(restsOnEnough(150, 1000)).toBe(true);
  expect(restsOnEnough(149, 1000)).toBe(false);
});
