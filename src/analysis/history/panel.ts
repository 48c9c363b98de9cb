import { type EventId, type Iso3, type Month, monthIndex, monthsBetween } from '../../schema.ts';
import type { History } from './history.ts';

/**
 * Many series on one time axis, for methods that compare countries. `z` and `surge` (1 a live surge, 0 none) are as
 * known in that month; NaN where they could not be judged, or the month is partial.
 */
export interface Panel {
  countries: Iso3[];
  events: EventId[];
  months: Month[];
  z: (country: Iso3, event: EventId) => Float64Array;
  surge: (country: Iso3, event: EventId) => Float64Array;
}

/** Lays whole histories side by side. Each month holds only what was known in it. */
export function panelOf(histories: readonly History[]): Panel {
  const all = histories.flatMap(({ months }) => [months[0]?.month, months.at(-1)?.month]);
  const ends = all.filter((month) => month !== undefined).sort();
  const months = ends.length > 0 ? monthsBetween(ends[0]!, ends.at(-1)!) : [];
  const start = months[0] ? monthIndex(months[0]) : 0;
  const empty = () => new Float64Array(months.length).fill(NaN);
  const laid = new Map(
    histories.map(({ country, event, months }) => {
      const [z, surge] = [empty(), empty()];
      for (const month of months) {
        if (month.partial) continue;
        const t = monthIndex(month.month) - start;
        z[t] = month.z ?? NaN;
        surge[t] = month.line === null ? NaN : Number(month.surge === 'live');
      }
      return [`${country} ${event}`, { z, surge }];
    }),
  );
  return {
    countries: [...new Set(histories.map(({ country }) => country))],
    events: [...new Set(histories.map(({ event }) => event))],
    months,
    z: (country, event) => laid.get(`${country} ${event}`)?.z ?? empty(),
    surge: (country, event) => laid.get(`${country} ${event}`)?.surge ?? empty(),
  };
}
