import type { Agreement, Estimate } from '../../analysis/validation/agreement.ts';
import { EXCERPT_SOURCE } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import { agreements, type MeasureCheck, MEASURES } from './agreements.ts';

const estimate = (value: number | null, half: number, n: number): Estimate => ({
  value,
  lower: value === null ? null : value - half,
  upper: value === null ? null : value + half,
  n,
});
const found = (between: number | null, within: number | null, changes: number | null): Agreement => ({
  between: estimate(between, 0.15, 62),
  within: estimate(within, 0.12, 717),
  changes: estimate(changes, 0.1, 655),
});
const FOUND = [found(0.82, 0.47, 0.38), found(0.37, 0.48, 0.45), found(0.47, 0.33, 0.18)];
const checks = MEASURES.map((id, i): MeasureCheck => ({ id, found: FOUND[i]! }));

export const examples: Examples = {
  'three measures': agreements(checks, EXCERPT_SOURCE),
  'one that cannot be computed': agreements(
    [{ id: 'deaths', found: found(null, null, null) }],
    EXCERPT_SOURCE,
  ),
  'no check': agreements([], EXCERPT_SOURCE),
};
