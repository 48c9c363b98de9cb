import type { Warning } from '../../data/warnings.ts';
import { formatList } from '../../format.ts';
import en from '../../i18n/en.json' with { type: 'json' };

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
