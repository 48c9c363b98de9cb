import { expect, test } from 'vitest';
import { type Reason, reasonFor } from '../../src/analysis/reason.ts';
import { reasonWords } from '../../src/findings/reasons.ts';

const asked = { method: 'forecast' } as const;

test.each<[Reason, string]>([
  [
    reasonFor(asked, 'months-few', { fewest: 24, found: 5 }),
    'a forecast requires at least 24 months with a value, and this series has 5',
  ],
  [
    reasonFor({ method: 'early-warning', event: 'protest', country: 'KEN' }, 'months-zero', {}),
    'early warning for protest reporting in Kenya requires a month above zero, and this series has none',
  ],
  [
    reasonFor(asked, 'share-out-of-range', { share: -1.25, month: '2019-06' }),
    'a forecast requires shares from 0 to 10,000, and June\u00a02019 holds −1.25',
  ],
  [
    reasonFor({ method: 'analogue' }, 'window-thin', { country: 'PHL', month: '2019-06' }),
    'the search for analogues requires ten of 12 months with a past of 36 months, and the Philippines has fewer up to June\u00a02019',
  ],
  [
    reasonFor({ method: 'cluster' }, 'countries-few', { fewest: 4, clusters: 3, found: 1 }),
    'clustering requires at least 4 different countries for 3 clusters, and there is 1',
  ],
  [
    reasonFor(asked, 'coefficients-later', { first: '2022-09', origin: '2020-01' }),
    'a forecast requires coefficients learned by the last month of the series, January\u00a02020, and the first are of September\u00a02022',
  ],
])('%j in words', (reason, words) => {
  expect(reasonWords(reason)).toBe(words);
});
