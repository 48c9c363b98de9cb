import { globSync, readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { REPLACED_FOR_READERS, glossary } from '../eslint/glossary.js';

const READ = ['{README,CONTRIBUTING,HOSTING,CHANGELOG}.md', 'src/content/en/**/*.md', 'src/i18n/en/*.json'];

describe('the glossary', () => {
  test('is kept by documents, cards and messages', () => {
    const broken = globSync(READ).flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return REPLACED_FOR_READERS.filter(({ pattern }) => pattern.test(text)).map(
        ({ pattern, write }) => `${file}: “${pattern.exec(text)![0]}”, write ${write}`,
      );
    });
    expect(broken).toEqual([]);
  });

  const lint = (code: string) =>
    new Linter()
      .verify(code, { plugins: { terms: { rules: { glossary } } }, rules: { 'terms/glossary': 'error' } })
      .map(({ message }) => message.slice(0, message.indexOf(' (')));

  test.each([
    ['// every year is estimated anew', '“anew”: write again'],
    ["const text = 'the forecast came true';", '“came true”: write followed, or observed'],
    ['const text = `under 5 % of months`;', '“5 %”: write a percentage without a space'],
    ['const usual = median(past);', '“usual”: write baseline'],
    ['export const f = (said) => said;', '“said”: write predicted, stated or claimed'],
  ])('is kept by code: %s', (code, message) => {
    expect(lint(code)).toEqual([message]);
  });

  test('leaves other uses alone', () => {
    expect(lint("const rest = 7 % days; const row = { usual: rest }; const text = '80% of months';")).toEqual(
      [],
    );
  });
});
