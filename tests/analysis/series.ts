import type { Reason } from '../../src/analysis/reason.ts';
import { fc } from '../properties.ts';

export const anyShares = (maxLength = 120) =>
  fc.array(
    fc.oneof(
      { weight: 7, arbitrary: fc.double({ min: 0, max: 5000, noNaN: true }) },
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    { maxLength, size: 'max' },
  );

export const goodShares = (maxLength = 80) =>
  fc
    .array(fc.integer({ min: 1, max: 500_000 }), { minLength: 24, maxLength })
    .map((values) => values.map((v) => v / 100));

export const BAD: Record<string, { shares: (number | null)[]; reason: Pick<Reason, 'code' | 'values'> }> = {
  empty: { shares: [], reason: few(0) },
  'one value': { shares: [5], reason: few(1) },
  'fewer than 24 months': { shares: Array<number>(23).fill(5), reason: few(23) },
  'all missing': { shares: Array<null>(80).fill(null), reason: few(0) },
  'all zeros': { shares: Array<number>(80).fill(0), reason: { code: 'months-zero', values: {} } },
  NaN: { shares: [...Array<number>(80).fill(5), NaN], reason: impossible(NaN) },
  negative: { shares: [...Array<number>(80).fill(5), -1], reason: impossible(-1) },
  'mostly gaps': {
    shares: Array.from({ length: 160 }, (_, i) => (i % 2 ? null : i + 1)),
    reason: { code: 'months-missing', values: { missing: 79, span: 159 } },
  },
};

function few(found: number) {
  return { code: 'months-few', values: { fewest: 24, found } } as const;
}

function impossible(share: number) {
  return { code: 'share-impossible', values: { share } } as const;
}
