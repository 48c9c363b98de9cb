import { describe, expect, test } from 'vitest';
import { LEAST_ARTICLES } from '../../../src/analysis/history/enough-articles.ts';
import { fell, rose } from '../../../src/analysis/history/direction.ts';
import { profile } from '../../../src/features/country/profile.ts';
import { sentences } from '../../../src/features/country/sentences.ts';
import { eventReporting } from '../../../src/i18n/names.ts';
import { directions } from '../../../src/series/directions.ts';

const moved = await directions();
const NONE = { answer: null, reason: 'too few months' } as const;
const of = async (country: string) => {
  const [now, direction] = sentences(await profile(country), moved, NONE);
  return { now: now!, direction: direction! };
};
const lead = (country: string) =>
  moved.byCountry
    .get(country)!
    .moves.find((move) => (rose(move) || fell(move)) && !moved.everywhere.has(move.event));

describe('the direction of a country', () => {
  test('leads with the event that gained or lost most articles, and says of how many', async () => {
    const country = [...moved.byCountry.keys()].find((each) => lead(each))!;
    const { text } = (await of(country)).direction;
    expect(text).toContain(eventReporting(lead(country)!.event));
    expect(text).toMatch(/of [\d,]+ articles, about [\d,]+ (more|fewer)/);
  });

  test('is about as before where nothing moved by more than chance', async () => {
    const [country] = [...moved.byCountry].find(
      ([, { moves }]) => moves.length > 0 && !moves.some(({ significant }) => significant),
    )!;
    expect((await of(country)).direction.text).toContain('about as it was in the twelve before');
  });

  test('rests on enough articles everywhere, and never leads with what moved everywhere', () => {
    for (const [country, { moves }] of moved.byCountry) {
      for (const { count } of moves) expect(count).toBeGreaterThanOrEqual(LEAST_ARTICLES);
      expect(moved.everywhere.has(lead(country)?.event ?? 'raid')).toBe(false);
    }
  });

  test('leaves most of the news of an ordinary year unnamed', () => {
    const all = [...moved.byCountry.values()].flatMap(({ moves }) => moves);
    const named = all.filter(({ significant }) => significant).length / all.length;
    expect(named).toBeGreaterThan(0.01);
    expect(named).toBeLessThan(0.25);
  });
});

describe('now', () => {
  test('names the last months that stood out where the last one is ordinary', async () => {
    const texts = await Promise.all(
      [...moved.byCountry.keys()].map(async (each) => (await of(each)).now.text),
    );
    const ordinary = texts.filter((text) => text.includes('about as usual'));
    expect(ordinary.length).toBeGreaterThan(0);
    expect(ordinary.some((text) => /stood out last: .* in \w+\s20\d\d/.test(text))).toBe(true);
    for (const text of texts.filter((text) => text.includes('made up')))
      expect(text).toMatch(/\([\d,]+ of [\d,]+ articles\)/);
  });
});
