import { sum } from 'd3-array';
import type { PlacedStanding } from '../../series/chart-choice.ts';
import eventWords from '../../i18n/en/event.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { shareInterval, type ShareInterval } from '../../analysis/statistics/share-interval.ts';
import type { History } from '../../analysis/history/history.ts';
import type { CountryEvent } from '../../series/country-event.ts';
import { eventIndicator } from '../../series/indicator.ts';

const t = wordsOf(eventWords);

export function yearStandings(standings: readonly CountryEvent[]): PlacedStanding[] {
  return standings.map(({ country, event, history, year, last }) => {
    const months = history.months.slice(-12);
    return {
      country: country.iso3,
      name: country.name,
      m49: country.m49,
      indicator: eventIndicator(event),
      value: year,
      thin: year === null,
      month: last.month,
      count: sum(months, ({ count }) => count),
      articles: sum(months, ({ articles }) => articles),
    };
  });
}

/** Where the share of the last twelve months may lie by chance alone. */
export function yearInterval({ months }: History): ShareInterval {
  const year = months.slice(-12);
  return shareInterval(
    sum(year, ({ count }) => count),
    sum(year, ({ articles }) => articles),
  );
}

export const YEAR_WORDS = t('eventPage.when');
