import { describe, expect, test } from 'vitest';
import { countryName, countryWords } from '../../src/i18n/countries.ts';
import {
  formatBytes,
  formatChange,
  formatDay,
  formatDecimal,
  formatList,
  formatMonth,
  formatPercent,
  formatPercentExactly,
} from '../../src/i18n/format.ts';
import { compareText, lang, upperFirst } from '../../src/i18n/locale.ts';
import { tag } from '../../src/i18n/message.ts';
import { word } from '../../src/i18n/number-words.ts';
import { htmlOf, partsOf } from '../../src/i18n/sentence.ts';

describe('a country’s forms', () => {
  test('follow the pattern of most countries', () => {
    expect(countryWords('KEN')).toEqual({
      country: 'Kenya',
      theCountry: 'Kenya',
      inCountry: 'in Kenya',
      ofCountry: 'of Kenya',
      countrys: 'Kenya’s',
    });
  });

  test('are its own where it has them', () => {
    expect(countryWords('PHL')).toEqual({
      country: 'Philippines',
      theCountry: 'the Philippines',
      inCountry: 'in the Philippines',
      ofCountry: 'of the Philippines',
      countrys: 'the Philippines’',
    });
    expect(countryWords('DOM').countrys).toBe('the Dominican Republic’s');
    expect(countryWords('BLR').countrys).toBe('Belarus’');
  });

  test('are the code of a country without a name', () => {
    expect(countryName('ABC')).toBe('ABC');
    expect(countryWords('ABC').inCountry).toBe('in ABC');
  });
});

test('numbers, months and lists are written in the page’s language', () => {
  expect(lang).toBe('en');
  expect([0.004, 0, 0.345, 1, 0.997].map((value) => formatPercent(value))).toEqual([
    'under\u00a01%',
    '0%',
    '35%',
    '100%',
    'over\u00a099%',
  ]);
  expect(formatPercentExactly(0.0567, 1)).toBe('5.7%');
  expect([0.123, -0.04, 0].map(formatChange)).toEqual(['+12%', '−4%', '0%']);
  expect(formatDecimal(-1.005)).toBe('−1.00');
  expect(formatMonth('2024-09')).toBe('Sep\u00a02024');
  expect(formatDay('2024-09-03')).toBe('3\u00a0September\u00a02024');
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(formatList)).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ]);
  expect([12, 4200].map(formatBytes)).toEqual(['12\u00a0bytes', '4.2\u00a0KB']);
  expect([0, 2, 20, 2100].map(word)).toEqual(['none', 'two', 'twenty', '2,100']);
  expect(['Zambia', 'Türkiye', 'Tunisia'].sort(compareText)).toEqual(['Tunisia', 'Türkiye', 'Zambia']);
  expect(upperFirst('étude')).toBe('Étude');
});

describe('a sentence with tags', () => {
  const text = `See ${tag('link', `the ${tag('em', 'whole')} method`)}, a < b.`;

  test('is parsed in order, with nested tags', () => {
    expect(partsOf(text)).toEqual([
      'See ',
      { tag: 'link', parts: ['the ', { tag: 'em', parts: ['whole'] }, ' method'] },
      ', a < b.',
    ]);
  });

  test('becomes HTML whose only elements are its tags', () => {
    expect(htmlOf(text, { link: '/a/?b&c' })).toBe(
      'See <a href="/a/?b&amp;c">the <em>whole</em> method</a>, a &lt; b.',
    );
  });

  test('needs an address for each tag that is a link', () => {
    expect(() => htmlOf(text)).toThrow('<link>');
  });
});
