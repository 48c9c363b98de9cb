import { type Month, PER } from '../schema.ts';
import { type Asked, type NoAnswer, type Reason, reasonFor } from './reason.ts';

/** A method's answer, or what it would have needed. Never a number where there is no answer. */
export type Answer<T> = { answer: T } | NoAnswer;

/** Consecutive months, oldest first: shares per 10,000 articles; null where missing or thin. */
export type Shares = readonly (number | null)[];

/** Fewest months with a value that any method needs, and the largest share of a span that may be missing. */
export const USABLE = { months: 24, missing: 0.2 } as const;

/**
 * Why no method can use this series; null when it is usable.
 *
 * Missing months are skipped as long as they are at most a fifth of the span from the first to the last value.
 */
export function unusable(asked: Asked, shares: Shares, fewest: number = USABLE.months): Reason | null {
  const wrong = shares.find((share) => share !== null && !(share >= 0 && share < Infinity));
  if (wrong !== undefined && wrong !== null) return reasonFor(asked, 'share-impossible', { share: wrong });
  const values = shares.filter((share) => share !== null);
  if (values.length < fewest) return reasonFor(asked, 'months-few', { fewest, found: values.length });
  const span =
    shares.findLastIndex((share) => share !== null) - shares.findIndex((share) => share !== null) + 1;
  const missing = span - values.length;
  if (missing > USABLE.missing * span) return reasonFor(asked, 'months-missing', { missing, span });
  if (values.every((share) => share === 0)) return reasonFor(asked, 'months-zero', {});
  return null;
}

export function isShare(share: number | null): boolean {
  return share !== null && share >= 0 && share <= PER;
}

/**
 * The first month with impossible figures: more than all articles, or a share of no articles.
 *
 * @param months with a value, in any order
 * @returns the month with the reason, or null when all are possible
 */
export function firstImpossible(
  asked: Asked,
  months: readonly { month: Month; share: number | null; articles: number }[],
): { month: Month; reason: Reason } | null {
  const wrong = months.flatMap(({ month, share, articles }) => {
    if (!(articles > 0 && articles < Infinity)) {
      return [{ month, reason: reasonFor(asked, 'articles-none', { articles, month }) }];
    }
    if (share === null || isShare(share)) return [];
    return [{ month, reason: reasonFor(asked, 'share-out-of-range', { share, month }) }];
  });
  return wrong.reduce<{ month: Month; reason: Reason } | null>(
    (first, each) => (first === null || each.month < first.month ? each : first),
    null,
  );
}
