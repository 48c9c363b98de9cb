import { expect, test } from 'vitest';
import { alternates } from '../../src/i18n/alternates.ts';

const languages = ['de', 'en'];
const both = [
  { lang: 'de', href: 'https://example.org/x/de/countries/ken/' },
  { lang: 'en', href: 'https://example.org/x/countries/ken/' },
  { lang: 'x-default', href: 'https://example.org/x/countries/ken/' },
];

test('a page names itself in every language, from whichever it is read', () => {
  const english = new URL('https://example.org/x/countries/ken/');
  const german = new URL('https://example.org/x/de/countries/ken/');
  expect(alternates({ address: english, base: '/x/', lang: 'en', languages })).toEqual(both);
  expect(alternates({ address: german, base: '/x/de/', lang: 'de', languages })).toEqual(both);
});

test('while there is one language, or in the pseudo-locale, there is none', () => {
  const address = new URL('https://example.org/about/');
  expect(alternates({ address, base: '/', lang: 'en', languages: ['en'] })).toEqual([]);
  expect(alternates({ address, base: '/', lang: 'en-XB', languages })).toEqual([]);
});
