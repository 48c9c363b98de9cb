import { fc } from '../properties.ts';

/** Shares of consecutive months as they may come: zeros and gaps included, of every length up to the longest. */
export const anyShares = (maxLength = 120) =>
  fc.array(
    fc.oneof(
      { weight: 7, arbitrary: fc.double({ min: 0, max: 5000, noNaN: true }) },
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    { maxLength, size: 'max' },
  );

/** Shares that every method can use: at least 24 months, none missing, none equal to zero. */
export const goodShares = (maxLength = 80) =>
  fc
    .array(fc.integer({ min: 1, max: 500_000 }), { minLength: 24, maxLength })
    .map((values) => values.map((v) => v / 100));

/** Series no method may give a number for, and what the reason must name. */
export const BAD: Record<string, { shares: (number | null)[]; reason: RegExp }> = {
  empty: { shares: [], reason: /requires at least \d+ months with a value, this series has 0/ },
  'one value': { shares: [5], reason: /this series has 1/ },
  'fewer than 24 months': { shares: Array<number>(23).fill(5), reason: /this series has 23/ },
  'all missing': { shares: Array<null>(80).fill(null), reason: /this series has 0/ },
  'all zeros': { shares: Array<number>(80).fill(0), reason: /requires a month above zero/ },
  NaN: { shares: [...Array<number>(80).fill(5), NaN], reason: /one month holds NaN/ },
  negative: { shares: [...Array<number>(80).fill(5), -1], reason: /one month holds -1/ },
  'mostly gaps': {
    shares: Array.from({ length: 160 }, (_, i) => (i % 2 ? null : i + 1)),
    reason: /four of five months/,
  },
};
