import { median } from 'd3-array';

/** Fewer articles read: thin. */
const THIN_ARTICLES = 50;
/** Read of the articles collected: below the first fraction a month is partly read, below the second unread. */
const READ = { partly: 0.9, enough: 1 / 3 } as const;
/**
 * A month is partial below this fraction of the articles of the months before it: of their median over a year, or over
 * the last three where that is lower, so that a level which has held for two months is taken for what is collected now.
 */
const PARTIAL = { fraction: 0.6, months: 12, recent: 3 } as const;
/** A hole: a share under this fraction of its median, which must expect so many articles, while articles have no class. */
const HOLE = { fraction: 0.4, months: 24, minMonths: 12, minExpected: 15, classed: 0.95 } as const;

/**
 * The news of one country in one month. `classed` articles have an event or none; the others have been given neither.
 * `civic` and `other` are the articles of the events that the producer splits, added up.
 */
export interface NewsMonth {
  release: string;
  articles: number;
  read: number;
  classed: number;
  civic: number;
  other: number;
}

/**
 * - thin: fewer than 50 articles were read; shares jump with every article.
 * - partial: far fewer articles than in the months before; probably not all collected, yet or ever.
 * - partlyRead: fewer than nine tenths of the articles were read. Shares of those read go on without a step.
 * - unread: too few were read to say anything, or there are none.
 * - hole, otherHole: civic-relevant articles, or the others, of the split events are missing: the classifier's second
 *   stage did not run.
 */
export interface NewsState {
  thin: boolean;
  partial: boolean;
  partlyRead: boolean;
  unread: boolean;
  hole: boolean;
  otherHole: boolean;
}

/**
 * What must be known of each month before its shares are used? Each month is judged by itself and those before it.
 *
 * @param months consecutive months of one country, oldest first. Articles are held against those of the same release,
 *   of which three must come before, since another release collects from other outlets.
 */
export function monthStates(months: readonly NewsMonth[]): NewsState[] {
  const states: NewsState[] = [];
  for (const [t, month] of months.entries()) {
    const unread = isUnread(month);
    const plain = {
      thin: !unread && month.read < THIN_ARTICLES,
      partial: isPartial(months, t),
      partlyRead: !unread && month.read < READ.partly * month.articles,
      unread,
      hole: false,
      otherHole: false,
    };
    const canHide = !unread && !plain.thin && !plain.partial && month.classed < HOLE.classed * month.articles;
    const past = (kind: 'civic' | 'other') =>
      months.slice(Math.max(0, t - HOLE.months), t).filter((_, i, { length }) => {
        const state = states[t - length + i]!;
        return !state.unread && !state.thin && !state[kind === 'civic' ? 'hole' : 'otherHole'];
      });
    states.push({
      ...plain,
      hole: canHide && isHole(month, past('civic'), 'civic'),
      otherHole: canHide && isHole(month, past('other'), 'other'),
    });
  }
  return states;
}

function isUnread({ articles, read }: NewsMonth): boolean {
  const few = read < THIN_ARTICLES && read < READ.partly * articles;
  return articles === 0 || few || read < READ.enough * articles;
}

function isPartial(months: readonly NewsMonth[], t: number): boolean {
  const { release, articles } = months[t]!;
  const past = months
    .slice(Math.max(0, t - PARTIAL.months), t)
    .filter((month) => month.release === release)
    .map((month) => month.articles);
  if (past.length < PARTIAL.recent) return false;
  const typical = Math.min(median(past) ?? 0, median(past.slice(-PARTIAL.recent)) ?? 0);
  return articles < PARTIAL.fraction * typical;
}

function isHole(month: NewsMonth, past: readonly NewsMonth[], kind: 'civic' | 'other'): boolean {
  if (past.length < HOLE.minMonths) return false;
  const typical = median(past, (before) => before[kind] / before.read) ?? 0;
  return typical * month.read >= HOLE.minExpected && month[kind] < HOLE.fraction * typical * month.read;
}
