import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TYPE, parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { argument } from '../../integrations/messages/compile.ts';
import { sourceFiles } from '../imports.ts';
import { type MessageCall, messageCalls } from './message-calls.ts';

type Kind = 'number' | 'text';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}/src/i18n/en`;

const messages = new Map(
  readdirSync(folder).flatMap((name) =>
    Object.entries(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, string>).map(
      ([key, message]) => [key, argumentsOf(message)] as const,
    ),
  ),
);

/** The arguments of a message, and whether it counts with them. */
function argumentsOf(message: string): Map<string, Kind> {
  const found = new Map<string, Kind>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) continue;
      const counts = element.type === TYPE.number || element.type === TYPE.plural;
      const name = argument(element.value);
      if (counts || !found.has(name)) found.set(name, counts ? 'number' : 'text');
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        Object.values(element.options).forEach(({ value }) => visit(value));
      }
    }
  };
  visit(parse(message, { requiresOtherClause: true }));
  return found;
}

/** What is wrong with a call: values that are missing, that no message takes, or that are texts where one counts. */
function faultsOf({ keys, values, open }: MessageCall): string[] {
  const meant = keys.map((key) =>
    [...messages].filter(([name]) => (typeof key === 'string' ? name === key : key.test(name))),
  );
  const all = meant.flat();
  if (all.length === 0) return [];
  const missing = open ? [] : meant.flatMap((those) => lackingIn(those, values));
  const idle = [...values.keys()].filter(
    (name) => !all.some(([, asked]) => asked.has(name)) && !COUNTRY_FORMS.has(name),
  );
  const texts = [...values].filter(
    ([name, value]) => value && isText(value) && all.some(([, asked]) => asked.get(name) === 'number'),
  );
  return [
    ...missing,
    ...idle.map((name) => `${all[0]![0]} takes no ${name}`),
    ...texts.map(([name]) => `${all[0]![0]} counts ${name}, which is a text`),
  ];
}

/** What the message, or every message that a built key may mean, asks for in vain. */
function lackingIn(meant: readonly (readonly [string, Map<string, Kind>])[], values: MessageCall['values']) {
  const [first, ...others] = meant;
  if (!first) return [];
  const [key, asked] = first;
  return [...asked.keys()]
    .filter((name) => !values.has(name) && others.every(([, also]) => also.has(name)))
    .map((name) => `${key} lacks ${name}`);
}

const COUNTRY_FORMS = new Set(['country', 'theCountry', 'inCountry', 'ofCountry', 'countrys']);

const isText = (value: ts.Expression): boolean =>
  ts.isStringLiteralLike(value) ||
  ts.isTemplateExpression(value) ||
  (ts.isCallExpression(value) && /^(format\w+|String|t)$/.test(value.expression.getText()));

it('a call is read from scripts and markup, with its key, its values and what is spread into them', () => {
  const [first, second, third] = messageCalls(
    "<p>{t('a.b', { count: rows.length, name: `x@{y(')')}` })}</p> t(one ? 'a.c' : `a.@{way}`, values); t('a.d', { ...countryWords(iso3) })".replaceAll(
      '@',
      '$',
    ),
  );
  expect(first).toMatchObject({ keys: ['a.b'], open: false });
  expect([...first!.values.keys()]).toEqual(['count', 'name']);
  expect(second).toMatchObject({ keys: ['a.c', /^a\.[\w-]+$/], open: true });
  expect(third!.open).toBe(false);
  expect(third!.values.has('inCountry')).toBe(true);
});

it('a fault is seen: a value that is missing, one that is not asked for, a text that is counted', () => {
  const faults = (code: string) => messageCalls(code).flatMap(faultsOf);
  expect(faults("t('table.more')")).toEqual(['table.more lacks count']);
  expect(faults("t('table.more', { count: '1', total: '2' })")).toEqual(['table.more takes no total']);
  expect(faults("t('gallery.examples', { count: formatNumber(3) })")).toEqual([
    'gallery.examples counts count, which is a text',
  ]);
});

it('every call gives its message the values that it asks for', () => {
  const calls = [...sourceFiles(root, ['src'])].flatMap(([path, text]) =>
    messageCalls(text).map((call) => [path, call] as const),
  );
  expect(calls.length).toBeGreaterThan(800);
  expect(calls.flatMap(([path, call]) => faultsOf(call).map((fault) => `${path}: ${fault}`))).toEqual([]);
});
