import { groups, mean } from 'd3-array';
import { type EventId, isValid, type Month } from '../../schema.ts';
import type { History } from './history.ts';
import { pooledShare } from './pooled.ts';

/** By what a share of an event measured in a month compares with one measured in the country's last month: 1 the same. */
export type MeasuredFactor = (event: EventId, month: Month) => number;

const YEAR = 12;
const TRIMMED = 0.1;

/**
 * How much higher is each event measured since a break than before? Over all countries, the mean of the logarithms of
 * the ratios of the pooled shares of up to a year after to those of the year before, without the tenth at either end.
 *
 * @param histories all countries
 * @param breaks months from which onwards the measurement is another
 */
export function measuredFactor(histories: readonly History[], breaks: readonly Month[]): MeasuredFactor {
  const steps = breaks.map((at) => ({ at, factors: stepsAt(histories, at) }));
  return (event, month) =>
    steps.reduce((factor, { at, factors }) => (month < at ? factor / (factors.get(event) ?? 1) : factor), 1);
}

function stepsAt(histories: readonly History[], at: Month): Map<EventId, number> {
  return new Map(
    groups(histories, ({ event }) => event).map(([event, own]) => {
      const ratios = own.flatMap(({ months }) => {
        const valid = months.filter(isValid);
        const i = valid.findIndex(({ month }) => month >= at);
        if (i < YEAR) return [];
        const before = pooledShare(valid.slice(i - YEAR, i));
        const after = pooledShare(valid.slice(i, i + YEAR));
        return before && after ? [Math.log(after / before)] : [];
      });
      const left = Math.floor(TRIMMED * ratios.length);
      const middle = ratios.toSorted((a, b) => a - b).slice(left, ratios.length - left);
      return [event, Math.exp(mean(middle) ?? 0)];
    }),
  );
}
