import { countOf } from '../../schema.ts';

/** Fewest articles behind a headline figure. */
export const LEAST_ARTICLES = 15;

/** Does a share amount to enough articles for a headline, out of so many? */
export function restsOnEnough(share: number, articles: number): boolean {
  return countOf(share, articles) >= LEAST_ARTICLES;
}
