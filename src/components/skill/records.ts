import { mean } from 'd3-array';
import type { EventRecord } from '../../charts/track-record.ts';
import { type Skill, type Verdict, VERDICTS } from '../../data/skill.ts';
import { EVENTS, type EventId } from '../../schema.ts';

/** The record of each event and horizon over all countries that have one, each country counting the same. */
export function eventRecords(rows: readonly Skill[], horizons: readonly number[]): EventRecord[] {
  return EVENTS.flatMap((event) =>
    horizons.flatMap((horizon): EventRecord[] => {
      const own = rows.filter((row) => row.event === event && row.horizon === horizon && row.crps !== null);
      if (own.length === 0) return [];
      const of = (value: (row: Skill) => number | null) => mean(own, value)!;
      return [
        {
          event,
          horizon,
          countries: own.length,
          crps: of(({ crps }) => crps),
          naiveCrps: of(({ naiveCrps }) => naiveCrps),
          mean12Crps: of(({ mean12Crps }) => mean12Crps),
          coverage80: of(({ coverage80 }) => coverage80),
          coverage95: of(({ coverage95 }) => coverage95),
        },
      ];
    }),
  );
}

/** How many series have each verdict so many months ahead; all events unless one is named. */
export function verdictCounts(
  rows: readonly Skill[],
  horizon: number,
  event?: EventId,
): Record<Verdict, number> {
  const own = rows.filter((row) => row.horizon === horizon && (event === undefined || row.event === event));
  const counts = VERDICTS.map((verdict) => [verdict, own.filter((row) => row.verdict === verdict).length]);
  return Object.fromEntries(counts) as Record<Verdict, number>;
}

/** Mean over all series with a record, so many months ahead. */
export function meanOf(
  rows: readonly Skill[],
  horizon: number,
  value: (row: Skill) => number | null,
): number | null {
  return (
    mean(
      rows.filter((row) => row.horizon === horizon),
      value,
    ) ?? null
  );
}
