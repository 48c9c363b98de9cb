import { formatDay, formatMonthLong, formatShare } from '../../i18n/format.ts';
import type { Fan, FanMonth } from '../../series/fan.ts';
import { type Series, hasValue } from '../../series/series.ts';
import { unitOf } from '../../findings/words.ts';
import { indicatorName, reportingOf } from '../../series/names.ts';
import forecastWords from '../../i18n/en/forecast.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(forecastWords);

const UNCHANGED_WITHIN = 0.2;

export function fanFinding(series: Series, forecast: Fan): string {
  const subject = reportingOf(series.indicator);
  const end = forecast.months.at(-1);
  if (!end) return t('fan.title.empty', { subject, country: series.name });
  const { baseline } = forecast;
  return t(`fan.title.${directionOf(end, baseline)}`, {
    subject,
    usual: baseline === null ? '' : forecastShare(baseline),
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
export function directionOf(
  { naive, median, lower80, upper80 }: FanMonth,
  baseline: number | null,
): Direction {
  if (naive < lower80 || naive > upper80) {
    return baseline !== null && isNear(median, baseline) ? 'return' : naive < lower80 ? 'rise' : 'fall';
  }
  return isNear(median, naive) ? 'stay' : 'range';
}

function isNear(median: number, level: number): boolean {
  return Math.abs(median - level) <= Math.max(1, UNCHANGED_WITHIN * level);
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
