import { type Month, monthIndex } from '../schema.ts';

const NB = '\u00a0';
const MINUS = '−';
const locale = 'en';

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const atMostOne = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const short = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** A share per 10,000: whole from 10 on, one digit below. `none` stands for a missing value. */
export function formatShare(share: number | null, none = '–'): string {
  if (share === null) return none;
  return share >= 9.95 || share === 0 ? whole.format(share) : oneDigit.format(share);
}

/** A count of articles; source-weighted counts keep one digit. */
export function formatCount(count: number | null, none = '–'): string {
  return count === null ? none : atMostOne.format(count);
}

/** A z-score with a true sign: +1.2, −0.4. */
export function formatZ(z: number | null, none = '–'): string {
  if (z === null) return none;
  const text = oneDigit.format(Math.abs(z));
  return text === '0.0' ? text : `${z > 0 ? '+' : MINUS}${text}`;
}

/** `34 %` of a part from 0 to 1; what rounds to nothing or everything without being it says so. */
export function formatPercent(part: number | null, none = '–'): string {
  if (part === null) return none;
  if (part > 0 && part < 0.005) return `under${NB}1${NB}%`;
  if (part < 1 && part >= 0.995) return `over${NB}99${NB}%`;
  return `${whole.format(100 * part)}${NB}%`;
}

/** A number with so many digits after the point and a true minus: −0.42. `none` stands for a missing value. */
export function formatDecimal(value: number | null, digits = 2, none = '–'): string {
  return value === null ? none : value.toFixed(digits).replace('-', MINUS);
}

/** `Jun 2024`, held together by a no-break space. */
export function formatMonth(month: Month): string {
  return short.format(toDate(month)).replace(' ', NB);
}

/** `June 2024`, held together by a no-break space. */
export function formatMonthLong(month: Month): string {
  return long.format(toDate(month)).replace(' ', NB);
}

/** `31 October 2024` from an ISO date. */
export function formatDay(date: string): string {
  return day.format(new Date(`${date}T00:00:00Z`)).replaceAll(' ', NB);
}

/** `A`, `A and B`, `A, B and C`. */
export function formatList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Bytes as `4.2 KB` or `7.7 MB`, by thousands. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NB}bytes`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'KB'] : [bytes / 1e6, 'MB'];
  return `${atMostOne.format(value)}${NB}${unit}`;
}

/** The first day of a month at midnight UTC, for time scales. */
export function toDate(month: Month): Date {
  const index = monthIndex(month);
  return new Date(Date.UTC(Math.floor(index / 12), index % 12, 1));
}
