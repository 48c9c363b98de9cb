import type { Agreement } from './agreement.ts';
import type { Coincidence } from './coincidence.ts';

/** Bounds behind the words on what a reader may use, documented on the page. */
export const STANDING = {
  /** The interval of months with a happening must lie above it: at least every second is seen. */
  seen: 0.5,
  /** More of the other months surging than this, and a surge singles nothing out. */
  otherwise: 0.2,
  /** A correlation under this is weak. */
  correlation: 0.4,
} as const;

/**
 * clear: most such months are seen, and few others surge. crowded: most are seen, and many others surge, too. missed: seen more often
 * than by chance, but not reliably. none: no more often than by chance, or too few months.
 */
export type HappeningStanding = 'clear' | 'crowded' | 'missed' | 'none';

export function happeningStanding({
  then,
  otherwise,
}: Pick<Coincidence, 'then' | 'otherwise'>): HappeningStanding {
  if (then.lower === null || otherwise.upper === null || then.lower <= otherwise.upper) return 'none';
  if (then.lower <= STANDING.seen) return 'missed';
  return otherwise.rate! > STANDING.otherwise ? 'crowded' : 'clear';
}

/** good: countries and years agree, neither weakly. weak: one of them does, or both weakly. none: neither beyond chance. */
export type MeasureStanding = 'good' | 'weak' | 'none';

export function measureStanding({ between, within }: Pick<Agreement, 'between' | 'within'>): MeasureStanding {
  const parts = [between, within];
  const beyond = parts.filter(({ lower }) => lower !== null && lower > 0);
  if (beyond.length === 0) return 'none';
  const strong = parts.every(
    ({ value, lower }) => value !== null && value >= STANDING.correlation && lower! > 0,
  );
  return strong ? 'good' : 'weak';
}
