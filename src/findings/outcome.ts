import type { HistoryMonth } from '../analysis/history/history.ts';
import { isValid } from '../schema.ts';
import type { FanMonth, PastFan } from '../series/fan.ts';

export interface Outcome extends FanMonth {
  share: number;
  /** Position relative to the 80% band, bounds included. */
  fell: 'inside' | 'above' | 'below';
}

/** The known outcomes of a forecast; missing, low-volume and partial months cannot judge it and are left out. */
export function compare({ months }: PastFan, history: readonly HistoryMonth[]): Outcome[] {
  const known = new Map(history.map((month) => [month.month, month]));
  return months.flatMap((month) => {
    const observed = known.get(month.month);
    if (!observed || !isValid(observed)) return [];
    const { share } = observed;
    const fell = share < month.lower80 ? 'below' : share > month.upper80 ? 'above' : 'inside';
    return [{ ...month, share, fell }];
  });
}
