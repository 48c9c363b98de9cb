import { countOf } from '../../schema.ts';

export const LEAST_ARTICLES = 15;

export function restsOnEnough(share: number, articles: number): boolean {
  return countOf(share, articles) >= LEAST_ARTICLES;
}
