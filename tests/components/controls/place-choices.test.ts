import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { searchIn } from '../../../src/components/controls/choices.ts';
import { placeChoices } from '../../../src/components/controls/place-choices.ts';
import { settings } from '../../../src/series/settings.ts';

const { places } = await settings();
const search = searchIn(placeChoices(places, 'KEN'), Fuse);
const names = (typed: string) => search(typed).map(({ name }) => name);

describe('the country search', () => {
  it('offers neighbours first, then every country, then regions and all', () => {
    const offered = search('');
    expect(offered[0]?.name).toMatch(/^Neighbours of Kenya/);
    expect(offered.filter(({ members }) => members.length === 1)).toHaveLength(63);
    expect(offered.at(-1)?.members).toHaveLength(63);
  });

  it.each([
    ['geo', 'Georgia'],
    ['Turkey', 'Türkiye'],
    ['turkiye', 'Türkiye'],
    ['KEN', 'Kenya'],
    ['Kirgizstan', 'Kyrgyzstan'],
    ['nigeria', 'Nigeria'],
  ])('finds %s', (typed, name) => {
    expect(names(typed)[0]).toBe(name);
  });

  it('finds regions', () => {
    expect(names('eastern africa').some((name) => name.startsWith('Eastern Africa, all'))).toBe(true);
  });

  it('finds nothing for nonsense', () => {
    expect(names('zzzzzz')).toEqual([]);
  });

  it.each([
    ['geo', 'Georgia'],
    ['turkiye', 'Türkiye'],
    ['KEN', 'Kenya'],
  ])('finds %s before the finder is loaded', (typed, name) => {
    const names = searchIn(placeChoices(places, null), null)(typed).map((choice) => choice.name);
    expect(names).toContain(name);
    expect(names.length).toBeLessThan(10);
  });
});
