import { groups } from 'd3-array';
import {
  type EventId,
  type Iso3,
  isUsable,
  type Month,
  monthAt,
  monthIndex,
  type Observation,
  type ReportingMeasure,
} from '../../schema.ts';
import { aligned } from './aligned.ts';
import type { SurgesProducerRow } from '../../rows.ts';
import { measuredHistory } from './own-history.ts';
import { measuredSurges } from './surge-rule.ts';

/**
 * live: the rule detects it with data up to that month. hindsight: only the producer's flag, set on the whole series,
 * does.
 */
export type Surge = 'live' | 'hindsight';

/**
 * One month of a series with what was known of it at the time. `z` is in standard deviations from the country's own
 * previous 60 months, `baseline` the median share of the previous 24, `line` the share above which the month is a live
 * surge; each is null where there is too little past.
 */
export interface HistoryMonth extends Observation {
  z: number | null;
  baseline: number | null;
  line: number | null;
  surge: Surge | null;
}

export interface History {
  country: Iso3;
  event: EventId;
  months: HistoryMonth[];
}

/**
 * What happened in each series, month by month, as it could be judged at the time?
 *
 * @param observations whole series: the methods look back up to 60 months, so cut to a window afterwards. An absent
 *   month counts as missing.
 * @param flags the producer's hindsight flags; without them no month is marked `hindsight`
 * @returns one history per country and event, in the order of their first observation
 */
export function histories(
  observations: readonly Observation[],
  flags: readonly SurgesProducerRow[] = [],
): History[] {
  const flagged = Map.groupBy(flags, ({ country, event }) => `${country} ${event}`);
  return groups(
    observations,
    (o) => o.event,
    (o) => o.country,
  ).flatMap(([event, countries]) =>
    countries.map(([country, months]) => {
      const placed = aligned(months);
      const z = measuredHistory(placed, (month) => (isUsable(month) ? month.share : null));
      const verdicts = measuredSurges(placed);
      const judged = placed.flatMap((month, t) =>
        month ? [{ month, z: z[t] ?? null, verdict: verdicts[t] ?? null }] : [],
      );
      const hindsight = new Set(flagged.get(`${country} ${event}`)?.map(({ month }) => month));
      return {
        country,
        event,
        months: judged.map(({ month, z, verdict }) => {
          const seen = isUsable(month) && hindsight.has(month.month);
          return {
            ...month,
            z,
            baseline: verdict?.baseline ?? null,
            line: verdict?.line ?? null,
            surge: verdict?.surge ? 'live' : seen ? 'hindsight' : null,
          };
        }),
      };
    }),
  );
}

export const NOTHING = { share: null, articles: 0, thin: true } as const;

/** All months of a history from first to last; absent ones as missing, thin and partial. */
export function everyMonth({ country, event, months }: History): HistoryMonth[] {
  const placed = aligned(months);
  const first = placed[0] ? monthIndex(placed[0].month) : 0;
  let afterBreak = false;
  return placed.map((month, t) => {
    afterBreak = month?.afterBreak ?? afterBreak;
    if (month) return month;
    const unknown = {
      count: 0,
      otherCount: null,
      partial: true,
      z: null,
      baseline: null,
      line: null,
      surge: null,
    };
    return { country, event, month: monthAt(first + t), ...NOTHING, ...unknown, afterBreak };
  });
}

/** The months of a history from `from` to `to`, both included; null leaves that end open. */
export function within(history: History, from: Month | null, to: Month | null): History {
  const months = history.months.filter(({ month }) => (!from || month >= from) && (!to || month <= to));
  return { ...history, months };
}

export function valueOf(month: HistoryMonth, measure: ReportingMeasure): number | null {
  return month[measure];
}
