import { type EventId, EVENTS, type Iso3, monthIndex, type Observation } from '../../schema.ts';

/**
 * The shares of all countries on one calendar, for what they do together. `first` is the `monthIndex` of the first
 * column. `unclassified` is the log share of articles without any event, `log` that of articles with the event (half
 * an article added, so that none is a number too); one array per country, NaN where a month is not valid.
 */
export interface Panel {
  first: number;
  months: number;
  unclassified: Float64Array[];
  events: Record<EventId, PanelEvent>;
}

export interface PanelEvent {
  log: Float64Array[];
  count: Float64Array[];
}

export type PanelMonth = Pick<
  Observation,
  'country' | 'event' | 'month' | 'count' | 'articles' | 'thin' | 'partial'
>;

/** Articles of a month in which no event was found; null where the release does not say. */
export interface NewsMonth {
  country: Iso3;
  month: Observation['month'];
  articles: number;
  noEvent: number | null;
  thin: boolean;
  partial: boolean;
}

/** Places observations in a panel; thin, partial and empty months have no value in it. */
export function panelOf(observations: readonly PanelMonth[], news: readonly NewsMonth[]): Panel {
  const at = news.map(({ month }) => monthIndex(month));
  const first = at.reduce((least, month) => Math.min(least, month), Infinity);
  const months = news.length > 0 ? at.reduce((most, month) => Math.max(most, month), 0) - first + 1 : 0;
  const places = new Map([...new Set(news.map(({ country }) => country))].sort().map((code, i) => [code, i]));
  const blank = () => Array.from(places, () => new Float64Array(months).fill(NaN));
  const unclassified = blank();
  news.forEach((each, i) => {
    const { noEvent, articles } = each;
    if (!usable(each) || !noEvent) return;
    unclassified[places.get(each.country)!]![at[i]! - first] = Math.log(noEvent / articles);
  });
  const events = Object.fromEntries(
    EVENTS.map((event) => [event, { log: blank(), count: blank() }]),
  ) as Record<EventId, PanelEvent>;
  for (const each of observations) {
    const place = places.get(each.country);
    if (!usable(each) || place === undefined) continue;
    const t = monthIndex(each.month) - first;
    events[each.event].log[place]![t] = Math.log((10_000 * (each.count + HALF)) / each.articles);
    events[each.event].count[place]![t] = each.count;
  }
  return { first, months, unclassified, events };
}

const HALF = 0.5;

function usable({ articles, thin, partial }: { articles: number; thin: boolean; partial: boolean }): boolean {
  return articles > 0 && !thin && !partial;
}
