import { expect, test } from 'vitest';
import { monthStates, type NewsMonth } from '../../../src/analysis/history/month-states.ts';

const USUAL: NewsMonth = {
  release: '2024',
  articles: 1000,
  read: 1000,
  classed: 1000,
  civic: 100,
  other: 80,
};
const year = Array.from({ length: 12 }, () => USUAL);
const after = (...months: Partial<NewsMonth>[]) =>
  monthStates([...year, ...months.map((month) => ({ ...USUAL, ...month }))])
    .slice(12)
    .map((state) => Object.entries(state).flatMap(([name, holds]) => (holds ? [name] : [])));
const few = (articles: number) => ({ articles, read: articles, classed: articles, civic: 0, other: 0 });
const read = (part: number) => ({ read: part, classed: part, civic: part / 10, other: (8 * part) / 100 });

test('an ordinary month has no state, nor has the first', () => {
  expect(after({}, {})).toEqual([[], []]);
  expect(monthStates([USUAL])).toEqual([
    { thin: false, partial: false, partlyRead: false, unread: false, hole: false, otherHole: false },
  ]);
  expect(monthStates([])).toEqual([]);
});

test('a month under 50 articles, all read, is thin', () => {
  expect(
    monthStates([
      { ...USUAL, ...few(49) },
      { ...USUAL, ...few(50) },
    ]).map(({ thin }) => thin),
  ).toEqual([true, false]);
});

test('low months are partial wherever they are, until they have been the level for two months', () => {
  expect(after(few(599), {})).toEqual([['partial'], []]);
  expect(after(few(600))).toEqual([[]]);
  expect(after(few(500), few(490), few(510), few(500))).toEqual([['partial'], ['partial'], [], []]);
  expect(after(few(500), few(200), few(100))).toEqual([['partial'], ['partial'], ['partial']]);
});

test('months of another release are compared among themselves', () => {
  const newer = { ...few(400), release: '2026' };
  expect(after(newer, newer, newer, { ...newer, articles: 200 })).toEqual([[], [], [], ['partial']]);
});

test('of articles collected, too few read is no value, and fewer than nine tenths a caution', () => {
  expect(after(read(900), read(899), read(334), read(333))).toEqual([
    [],
    ['partlyRead'],
    ['partlyRead'],
    ['unread'],
  ]);
  expect(after({ articles: 610, ...read(49) })).toEqual([['unread']]);
  expect(after(few(0))).toEqual([['partial', 'unread']]);
});

test('a hole: split events are missing, articles hold, and articles stand without a class', () => {
  expect(after({ civic: 39, other: 31, classed: 890 })).toEqual([['hole', 'otherHole']]);
  expect(after({ civic: 39, classed: 940 })).toEqual([['hole']]);
  expect(after({ civic: 41, classed: 940 })).toEqual([[]]);
  expect(after({ civic: 0, other: 0 }), 'all have a class: the news was about something else').toEqual([[]]);
});

test('a long hole is never taken as normal', () => {
  const hole = { civic: 5, other: 3, classed: 830 };
  expect(after(...Array.from({ length: 12 }, () => hole)).at(-1)).toEqual(['hole', 'otherHole']);
});

test('each month is judged by itself and those before it', () => {
  const months = [
    ...year,
    { ...USUAL, ...few(300) },
    { ...USUAL, civic: 3, classed: 800 },
    USUAL,
    { ...USUAL, ...read(100) },
  ];
  const all = monthStates(months);
  for (let length = 1; length <= months.length; length++) {
    expect(monthStates(months.slice(0, length))).toEqual(all.slice(0, length));
  }
});
