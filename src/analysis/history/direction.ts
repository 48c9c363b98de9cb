import { sum } from 'd3-array';
import { type EventId, isValid, type Month, monthIndex, shareOf } from '../../schema.ts';
import { discoveries } from '../statistics/false-discovery.ts';
import { rateChange } from '../statistics/rate-change.ts';
import { LEAST_ARTICLES } from './enough-articles.ts';
import type { History, HistoryMonth } from './history.ts';
import type { MeasuredFactor } from './measured-factor.ts';

/**
 * How one event's reporting moved from one year to the next. `before` and `after` are pooled shares per 10,000, `before`
 * as it would be measured at the end; `gained` is in articles, negative for fewer.
 */
export interface Move {
  event: EventId;
  before: number;
  after: number;
  count: number;
  articles: number;
  gained: number;
  ratio: number;
  /** More than chance and the changes of measurement would give, allowing for the number of events judged. */
  significant: boolean;
}

export interface Direction {
  last: Month;
  moves: Move[];
}

const YEAR = 12;
const LEAST_MONTHS = 9;
const DIRECTION = { falseDiscoveries: 0.1, everywhere: 0.5 } as const;

/**
 * Which way does reporting move? The year up to the last valid month against the year before.
 *
 * @param histories one country, one per event
 * @param factor how months compare as they were measured
 * @returns null where either year has fewer than 9 valid months
 */
export function direction(histories: readonly History[], factor: MeasuredFactor): Direction | null {
  const years = histories.flatMap(({ event, months }) => {
    const valid = months.filter(isValid);
    const last = valid.at(-1)?.month;
    if (last === undefined) return [];
    const age = ({ month }: HistoryMonth) => monthIndex(last) - monthIndex(month);
    const after = valid.filter((month) => age(month) < YEAR);
    const before = valid.filter((month) => age(month) >= YEAR && age(month) < 2 * YEAR);
    return after.length < LEAST_MONTHS || before.length < LEAST_MONTHS
      ? []
      : [{ event, last, before, after }];
  });
  if (years.length === 0) return null;
  const judged = years.flatMap(({ event, before, after }) => {
    const counted = (months: HistoryMonth[]) => sum(months, ({ count }) => count);
    if (Math.min(counted(before), counted(after)) < LEAST_ARTICLES) return [];
    const exposed = (months: HistoryMonth[]) =>
      months.map(({ count, articles, month }) => ({ count, exposure: articles * factor(event, month) }));
    const change = rateChange(exposed(before), exposed(after));
    if (change === null) return [];
    const count = counted(after);
    const articles = sum(after, (month) => month.articles);
    const share = shareOf(count, articles)!;
    return [{ event, before: share / change.ratio, after: share, count, articles, ...change }];
  });
  const significant = discoveries(
    judged.map(({ p }) => p),
    DIRECTION.falseDiscoveries,
  );
  const moves = judged.map(({ p: _, ...move }, i) => ({ ...move, significant: significant[i]! }));
  return {
    last: years.map(({ last }) => last).reduce((a, b) => (a > b ? a : b)),
    moves: moves.sort((a, b) => Math.abs(b.gained) - Math.abs(a.gained)),
  };
}

/**
 * Which events moved the same way in more than half of the countries where they could be judged? That is more likely
 * the news, or how it is measured, than any one country.
 */
export function movedEverywhere(directions: readonly Direction[]): ReadonlySet<EventId> {
  const all = Map.groupBy(
    directions.flatMap(({ moves }) => moves),
    ({ event }) => event,
  );
  const everywhere = [...all].filter(([, moves]) => {
    const [up, down] = [moves.filter(rose), moves.filter(fell)].map(({ length }) => length);
    return Math.max(up!, down!) > DIRECTION.everywhere * moves.length;
  });
  return new Set(everywhere.map(([event]) => event));
}

export function rose({ significant, gained }: Move): boolean {
  return significant && gained > 0;
}

export function fell({ significant, gained }: Move): boolean {
  return significant && gained < 0;
}
