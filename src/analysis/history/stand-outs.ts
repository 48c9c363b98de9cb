import { shareOf } from '../../schema.ts';
import { LEAST_ARTICLES } from './enough-articles.ts';
import type { HistoryMonth } from './history.ts';

export type StandOut<Series> = Series & { month: HistoryMonth; times: number };

/**
 * The live surges of each country's last whole month that rest on at least 15 articles, largest relative to the
 * baseline first, one per country. A baseline of zero counts as one article.
 */
export function standOuts<Series extends { lastWhole: HistoryMonth | null }>(
  all: readonly Series[],
): StandOut<Series>[] {
  const surged = all.flatMap((series) => {
    const { lastWhole: month } = series;
    if (month?.surge !== 'live' || month.count < LEAST_ARTICLES) return [];
    const baseline = Math.max(month.baseline!, shareOf(1, month.articles)!);
    return [{ ...series, month, times: month.share! / baseline }];
  });
  const sorted = surged.sort((a, b) => b.times - a.times);
  const seen = new Set<string>();
  return sorted.filter(({ month: { country } }) => !seen.has(country) && seen.add(country));
}
