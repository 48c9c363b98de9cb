import { expect, test } from 'vitest';
import { closestNames } from '../../../src/data/database/closest-names.ts';

const NAMES = [
  'shares',
  'own_history',
  'events',
  'coverage',
  'influence',
  'influence_types',
  'influence_coverage',
];

test.each([
  ['Share', ['shares']],
  ['event', ['events']],
  ['covrage', ['coverage']],
  ['history', ['own_history']],
  ['influnce', ['influence', 'influence_types']],
  ['influence_', ['influence', 'influence_types', 'influence_coverage']],
  ['nope', []],
  ['x', []],
])('for %s: %j', (name, expected) => {
  expect(closestNames(name, NAMES)).toEqual(expected);
});
