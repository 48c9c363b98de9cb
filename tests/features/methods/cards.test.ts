import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { USABLE } from '../../../src/analysis/answer.ts';
import { OWN_HISTORY } from '../../../src/schema.ts';
import { SURGE } from '../../../src/analysis/history/surge-rule.ts';
import { HORIZONS as WITHIN } from '../../../src/analysis/methods/analogue/sequel.ts';
import { SETTINGS } from '../../../src/analysis/methods/change-points/change-points.ts';
import { INPUTS } from '../../../src/analysis/methods/forecast/features.ts';
import { HIDDEN } from '../../../src/analysis/methods/forecast/network.ts';
import { FEWEST_ORIGINS } from '../../../src/analysis/methods/skill/skill.ts';
import { LIMITS } from '../../../src/analysis/methods/skill/verdict.ts';
import { cards, termsIn } from '../../../src/features/methods/cards.ts';
import { cardWords } from '../../card-words.ts';

const all = cards();
const ids = all.map(({ id }) => id).sort();
const namesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

test('a method is a folder, a card and a worked example of one name', () => {
  expect(ids.length).toBeGreaterThan(0);
  expect(readdirSync('src/analysis/methods').sort()).toEqual(ids);
  expect(namesIn('src/content/en/methods', '.md')).toEqual(ids);
  expect(namesIn('src/features/methods/examples', '.astro')).toEqual(ids);
});

test.each(all)('$id has a version, and its folder bears its name', ({ id, version, folder }) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(folder).toBe(`src/analysis/methods/${id}/`);
  expect(existsSync(folder)).toBe(true);
});

test.each(all)('$id opens with two or three plain sentences, without a technical term', ({ plain }) => {
  const sentences = plain.split(/(?<=[.?!]) (?=[A-Z])/);
  expect([2, 3]).toContain(sentences.length);
  for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(32);
  expect(termsIn(plain)).toEqual([]);
});

test('terms are explained on the pages of the methods that use them', () => {
  const explained = (id: string) => all.find((card) => card.id === id)!.terms.map(({ term }) => term);
  expect(explained('early-warning')).toEqual(expect.arrayContaining(['Log-odds', 'AUC', 'Brier skill']));
  expect(explained('skill')).toContain('CRPS');
  for (const id of ['forecast', 'trend', 'change-points', 'lead-lag'])
    expect(explained(id)).toContain('log1p');
  expect(explained('trend')).not.toContain('CRPS');
});

test('a term is found as a word of its own, not within another', () => {
  const found = (text: string) => termsIn(text).map(({ term }) => term);
  expect(found('the ridge penalty, of the origins')).toEqual(['Origin', 'Ridge']);
  expect(found('a bridge, originally')).toEqual([]);
});

test.each([
  ['surge', `the median of the previous ${SURGE.months} months + ${SURGE.factor} × the larger`],
  ['surge', `At least ${SURGE.minValues} of the ${SURGE.months} months`],
  ['analogue', `own previous ${OWN_HISTORY.months} months`],
  ['analogue', `at ${new Intl.ListFormat('en-GB').format(WITHIN.map(String))} months is the mean z`],
  ['reporting-pressure', `own previous ${OWN_HISTORY.months} months (at least ${OWN_HISTORY.minValues})`],
  ['change-points', `The penalty is ${SETTINGS.penalty} log n`],
  ['change-points', `A segment lasts at least ${SETTINGS.minimum} months`],
  ['forecast', `${INPUTS.length} numbers about the past of the series`],
  ['forecast', `over ${HIDDEN} hidden units`],
  ['forecast', `a series needs ${USABLE.months} months`],
  ['early-warning', `a series needs ${USABLE.months} months`],
  ['skill', `needs ${FEWEST_ORIGINS} outcomes`],
  ['skill', `a ratio of at most ${LIMITS.clearly}`],
])('the card of %s has the number that the code has: %s', (id, words) => {
  expect(cardWords(id)).toContain(words);
});
