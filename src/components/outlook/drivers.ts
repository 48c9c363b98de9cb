import type { Warning } from '../../data/warnings.ts';
import { formatList } from '../../format.ts';
import en from '../../i18n/en.json' with { type: 'json' };

/** From this multiple of the usual probability on, a surge is worth a warning. */
export const NOTABLE = 2;

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

/** A part this small of the log-odds is not worth a word. */
const NOTICED = 0.15;

/** The name of a driver as the reader sees it. */
export function driverName(driver: string): string {
  const names: Readonly<Record<string, string>> = en;
  return names[`driver.${driver}`] ?? driver;
}

/** What raises a probability most, in words, and what lowers it: at most two of each. */
export function driverWords({ drivers }: Pick<Warning, 'drivers'>): { raised: string; lowered: string } {
  const raised = drivers.filter(({ logOdds }) => logOdds >= NOTICED).slice(0, 2);
  const lowered = drivers
    .filter(({ logOdds }) => logOdds <= -NOTICED)
    .slice(-2)
    .reverse();
  const words = (some: Warning['drivers']) => formatList(some.map(({ driver }) => driverName(driver)));
  return { raised: words(raised), lowered: words(lowered) };
}
