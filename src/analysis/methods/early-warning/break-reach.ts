import type { WarningsPastRow } from '../../../rows.ts';
import { addMonths, type Month } from '../../../schema.ts';

export interface BreakReach {
  month: Month;
  countries: number;
  /** Issued before the break for months on both sides of it or wholly beyond: no warning could know of it. */
  straddling: number;
  /** Issued at the break or later: their probabilities summed, and the surges that followed. */
  after: { countries: number; expected: number; surges: number };
}

/**
 * Which earlier warnings could not know of a break in measurement, and which had it in their data?
 *
 * @param breaks oldest first; the first one that any warning reaches counts
 * @returns null where all forecast months lie before every break
 */
export function breakReach(
  warnings: readonly Pick<WarningsPastRow, 'country' | 'origin' | 'horizon' | 'probability' | 'surged'>[],
  breaks: readonly Month[],
): BreakReach | null {
  const reaches = (month: Month) =>
    warnings.filter(({ origin, horizon }) => month <= addMonths(origin, horizon));
  const month = breaks.find((each) => reaches(each).length > 0);
  if (!month) return null;
  const reached = reaches(month);
  const after = reached.filter(({ origin }) => origin >= month);
  return {
    month,
    countries: countriesOf(warnings),
    straddling: countriesOf(reached.filter(({ origin }) => origin < month)),
    after: {
      countries: countriesOf(after),
      expected: after.reduce((sum, { probability }) => sum + probability, 0),
      surges: after.filter(({ surged }) => surged).length,
    },
  };
}

function countriesOf(warnings: readonly Pick<WarningsPastRow, 'country'>[]): number {
  return new Set(warnings.map(({ country }) => country)).size;
}
