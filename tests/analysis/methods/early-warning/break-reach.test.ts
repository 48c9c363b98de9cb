import { describe, expect, test } from 'vitest';
import { breakReach } from '../../../../src/analysis/methods/early-warning/break-reach.ts';

const past = (probability: number, surged: boolean) =>
  ({ country: 'KEN', horizon: 3, origin: '2024-01', probability, surged }) as const;
const all = [
  past(0.6, true),
  past(0.45, false),
  past(0.4, true),
  past(0.39, true),
  past(0.1, false),
  past(0.9, true),
];

describe('warnings and a break in measurement', () => {
  test('that lies in the months they cover: they could not know it', () => {
    for (const month of ['2024-02', '2024-04'] as const)
      expect(breakReach(all, [month])).toMatchObject({ month, countries: 1, straddling: 1 });
    expect(breakReach(all, ['2024-05'])).toBeNull();
  });

  test('that was in their data: the surges expected, and those observed', () => {
    for (const month of ['2024-01', '2023-06'] as const) {
      expect(breakReach(all, [month])).toEqual({
        month,
        countries: 1,
        straddling: 0,
        after: { countries: 1, expected: expect.closeTo(2.84), surges: 4 },
      });
    }
  });

  test('are distinguished by the first month of their country', () => {
    const earlier = { ...past(0.1, true), country: 'SRB', origin: '2023-11' } as const;
    const apart = { ...past(0.1, true), country: 'GEO', origin: '2023-10' } as const;
    expect(breakReach([...all, earlier, apart], ['2024-01', '2024-09'])).toMatchObject({
      countries: 3,
      straddling: 2,
      after: { countries: 1, surges: 4 },
    });
    expect(breakReach([...all, earlier, apart], ['2024-02'])).toMatchObject({
      countries: 3,
      straddling: 2,
      after: { countries: 0, surges: 0 },
    });
  });
});
