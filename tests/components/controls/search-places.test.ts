import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { searchPlaces } from '../../../src/components/controls/search-places.ts';
import { settings } from '../../../src/series/settings.ts';

const { places } = await settings();
const search = searchPlaces(places, 'KEN', Fuse);
const names = (typed: string) => search(typed).map(({ name }) => name);

describe('the country search', () => {
  it('offers neighbours first, then every country, then regions and all', () => {
    const offered = search('');
    expect(offered[0]?.name).toMatch(/^Neighbours of Kenya/);
    expect(offered.filter(({ countries }) => countries.length === 1)).toHaveLength(63);
    expect(offered.at(-1)?.countries).toHaveLength(63);
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
    const names = searchPlaces(places, null, null)(typed).map((choice) => choice.name);
    expect(names).toContain(name);
    expect(names.length).toBeLessThan(10);
  });
});
