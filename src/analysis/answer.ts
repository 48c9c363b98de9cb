import type { Month } from '../schema.ts';

/** A method's answer, or a sentence stating what it would have needed. Never a number where there is no answer. */
export type Answer<T> = { answer: T } | NoAnswer;

export interface NoAnswer {
  answer: null;
  reason: string;
}

/** Consecutive months, oldest first: shares per 10,000 articles; null where missing or thin. */
export type Shares = readonly (number | null)[];

/** Fewest months with a value that any method needs, and the largest share of a span that may be missing. */
export const USABLE = { months: 24, missing: 0.2 } as const;

/**
 * Why no method can use this series.
 *
 * Missing months are skipped as long as they are at most a fifth of the span from the first to the last value.
 *
 * @param who the method and, if known, the series, as the sentence names them
 * @returns a sentence, or null when the series is usable
 */
export function unusable(who: string, shares: Shares, minMonths: number = USABLE.months): string | null {
  const wrong = shares.find((share) => share !== null && !(share >= 0 && share < Infinity));
  if (wrong !== undefined) return `${who} requires shares of 0 or more, one month holds ${wrong}`;
  const values = shares.filter((share) => share !== null);
  if (values.length < minMonths) {
    return `${who} requires at least ${minMonths} months with a value, this series has ${values.length}`;
  }
  const span =
    shares.findLastIndex((share) => share !== null) - shares.findIndex((share) => share !== null) + 1;
  const missing = span - values.length;
  if (missing > USABLE.missing * span) {
    return `${who} requires four of five months to hold a value, ${missing} of ${span} are missing or thin`;
  }
  if (values.every((share) => share === 0)) return `${who} requires a month above zero, this series has none`;
  return null;
}

/** Whether a share is possible: from 0 to all of 10,000 articles. */
export function isShare(share: number | null): boolean {
  return share !== null && share >= 0 && share <= 10_000;
}

/**
 * The first month with impossible figures: more than all articles, or a share of no articles.
 *
 * @param months with a value, in any order
 * @returns the month with a sentence, or null when all are possible
 */
export function firstImpossible(
  who: string,
  months: readonly { month: Month; share: number | null; articles: number }[],
): { month: Month; reason: string } | null {
  const wrong = months.flatMap(({ month, share, articles }) => {
    if (!(articles > 0 && articles < Infinity)) {
      return [{ month, reason: `${who} requires articles above 0, ${month} holds ${articles}` }];
    }
    if (isShare(share)) return [];
    return [{ month, reason: `${who} requires shares of 0 to at most 10,000, ${month} holds ${share}` }];
  });
  return wrong.reduce<(typeof wrong)[0] | null>(
    (first, each) => (first === null || each.month < first.month ? each : first),
    null,
  );
}
