import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cards, exampleIds, paragraphs, unbroken } from '../../../src/features/methods/cards.ts';
import { termsOf } from '../../../src/features/methods/terms.ts';
import { USED_ON } from '../../../src/features/methods/used-on.ts';

const all = cards();
const ids = all.map(({ method }) => method.id).sort();

test('every card has a worked example, and every example a card', () => {
  expect(ids.length).toBeGreaterThan(0);
  expect(exampleIds()).toEqual(ids);
});

test('every file of the analysis that declares a card is found, once', () => {
  const declared = readdirSync('src/analysis', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`src/analysis/${file}`, 'utf8'))
    .flatMap((code) => [...code.matchAll(/export const method: Method = \{\s+id: '([\w-]+)'/g)])
    .map(([, id]) => id!);
  expect(ids).toEqual(declared.sort());
});

test.each(all.map((card) => [card.method.id, card] as const))(
  '%s has all its parts, a version, and a file that is there',
  (_, { method, file }) => {
    expect(existsSync(file)).toBe(true);
    expect(method.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(method.question).toMatch(/\?$/);
    for (const part of ['assumptions', 'limits', 'references'] as const) {
      expect(method[part].length).toBeGreaterThan(0);
    }
    if (method.record) expect(method.record.length).toBeGreaterThan(0);
  },
);

test.each(all.map(({ method }) => [method.id, method] as const))(
  '%s opens with two or three plain sentences, without a technical term',
  (_, { plain, ...method }) => {
    const sentences = plain.split(/(?<=[.?!]) (?=[A-Z])/);
    expect([2, 3]).toContain(sentences.length);
    for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(32);
    const bare = { ...method, plain, definition: plain, assumptions: [], limits: [], record: [] };
    expect(termsOf(bare)).toEqual([]);
  },
);

test('terms are explained on the pages of the methods that use them', () => {
  const explained = (id: string) => termsOf(all.find(({ method }) => method.id === id)!.method);
  const names = (id: string) => explained(id).map(({ term }) => term);
  expect(names('early-warning')).toEqual(expect.arrayContaining(['Log-odds', 'AUC', 'Brier skill']));
  expect(names('skill')).toContain('CRPS');
  for (const id of ['forecast', 'trend', 'change-points', 'lead-lag']) expect(names(id)).toContain('log1p');
  expect(names('trend')).not.toContain('CRPS');
});

test('a number and its per cent sign stay on one line', () => {
  expect(unbroken('from 5 % to 80 %, not % alone')).toBe('from 5\u00a0% to 80\u00a0%, not % alone');
});

test('pages are named for methods that exist', () => {
  expect(Object.keys(USED_ON).filter((id) => !ids.includes(id))).toEqual([]);
});

test('a definition keeps all its words in paragraphs of a few sentences', () => {
  for (const { method } of all) expect(paragraphs(method.definition).join(' ')).toBe(method.definition);
  const short = 'One is short. Two is, too. Three as well.';
  expect(paragraphs(short)).toEqual([short]);
  const long = `${'A long sentence. '.repeat(13)}${'And more. '.repeat(3)}`.trim();
  expect(paragraphs(long).length).toBe(2);
});
