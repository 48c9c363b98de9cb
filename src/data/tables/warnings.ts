import type { WarningRow } from '../../rows.ts';
import type { Selection } from './observations.ts';
import { rowsOf } from './rows.ts';

/** How likely a live surge is within the months after the origin. */
export interface Warning extends Pick<
  WarningRow,
  | 'country'
  | 'event'
  | 'horizon'
  | 'origin'
  | 'probability'
  | 'baseRate'
  | 'baseRateSince'
  | 'surging'
  | 'recent'
  | 'likeliest'
  | 'lineArticles'
  | 'articles'
  | 'lastArticles'
  | 'madeOn'
  | 'expiresOn'
> {
  /** What moves the probability away from the baseline, in log-odds, largest first. */
  drivers: { driver: string; logOdds: number }[];
}

export async function warnings({ countries, events }: Selection = {}): Promise<Warning[]> {
  const rows = await rowsOf('warnings', { where: { country: countries, event: events } });
  return rows.map(({ average: _, version: __, ...row }) => {
    const { dForecast, dNow, dRecent, dSurges, dLine, dCountry, dElsewhere, dEvent, ...warning } = row;
    const drivers = [
      { driver: 'forecast', logOdds: dForecast },
      { driver: 'now', logOdds: dNow },
      { driver: 'recent', logOdds: dRecent },
      { driver: 'surges', logOdds: dSurges },
      { driver: 'line', logOdds: dLine },
      { driver: 'country', logOdds: dCountry },
      { driver: 'elsewhere', logOdds: dElsewhere },
      { driver: 'event', logOdds: dEvent },
    ];
    return { ...warning, drivers: drivers.sort((a, b) => b.logOdds - a.logOdds) };
  });
}
