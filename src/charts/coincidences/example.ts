import { proportion } from '../../analysis/statistics/proportion.ts';
import { EXCERPT_SOURCE } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { coincidences, type HappeningCheck, HAPPENINGS } from './coincidences.ts';

const HITS = [
  [12, 12, 378, 6957],
  [9, 11, 389, 7144],
  [128, 130, 690, 5661],
  [66, 76, 336, 792],
  [56, 315, 317, 6071],
] as const;
const checks = HAPPENINGS.map((id, i): HappeningCheck => {
  const [hits, n, others, months] = HITS[i]!;
  return { id, found: { then: proportion(hits, n), otherwise: proportion(others, months), missed: [] } };
});

export const examples: Examples = {
  'five kinds of happening': coincidences(checks, EXCERPT_SOURCE),
  'one that never happened': coincidences(
    [{ id: 'coup', found: { then: proportion(0, 0), otherwise: proportion(5, 90), missed: [] } }],
    EXCERPT_SOURCE,
  ),
  'no check': coincidences([], EXCERPT_SOURCE),
};
