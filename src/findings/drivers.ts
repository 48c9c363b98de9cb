import type { Driver } from '../analysis/methods/early-warning/features.ts';
import type { Warning } from '../data/tables/warnings.ts';
import { formatList } from '../i18n/format.ts';
import outlookWords from '../i18n/en/outlook.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(outlookWords);

/** From this multiple of the usual probability on, a surge is worth a warning. */
const NOTABLE = 2;

/** How many times as likely as usual; null where no usual is known. */
export function timesUsual({
  probability,
  baseRate,
}: Pick<Warning, 'probability' | 'baseRate'>): number | null {
  return baseRate ? probability / baseRate : null;
}

/** Whether a surge is at least twice as likely as usual. */
export function isNotable(warning: Pick<Warning, 'probability' | 'baseRate'>): boolean {
  return (timesUsual(warning) ?? 0) >= NOTABLE;
}

type NamedDriver = Exclude<Driver, 'event'>;
/** Drivers that are told in other words where the last month is itself above the line. */
const ABOVE = ['forecast', 'now'] as const satisfies readonly NamedDriver[];

/** A part this small of the log-odds is not worth a word. */
const NOTICED = 0.15;

/**
 * What raises a probability most, at most two drivers in a few words; empty where nothing does. How often the event surges
 * anyway is left out, since the usual probability says it.
 */
export function raisedBy({ drivers, surging }: Pick<Warning, 'drivers' | 'surging'>): string {
  const most = drivers.filter(({ driver, logOdds }) => driver !== 'event' && logOdds >= NOTICED);
  return formatList(most.slice(0, 2).map(({ driver }) => driverWords(driver as NamedDriver, surging)));
}

function driverWords(driver: NamedDriver, surging: boolean): string {
  const above = surging && ABOVE.find((name) => name === driver);
  return above ? t(`outlook.driver.above.${above}`) : t(`outlook.driver.${driver}`);
}
