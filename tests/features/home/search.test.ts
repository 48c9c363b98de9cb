import { describe, expect, test } from 'vitest';
import { type Entry, searchIn } from '../../../src/features/home/search.ts';

const entries: Entry[] = [
  { name: 'Kenya', kind: 'country', path: '/countries/ken/', keywords: ['KEN', 'Nairobi'] },
  { name: 'El Salvador', kind: 'country', path: '/countries/slv/', keywords: ['SLV'] },
  { name: 'Protests', kind: 'event', path: '/events/protest/', keywords: ['march', 'demonstration'] },
  { name: 'Legal changes', kind: 'event', path: '/events/legalchange/', keywords: ['law'] },
  { name: 'Data', kind: 'page', path: '/data/', keywords: ['download'] },
];
const search = searchIn(entries);
const first = (query: string) => search(query)[0]?.path;

describe('search', () => {
  test.each([
    ['kenya', '/countries/ken/'],
    ['kenia', '/countries/ken/'],
    ['KEN', '/countries/ken/'],
    ['demonstrations', '/events/protest/'],
    ['download', '/data/'],
  ])('finds a place: %s', (query, path) => expect(first(query)).toBe(path));

  test.each([
    ['kenya protests', '/countries/ken/#protest'],
    ['protests, kenya', '/countries/ken/#protest'],
    ['legal changes el salvador', '/countries/slv/#legalchange'],
  ])('leads with an event in a country: %s', (query, path) => expect(first(query)).toBe(path));

  test('finds nothing where there is nothing', () => expect(search('xyzzy')).toEqual([]));
});
