import { mean, sum } from 'd3-array';
import type { EventRecord } from '../../charts/track-record/event-record.ts';
import type { SkillRow } from '../../rows.ts';
import { EVENTS, type EventId, type Verdict, VERDICTS } from '../../schema.ts';

/** The mean record of each event and horizon over all countries that have one, equally weighted. */
export function eventRecords(rows: readonly SkillRow[], horizons: readonly number[]): EventRecord[] {
  return EVENTS.flatMap((event) =>
    horizons.flatMap((horizon): EventRecord[] => {
      const own = rows.filter((row) => row.event === event && row.horizon === horizon && row.crps !== null);
      if (own.length === 0) return [];
      const of = (value: (row: SkillRow) => number | null) => mean(own, value)!;
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

export function verdictCounts(
  rows: readonly SkillRow[],
  horizon: number,
  event?: EventId,
): Record<Verdict, number> {
  const own = rows.filter((row) => row.horizon === horizon && (event === undefined || row.event === event));
  const counts = VERDICTS.map((verdict) => [verdict, own.filter((row) => row.verdict === verdict).length]);
  return Object.fromEntries(counts) as Record<Verdict, number>;
}

/** Rounds shares to whole per cent that add up to 100 (largest remainders); all 0 if the total is 0. */
export function wholePercents(counts: readonly number[]): number[] {
  const all = sum(counts);
  if (all === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (100 * count) / all);
  const left = 100 - sum(exact, Math.floor);
  const byRemainder = exact.map((part, i) => ({ i, rest: part % 1 })).sort((a, b) => b.rest - a.rest);
  const raised = new Set(byRemainder.slice(0, left).map(({ i }) => i));
  return exact.map((part, i) => Math.floor(part) + Number(raised.has(i)));
}

/** The mean over all series that have a record at a horizon. */
export function meanOf(
  rows: readonly SkillRow[],
  horizon: number,
  value: (row: SkillRow) => number | null,
): number | null {
  return (
    mean(
      rows.filter((row) => row.horizon === horizon),
      value,
    ) ?? null
  );
}
