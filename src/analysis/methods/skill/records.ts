import { mean } from 'd3-array';
import type { SkillRow } from '../../../rows.ts';
import { EVENTS, type EventId } from '../../../schema.ts';

export interface EventRecord {
  event: EventId;
  horizon: number;
  countries: number;
  /** Mean CRPS over the countries, in mean monthly changes: of the forecast, the last share, the 12-month mean. */
  crps: number;
  naiveCrps: number;
  mean12Crps: number;
  coverage80: number;
  coverage95: number;
}

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
