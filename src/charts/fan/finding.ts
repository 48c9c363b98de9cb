import { median as middleOf } from 'd3-array';
import { formatDay, formatMonthLong, formatShare } from '../../i18n/format.ts';
import type { Fan, FanMonth } from '../../series/fan.ts';
import type { Month } from '../../schema.ts';
import { type Point, type Series, hasValue, isSound } from '../../series/series.ts';
import { unitOf } from '../../findings/words.ts';
import { indicatorName, reportingOf } from '../../series/names.ts';
import forecastWords from '../../i18n/en/forecast.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(forecastWords);

/** A median within this fraction of the last value counts as no change. */
const STAYS = 0.2;
/** The baseline is the median of this many months before the origin, of which at least this many must be valid. */
const USUAL = { months: 24, atLeast: 12 } as const;

export function fanFinding(series: Series, forecast: Fan): string {
  const subject = reportingOf(series.indicator);
  const end = forecast.months.at(-1);
  if (!end) return t('fan.title.empty', { subject, country: series.name });
  const usual = usualAt(series.points, forecast.origin);
  return t(`fan.title.${directionOf(end, usual)}`, {
    subject,
    usual: usual === null ? '' : forecastShare(usual),
    country: series.name,
    month: formatMonthLong(end.month),
    last: forecastShare(end.naive),
    ...figures(end),
  });
}

export type Direction = 'rise' | 'fall' | 'return' | 'stay' | 'range';

/**
 * Where a forecast goes from the last value: out of its own 80% band, level, or somewhere within a range. Out of the
 * band and back to the baseline counts as a return: that a peak does not last is no news.
 */
export function directionOf({ naive, median, lower80, upper80 }: FanMonth, usual: number | null): Direction {
  if (naive < lower80 || naive > upper80) {
    return usual !== null && isNear(median, usual) ? 'return' : naive < lower80 ? 'rise' : 'fall';
  }
  return isNear(median, naive) ? 'stay' : 'range';
}

function isNear(median: number, level: number): boolean {
  return Math.abs(median - level) <= Math.max(1, STAYS * level);
}

/** The median of the 24 months before the origin, as in the surge rule; null where fewer than 12 of them are valid. */
export function usualAt(
  points: readonly Pick<Point, 'month' | 'value' | 'thin' | 'partial'>[],
  origin: Month,
): number | null {
  const recent = points.filter(({ month }) => month < origin).slice(-USUAL.months);
  const values = recent.filter(isSound).map(({ value }) => value);
  return values.length < USUAL.atLeast ? null : (middleOf(values) ?? null);
}

/** A share in a forecast; what would print as 0.0 is 0. */
export function forecastShare(share: number): string {
  return formatShare(share < 0.05 ? 0 : share);
}

export function fanSubtitle(series: Series, { madeOn, expiresOn, origin }: Fan): string {
  return t('fan.subtitle', {
    unit: unitOf([series], 'share'),
    madeOn: formatDay(madeOn),
    origin: formatMonthLong(origin),
    expiresOn: formatDay(expiresOn),
  });
}

export function fanLabel(title: string, series: Series, { months }: Fan): string {
  const end = months.at(-1);
  const last = series.points.findLast(hasValue);
  if (!end || !last) return `${title}.`;
  return t('fan.label', {
    title,
    name: indicatorName(series.indicator),
    month: formatMonthLong(end.month),
    last: forecastShare(end.naive),
    ...figures(end),
  });
}

function figures({ median, lower80, upper80, lower95, upper95 }: FanMonth) {
  return {
    median: forecastShare(median),
    lower: forecastShare(lower80),
    upper: forecastShare(upper80),
    lower95: forecastShare(lower95),
    upper95: forecastShare(upper95),
  };
}
