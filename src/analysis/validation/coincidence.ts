import type { History } from '../history/history.ts';
import { isWhole, type Iso3, type Month } from '../../schema.ts';
import { type Proportion, proportion } from '../statistics/proportion.ts';

export interface Happening {
  country: Iso3;
  month: Month;
}

export interface Coincidence {
  /** Months in which it happened and the rule could judge: how many were a live surge. */
  then: Proportion;
  otherwise: Proportion;
  missed: Happening[];
}

/**
 * Does reporting of an event surge in the months in which something of the kind is known to have happened? A month counts once,
 * however much happened in it; months that are thin, partial or without enough past are left out on both sides. Only months
 * between the first and the last happening of any country are compared, since the list may know nothing of others.
 *
 * @param histories of one event, with its live surges marked
 */
export function coincidence(histories: readonly History[], happenings: readonly Happening[]): Coincidence {
  const known = new Set(happenings.map(({ country, month }) => `${country} ${month}`));
  const months = happenings.map(({ month }) => month).toSorted();
  const [first, last] = [months[0], months.at(-1)];
  const judged = histories.flatMap((history) =>
    history.months.filter(
      (one) =>
        one.line !== null && isWhole(one) && first !== undefined && one.month >= first && one.month <= last!,
    ),
  );
  const [then, otherwise] = [true, false].map((wanted) =>
    judged.filter(({ country, month }) => known.has(`${country} ${month}`) === wanted),
  ) as [typeof judged, typeof judged];
  const surged = (of: typeof judged) => of.filter(({ surge }) => surge === 'live').length;
  return {
    then: proportion(surged(then), then.length),
    otherwise: proportion(surged(otherwise), otherwise.length),
    missed: then
      .filter(({ surge }) => surge !== 'live')
      .map(({ country, month }) => ({ country, month }))
      .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.country < b.country ? -1 : 1)),
  };
}
