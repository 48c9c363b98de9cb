import { type EventId, type Month, addMonths, shareOf } from '../../schema.ts';
import type { BreakRow } from '../../rows.ts';
import excerpt from './excerpt.json' with { type: 'json' };
import { eventIndicator } from '../../series/indicator.ts';
import type { Point, Series } from '../../series/series.ts';
import { countryName } from '../../i18n/countries.ts';
import exampleWords from '../../i18n/en/examples.json' with { type: 'json' };
import { formatDay } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exampleWords);

/** A small excerpt of the snapshot for the examples of charts; never updated, so examples stay as they are. */
export const EXCERPT_BREAKS = excerpt.breaks as BreakRow[];
export const EXCERPT_SOURCE = [
  t('example.release', { date: formatDay('2024-10-31') }),
  t('example.reporting'),
];

/** Each country's share of its last twelve covered months, and its last z-score. */
export const EXCERPT_LATEST = excerpt.latest.map((row) => ({ ...row, name: countryName(row.country) }));

export function excerptSeries(
  country: string,
  event: EventId,
  { from = '2012-01', measure = 'share' }: { from?: Month; measure?: 'share' | 'count' | 'z' } = {},
): Series {
  const { first, counts, articles, z, baseline, marks } = stored(country, event);
  const [count, all, scores] = [counts, articles, z].map((text) => text.split(' ')) as [
    string[],
    string[],
    string[],
  ];
  const points = count.map((text, i): Point => {
    const values = {
      count: Number(text),
      share: shareOf(Number(text), Number(all[i])),
      z: scores[i] === '-' ? null : Number(scores[i]),
    };
    const mark = marks[i]!;
    return {
      month: addMonths(first as Month, i),
      value: values[measure],
      thin: mark === 't' || mark === 'b',
      partial: mark === 'p' || mark === 'b',
      surge: mark === 'l' ? 'live' : mark === 'h' ? 'hindsight' : null,
      count: values.count,
      articles: Number(all[i]),
      ...(measure === 'z' ? { share: values.share, baseline: i === count.length - 1 ? baseline : null } : {}),
    };
  });
  return {
    country,
    name: countryName(country),
    indicator: eventIndicator(event),
    points: points.filter(({ month }) => month >= from),
  };
}

function stored(country: string, event: EventId) {
  const found = excerpt.series.find((one) => one.country === country && one.event === event);
  if (!found) throw new Error(`The excerpt holds no ${event} in ${country}`);
  return found;
}
