import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { pseudoMarkdown } from '../../integrations/content.ts';
import { argument, compileMessage, namesIn } from '../../integrations/messages/compile.ts';
import { compileArea, messages } from '../../integrations/messages/messages.ts';
import { pseudo } from '../../integrations/messages/pseudo.ts';
import { LANGUAGES, languageOf } from '../../src/i18n/languages.ts';
import * as runtime from '../../src/i18n/message.ts';
import { word } from '../../src/i18n/number-words.ts';
import { htmlOf } from '../../src/i18n/sentence.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const I18N = new URL('../../src/i18n/', import.meta.url);
const areasOf = (language: string) =>
  readdirSync(new URL(`${language}/`, I18N)).filter((file) => file.endsWith('.json'));
const read = (language: string, file: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`${language}/${file}`, I18N), 'utf8'));

type Compiled = string | ((values: Record<string, string | number>) => string);

function run(message: string, values: Record<string, string | number> = {}): string {
  const names = { ...runtime, word };
  const code = compileMessage('key', message, { file: 'en/made-up.json' });
  const made = new Function(...Object.keys(names), `return ${code}`)(...Object.values(names)) as Compiled;
  return typeof made === 'string' ? made : made(values);
}

describe('a message', () => {
  test.each<[message: string, values: Record<string, string | number>, text: string]>([
    ['Explore', {}, 'Explore'],
    ['It’s “so”', {}, 'It’s “so”'],
    ['{subject} in {country}', { subject: 'raid reporting', country: 'Kenya' }, 'raid reporting in Kenya'],
    ['{Subject} rose', { subject: 'émeutes' }, 'Émeutes rose'],
    ['{first}{last}', { first: 1990, last: 2024 }, '19902024'],
    ['{count, number} rows', { count: 12345 }, '12,345 rows'],
    ['{fraction, number, percent} of them', { fraction: 0.8 }, '80% of them'],
    ['{Count, number, word} of {all, number, word}', { count: 2, all: 63 }, 'Two of 63'],
    ['{n, plural, one {# row} other {# rows}}', { n: 1 }, '1 row'],
    ['{n, plural, one {# row} other {# rows}}', { n: 1200 }, '1,200 rows'],
    ['{n, plural, =0 {no rows} one {a row} other {# rows}}', { n: 0 }, 'no rows'],
    [
      '{n, plural, offset:1 =1 {Kenya} one {Kenya and # more} other {Kenya and # more}}',
      { n: 3 },
      'Kenya and 2 more',
    ],
    ['{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { n: 22 }, '22nd'],
    ['{way, select, up {rose} down {fell} other {stayed}}', { way: 'down' }, 'fell'],
    ['{way, select, up {rose} other {stayed}}', { way: 'sideways' }, 'stayed'],
    [
      '{way, select, up {{n, plural, one {a rise} other {# rises}}} other {{n, plural, one {a fall} other {# falls}}}}',
      { n: 2, way: 'up' },
      '2 rises',
    ],
    [
      '{n, plural, one {one rise} other {{way, select, up {# rises} other {# falls and #}}}}',
      { n: 1200, way: 'down' },
      '1,200 falls and 1,200',
    ],
    ['{way, select, up {no. # up} other {no. # down}}', { way: 'up' }, 'no. # up'],
  ])('%s', (message, values, text) => {
    expect(run(message, values)).toBe(text);
  });

  test('keeps its tags for any values', () => {
    const text = run('See <link>the method of {name}</link>.', { name: '<b>' });
    expect(htmlOf(text, { link: '/' })).toBe('See <a href="/">the method of &lt;b></a>.');
  });

  test.each([
    ['{count, plural, one {row}}', 'missing other clause'],
    ['{count', 'expect argument closing brace'],
    ['See <link>the method', 'unclosed tag'],
    ['{when, date, short}', '{when} is a date'],
    ['{count, number, scientific}', '{count} has a number style'],
  ])('that is faulty stops the build with its file and key: %s', (message, reason) => {
    const compile = () => compileMessage('some.key', message, { file: 'en/made-up.json' });
    expect(compile).toThrow('en/made-up.json, "some.key": ');
    expect(compile).toThrow(reason);
  });

  test('names its arguments and tags', () => {
    const names = namesIn('key', '{n, plural, other {<link>{Subject}</link> in {place}}}', 'en/made-up.json');
    expect([...names]).toEqual(['n', '<link>', 'Subject', 'place']);
  });
});

test('the pseudo-locale leaves no plain letter and lengthens by about a third', () => {
  const text = 'Which countries resemble each other in what their news reports?';
  expect(pseudo(text)).not.toMatch(/[A-Za-z]/);
  expect([...pseudo(text)].length / text.length).toBeGreaterThan(1.25);
  expect(() => languageOf('xx')).toThrow('LOCALE is "xx"');
});

test('Markdown in the pseudo-locale keeps its codes, code and addresses', () => {
  const text =
    '---\nid: raid\ntitle: Raids\n---\nSee [the table](/data/raids/), `articles` and 3&nbsp;more.\n';
  expect(pseudoMarkdown(text)).toBe(
    '---\nid: raid\ntitle: Ŕåîđš\n---\nŠéééé [ţĥéé ţååḃĺéé](/data/raids/), `articles` ååñđ 3&nbsp;ḿööŕéé.\n',
  );
});

describe('an area in another language', () => {
  let folder = '';
  beforeAll(() => {
    folder = temporaryFolder();
    const area = (language: string, name: string, content: unknown) => {
      mkdirSync(join(folder, language), { recursive: true });
      writeFileSync(join(folder, language, `${name}.json`), JSON.stringify(content));
    };
    area('en', 'home', { title: 'Home', count: '{n, plural, one {# row} other {# rows}}' });
    area('fr', 'home', { title: 'Accueil' });
    area('en', 'wrong', { title: 'Home in {country}' });
    area('fr', 'wrong', { title: 'Accueil, {pays}' });
    area('en', 'more', { title: 'Home' });
    area('fr', 'more', { titre: 'Accueil' });
    area('en', 'numbers', { 1: 'one', 2: 'two' });
    area('fr', 'numbers', { 2: 'deux' });
  });

  test('falls back to English, and to English plurals, key by key', async () => {
    const code = await compileArea('home', 'fr', folder);
    expect(code).toContain('"title":"Accueil"');
    expect(code).toMatch(/"count":.*rows.*"en-GB"/);
  });

  test('may not have an argument or a key that English lacks', async () => {
    await expect(compileArea('wrong', 'fr', folder)).rejects.toThrow(
      'fr/wrong.json, "title": English has no pays',
    );
    await expect(compileArea('more', 'fr', folder)).rejects.toThrow(
      'fr/more.json, "titre": English has no such key',
    );
  });

  test('takes nothing from English where a language has its own forms', async () => {
    expect(await compileArea('numbers', 'fr', folder)).not.toContain('one');
  });
});

describe('the languages of the site', () => {
  const others = Object.keys(LANGUAGES).filter((language) => language !== 'en');

  test('every key belongs to exactly one area', () => {
    const keys = areasOf('en')
      .filter((file) => !['numbers.json', 'countries.json', 'units.json'].includes(file))
      .flatMap((file) => Object.keys(read('en', file)));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test('no key is written twice in a file', () => {
    for (const file of areasOf('en')) {
      const text = readFileSync(new URL(`en/${file}`, I18N), 'utf8');
      const written = [...text.matchAll(/^\s*"([^"]+)":/gm)].map(([, key]) => key);
      expect(written, file).toEqual([...new Set(written)]);
    }
  });

  test.each(areasOf('en'))('%s compiles, in the pseudo-locale too', async (file) => {
    const area = file.replace('.json', '');
    for (const language of ['en', 'en-XB', ...others]) {
      await expect(compileArea(area, language)).resolves.toContain('export default {');
    }
  });

  test('agree with English in keys and arguments', () => {
    for (const language of others) {
      expect(areasOf(language)).toEqual(areasOf('en'));
      for (const file of areasOf('en').filter((each) => !['numbers.json', 'countries.json'].includes(each))) {
        const [english, own] = [read('en', file), read(language, file)];
        expect(Object.keys(own), `${language}/${file}`).toEqual(Object.keys(english));
        for (const [key, message] of Object.entries(own)) {
          const names = (text: string) => [...namesIn(key, text, file)].map(argument).sort();
          expect([...new Set(names(message))], key).toEqual([...new Set(names(english[key]!))]);
        }
      }
    }
  });
});

test('the message runtime is at most 1 KB', async () => {
  const entry = (name: string) => new URL(`${name}.ts`, I18N).pathname;
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [messages('en')],
    build: {
      write: false,
      minify: true,
      lib: { entry: { message: entry('message'), words: entry('words') }, formats: ['es'] },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  const chunks = bundle!.output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  expect(chunks.join('')).toContain('PluralRules');
  expect(gzipSync(chunks.join('')).length).toBeLessThanOrEqual(1024);
});
