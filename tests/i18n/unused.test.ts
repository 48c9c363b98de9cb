import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sourceFiles } from '../imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}/src/i18n/en`;
const READ_BY_CODE = ['numbers.json', 'countries.json', 'regions.json'];

function namedIn(text: string): { whole: string[]; made: RegExp[] } {
  const whole = [...text.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)*)\1/g)].map(([, , key]) => key!);
  const made = [...text.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{(?:[^{}]|\{[^{}]*\})*\})*)`/g)]
    .map(([, key]) => key!)
    .filter((key) => key.includes('${'))
    .map((key) => {
      const fixed = key.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/).map((part) => part.replaceAll('.', '\\.'));
      return new RegExp(`^${fixed.join('[\\w.-]+')}$`);
    });
  return { whole, made };
}

function unused(keys: readonly string[], texts: readonly string[]): string[] {
  const named = texts.map(namedIn);
  const whole = new Set(named.flatMap((each) => each.whole));
  const made = named.flatMap((each) => each.made);
  return keys.filter((key) => !whole.has(key) && !made.some((pattern) => pattern.test(key)));
}

it('keys are found whole, in templates and in attributes; a prefix alone does not count', () => {
  const texts = [
    "t('a.one')",
    '<Part key="a.two" />',
    't(`b.@{x.y[0] ?? `@{z}`}.name`)'.replaceAll('@', '$'),
    "const near = 'c.o';",
  ];
  const keys = ['a.one', 'a.two', 'b.raid.name', 'b.raid', 'c.one'];
  expect(unused(keys, texts)).toEqual(['b.raid', 'c.one']);
});

it('every message is used somewhere', () => {
  const keys = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !READ_BY_CODE.includes(name))
    .flatMap((name) => Object.keys(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as object));
  const texts = [...sourceFiles(root, ['src', 'integrations']).values()];
  expect(keys.length).toBeGreaterThan(500);
  expect(unused(keys, texts)).toEqual([]);
});
