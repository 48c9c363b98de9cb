import { type EventId, EVENTS, type Month } from '../../../schema.ts';
import type { SkillPastRow } from '../../../rows.ts';
import { HORIZONS } from '../../forecasting/series.ts';
import type { Past } from './skill.ts';

/** The scores of one event and horizon over all countries, for the origins of half a year. */
export type HalfYear = Omit<SkillPastRow, 'version' | 'madeOn'>;

/** Adds up the past forecasts of series after series. */
export class HalfYears {
  #sums = new Map<string, HalfYear>();

  add(event: EventId, past: readonly (readonly Past[])[]): void {
    past.forEach((forecasts, h) => {
      for (const { origin, crps, in80, plain } of forecasts) {
        const sum = this.#sumOf(event, HORIZONS[h]!, halfYearOf(origin));
        sum.forecasts++;
        sum.crps += crps;
        sum.naiveCrps += plain.naive.crps;
        sum.mean12Crps += plain.mean12.crps;
        sum.coverage80 += in80;
      }
    });
  }

  /** Means, by event, horizon and half-year. */
  means(): HalfYear[] {
    return [...this.#sums.values()]
      .map(({ forecasts, crps, naiveCrps, mean12Crps, coverage80, ...of }) => ({
        ...of,
        forecasts,
        crps: crps / forecasts,
        naiveCrps: naiveCrps / forecasts,
        mean12Crps: mean12Crps / forecasts,
        coverage80: coverage80 / forecasts,
      }))
      .sort(
        (a, b) =>
          EVENTS.indexOf(a.event) - EVENTS.indexOf(b.event) ||
          a.horizon - b.horizon ||
          (a.halfYear < b.halfYear ? -1 : 1),
      );
  }

  #sumOf(event: EventId, horizon: number, halfYear: Month): HalfYear {
    const key = `${event} ${horizon} ${halfYear}`;
    const none = { forecasts: 0, crps: 0, naiveCrps: 0, mean12Crps: 0, coverage80: 0 };
    const sum = this.#sums.get(key) ?? { event, horizon, halfYear, ...none };
    this.#sums.set(key, sum);
    return sum;
  }
}

function halfYearOf(month: Month): Month {
  return `${month.slice(0, 4)}-${month.slice(5) < '07' ? '01' : '07'}` as Month;
}
