import { type Month, monthIndex } from '../schema.ts';
import units from './en/units.json' with { type: 'json' };
import { locale, monthLocale } from './locale.ts';
import { wordsOf } from './words.ts';

const t = wordsOf(units);

const NB = '\u00a0';
const MINUS = '−';

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const atMostOne = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const short = new Intl.DateTimeFormat(monthLocale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat(monthLocale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat(locale, {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});
const wholePercent = new Intl.NumberFormat(locale, { style: 'percent' });
const and = new Intl.ListFormat(locale, { type: 'conjunction' });
const enumeration = new Intl.ListFormat(locale, { type: 'unit' });

/** A share per 10,000: whole from 10 upwards, one digit below. `none` replaces a missing value. */
export function formatShare(share: number | null, none = '–'): string {
  if (share === null) return none;
  return share >= 9.95 || share === 0 ? whole.format(share) : oneDigit.format(share);
}

/** A count of articles; source-weighted counts keep one digit. */
export function formatCount(count: number | null, none = '–'): string {
  return count === null ? none : atMostOne.format(count);
}

export const formatNumber = numberFormat({});

/** Writes numbers as the page's language does, with a true minus. */
export function numberFormat(options: Intl.NumberFormatOptions): (value: number) => string {
  const format = new Intl.NumberFormat(locale, options);
  return (value) => format.format(value).replace('-', MINUS);
}

/** A z-score with a true sign: +1.2, −0.4. */
export function formatZ(z: number | null, none = '–'): string {
  if (z === null) return none;
  const text = oneDigit.format(Math.abs(z));
  return text === oneDigit.format(0) ? text : `${z > 0 ? '+' : MINUS}${text}`;
}

/** `34%` of a fraction from 0 to 1; what rounds to nothing or everything without being it says so. */
export function formatPercent(fraction: number | null, none = '–'): string {
  if (fraction === null) return none;
  if (fraction > 0 && fraction < 0.005) return t('percent.under', { percent: percent(0.01) });
  if (fraction < 1 && fraction >= 0.995) return t('percent.over', { percent: percent(0.99) });
  return percent(fraction);
}

export function formatPercentExactly(fraction: number, digits = 0): string {
  const format = numberFormat({
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format(Number((100 * fraction).toFixed(digits)) / 100);
}

export function formatChange(fraction: number): string {
  const text = percent(Math.abs(fraction));
  if (text === percent(0)) return text;
  return `${fraction > 0 ? '+' : MINUS}${text}`;
}

/** A number with this many digits after the point and a true minus: −0.42. `none` replaces a missing value. */
export function formatDecimal(value: number | null, digits = 2, none = '–'): string {
  if (value === null) return none;
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false };
  const text = new Intl.NumberFormat(locale, shape).format(Number(Math.abs(value).toFixed(digits)));
  return value < 0 ? `${MINUS}${text}` : text;
}

export function formatMonth(month: Month): string {
  return short.format(toDate(month)).replaceAll(' ', NB);
}

export function formatMonthLong(month: Month): string {
  return long.format(toDate(month)).replaceAll(' ', NB);
}

export function formatDay(date: string): string {
  return day.format(new Date(`${date}T00:00:00Z`)).replaceAll(' ', NB);
}

export function formatList(items: readonly string[]): string {
  return and.format(items);
}

/** `A, B, C`: items in sequence, as when a table is read aloud. */
export function formatEnumeration(items: readonly string[]): string {
  return enumeration.format(items);
}

export function formatClauses(clauses: readonly string[]): string {
  return clauses.length < 2
    ? clauses.join('')
    : clauses.reduceRight((rest, first) => t('clauses', { first, rest }));
}

/** Bytes as `4.2 KB` or `7.7 MB`, by thousands. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return t('bytes', { count: bytes });
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'KB'] : [bytes / 1e6, 'MB'];
  return `${atMostOne.format(value)}${NB}${unit}`;
}

/** Rounds as `100 * fraction` does, which differs from rounding the fraction where that ends in a 5. */
function percent(fraction: number): string {
  return wholePercent.format(Math.round(100 * fraction) / 100);
}

export function toDate(month: Month): Date {
  const index = monthIndex(month);
  return new Date(Date.UTC(Math.floor(index / 12), index % 12, 1));
}
