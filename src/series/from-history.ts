import { type History, valueOf } from '../analysis/history/history.ts';
import type { ReportingMeasure } from '../schema.ts';
import { eventIndicator } from './indicator.ts';
import type { Series } from './series.ts';

/** Surges are marked whatever the measure. */
export function seriesFrom(history: History, name: string, measure: ReportingMeasure = 'share'): Series {
  return {
    country: history.country,
    name,
    indicator: eventIndicator(history.event),
    points: history.months.map((month) => ({
      month: month.month,
      value: valueOf(month, measure),
      thin: month.thin,
      partial: month.partial,
      surge: month.surge,
      count: month.count,
      articles: month.articles,
      ...(measure === 'z' ? { share: month.share, baseline: month.baseline } : {}),
    })),
  };
}
