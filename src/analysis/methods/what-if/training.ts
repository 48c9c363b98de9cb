import { groups } from 'd3-array';
import { EVENTS, type Iso3, isValid, type Month, monthIndex, type Observation } from '../../../schema.ts';
import { isShare } from '../../answer.ts';
import {
  type Block,
  errorCorrelation,
  type VectorAutoregression,
  vectorAutoregression,
} from './vector-autoregression.ts';
import { AHEAD, type Relations } from './what-if.ts';

/**
 * All events of one country, month by month from `first` (a `monthIndex`): log1p shares in the order of `EVENTS`;
 * null where the month is missing, thin, partial or impossible.
 */
export interface CountryMonths {
  country: Iso3;
  first: number;
  months: (number[] | null)[];
}

const RIDGE = 50;
const ELIGIBLE = { months: 48, share: 0.8 } as const;
const DIGITS = 4;

/** Arranges observations for the what-if method. Countries that lack one of the events are left out. */
export function countryMonths(observations: readonly Observation[]): CountryMonths[] {
  return groups(observations, ({ country }) => country).flatMap(([country, own]) => {
    const indices = own.map(({ month }) => monthIndex(month));
    const [first, last] = [Math.min(...indices), Math.max(...indices)];
    const rows = Array.from({ length: last - first + 1 }, () => new Array<number>(EVENTS.length).fill(NaN));
    own.forEach((month, i) => {
      if (!isValid(month) || !isShare(month.share)) return;
      const { event, share } = month;
      rows[indices[i]! - first]![EVENTS.indexOf(event)] = Math.log1p(share);
    });
    const months = rows.map((row) => (row.some(Number.isNaN) ? null : row));
    return [{ country, first, months }];
  });
}

/**
 * How do events follow each other, over all countries, with data up to a month? Countries with fewer than 48 months,
 * or more than a fifth of them missing, are left out. Numbers are rounded to 4 significant digits, as they are
 * stored.
 *
 * @param upTo the last month used; all by default
 */
export function learnRelations(countries: readonly CountryMonths[], upTo?: Month): VectorAutoregression {
  const end = upTo === undefined ? Infinity : monthIndex(upTo);
  const blocks = countries.flatMap(({ first, months }): Block[] => {
    const block = months.slice(0, Math.max(0, end - first + 1));
    const known = block.filter((month) => month !== null).length;
    return known >= ELIGIBLE.months && known >= ELIGIBLE.share * block.length ? [block] : [];
  });
  const { carry, together } = vectorAutoregression(blocks, RIDGE);
  const round = (matrix: VectorAutoregression['carry']) =>
    matrix.map((row) => row.map((value) => Number(value.toPrecision(DIGITS))));
  return { carry: round(carry), together: round(together) };
}

export function relationsFrom(model: VectorAutoregression, on: Relations['on']): Relations {
  return { events: EVENTS, correlation: errorCorrelation(model, AHEAD), on };
}
