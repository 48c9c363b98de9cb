import { type EventId, WARNING_HORIZONS, type WarningHorizon } from '../../../schema.ts';
import { everyMonth, type History } from '../../history/history.ts';

/** How often a live surge followed within so many months. */
export type RateSince = (event: EventId, horizon: WarningHorizon) => number | null;

/**
 * How often has a surge followed since the measurement last changed, over all countries?
 *
 * @param histories whole histories; origins are the judged months after a break whose months ahead are all judged
 */
export function rateSince(histories: readonly History[]): RateSince {
  const tallies = new Map<string, { surged: number; all: number }>();
  for (const history of histories) {
    const months = everyMonth(history);
    months.forEach(({ afterBreak, line, partial }, t) => {
      if (!afterBreak || line === null || partial) return;
      for (const horizon of WARNING_HORIZONS) {
        const ahead = months.slice(t + 1, t + 1 + horizon);
        if (ahead.length < horizon || ahead.some((month) => month.line === null || month.partial)) continue;
        const key = `${history.event} ${horizon}`;
        const tally = tallies.get(key) ?? { surged: 0, all: 0 };
        tally.all++;
        tally.surged += Number(ahead.some(({ surge }) => surge === 'live'));
        tallies.set(key, tally);
      }
    });
  }
  return (event, horizon) => {
    const tally = tallies.get(`${event} ${horizon}`);
    return tally ? tally.surged / tally.all : null;
  };
}
