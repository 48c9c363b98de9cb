import type { Driver } from '../analysis/methods/early-warning/features.ts';
import type { Warning } from '../data/tables/warnings.ts';
import { formatList } from '../i18n/format.ts';
import outlookWords from '../i18n/en/outlook.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(outlookWords);

/** The probability as a multiple of the base rate; null where there is no base rate. */
export function timesBaseRate({
  probability,
  baseRate,
}: Pick<Warning, 'probability' | 'baseRate'>): number | null {
  return baseRate ? probability / baseRate : null;
}

type NamedDriver = Exclude<Driver, 'event'>;
const ABOVE = ['forecast', 'now'] as const satisfies readonly NamedDriver[];

const LEAST_LOG_ODDS = 0.15;

/**
 * What raises a probability most: at most two drivers in a few words, empty without any. How often the event surges
 * anyway is left out, since the base rate shows it.
 */
export function raisedBy({ drivers, surging }: Pick<Warning, 'drivers' | 'surging'>): string {
  const most = drivers.filter(({ driver, logOdds }) => driver !== 'event' && logOdds >= LEAST_LOG_ODDS);
  return formatList(most.slice(0, 2).map(({ driver }) => driverWords(driver as NamedDriver, surging)));
}

function driverWords(driver: NamedDriver, surging: boolean): string {
  const above = surging && ABOVE.find((name) => name === driver);
  return above ? t(`outlook.driver.above.${above}`) : t(`outlook.driver.${driver}`);
}
