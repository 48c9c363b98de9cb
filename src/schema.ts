/** The words that all layers share: months, countries, events, and one observed country-month. */

/** ISO 3166-1 alpha-3, upper case; Kosovo is XKX. */
export type Iso3 = string;

/** A day, `YYYY-MM-DD`. Sorts as text. */
export type Day = string;

/** A calendar month, `YYYY-MM`. Sorts as text. */
export type Month = `${number}-${number}`;

export const GROUPS = ['closing', 'voices', 'power', 'context'] as const;
export type Group = (typeof GROUPS)[number];

/** The twenty kinds of civic event, in the order in which they are always shown, with the group each belongs to. */
export const EVENT_GROUP = {
  arrest: 'closing',
  censor: 'closing',
  raid: 'closing',
  defamationcase: 'closing',
  legalaction: 'closing',
  legalchange: 'closing',
  martiallaw: 'closing',
  mobilizesecurity: 'closing',
  threaten: 'closing',
  violencelethal: 'closing',
  violencenonlethal: 'closing',
  purge: 'closing',
  protest: 'voices',
  activism: 'voices',
  cooperate: 'voices',
  electionactivity: 'power',
  electionirregularities: 'power',
  coup: 'power',
  corruption: 'power',
  disaster: 'context',
} as const satisfies Record<string, Group>;

export type EventId = keyof typeof EVENT_GROUP;
export const EVENTS = Object.keys(EVENT_GROUP) as EventId[];

/** The events whose articles the producer splits into civic-relevant ones, which are counted, and others. */
export const SPLIT_EVENTS: readonly EventId[] = [
  'arrest',
  'raid',
  'defamationcase',
  'legalaction',
  'legalchange',
  'threaten',
  'violencelethal',
  'violencenonlethal',
  'purge',
  'cooperate',
  'corruption',
];

export const REPORTING_MEASURES = ['share', 'count', 'z'] as const;
/** share: per 10,000 articles; count: articles; z: standard deviations from the country's own history. */
export type ReportingMeasure = (typeof REPORTING_MEASURES)[number];

export const MEASURES = [...REPORTING_MEASURES, 'value'] as const;
/** `value`: anything but reporting, in the indicator's own unit. */
export type Measure = (typeof MEASURES)[number];

/** Whether past forecasts of an event came closer than simple rules, over all countries. */
export const VERDICTS = ['clearly_better', 'a_little_better', 'no_better'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const WARNING_HORIZONS = [1, 3, 6] as const;
export type WarningHorizon = (typeof WARNING_HORIZONS)[number];

/** From a month on, a share is measured exp(`log`) times as high as before all changes of measurement. */
export interface MeasurementStep {
  from: Month;
  log: number;
}

/** Articles that report one kind of event in one country and month. Reporting, not events. */
export interface Observation extends MonthState {
  country: Iso3;
  event: EventId;
  month: Month;
  count: number;
  /** Articles on the same kind of event judged not civic-relevant; null where the producer does not split. */
  otherCount: number | null;
  articles: number;
  share: number | null;
  afterBreak: boolean;
  /** What was known of the measurement with data up to this month, oldest first; absent where it never changed. */
  measurement?: readonly MeasurementStep[];
}

/** The window of the past behind a z-score, and how many of its months must have a value. */
export const OWN_HISTORY = { months: 60, minValues: 36 } as const;

export const PER = 10_000;

/** The share of a month, or of several taken together; null where there are no articles. */
export function shareOf(count: number, articles: number): number | null {
  return articles > 0 ? (PER * count) / articles : null;
}

export function countOf(share: number, articles: number): number {
  return (share * articles) / PER;
}

/** `shareOf` in SQL, from two expressions. */
export function shareSql(count: string, articles: string): string {
  return `${PER} * ${count} / nullif(${articles}, 0)`;
}

/** Why a month may need care: too few articles; a last month that is probably not all collected yet. */
export const CAUTIONS = ['thin', 'partial'] as const;
export type Caution = (typeof CAUTIONS)[number];

export type MonthState = Readonly<Record<Caution, boolean>>;

export function cautionsOf(month: Readonly<Partial<MonthState>>): Caution[] {
  return CAUTIONS.filter((caution) => month[caution]);
}

export function isWhole(month: MonthState): boolean {
  return cautionsOf(month).length === 0;
}

/** `isWhole` in SQL. */
export const WHOLE_SQL = CAUTIONS.map((caution) => `not ${caution}`).join(' and ');

/** Whether a month has a share that a method may rest on: it is whole, and the share is there. */
export function isValid<Month extends MonthState & { share: number | null }>(
  month: Month,
): month is Month & { share: number } {
  return month.share !== null && isWhole(month);
}

/**
 * Whether a month can be held against its own past as it is seen at the time: a partial month can, since its share is
 * known, a thin one cannot.
 */
export function isUsable<Month extends Pick<MonthState, 'thin'> & { share: number | null }>(
  month: Month,
): month is Month & { share: number } {
  return month.share !== null && !month.thin;
}

/** Whether the articles of a month are enough to be usable, in SQL. */
export const USABLE_SQL = `not ${'thin' satisfies Caution}`;

export type Cell = string | number | boolean | null;

export interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  title: string;
  description: string;
  unit?: string;
  /** What an empty cell means; a field without this is never empty. */
  missing?: string;
}

export interface Source {
  name: string;
  title: string;
  producer: string;
  path?: string;
  citation: string;
  version: string;
  takenFrom?: string;
  caveats?: string[];
  licence: string;
  dateAccessed: string;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): text is Month {
  return MONTH.test(text);
}

export function isEvent(text: string): text is EventId {
  return Object.hasOwn(EVENT_GROUP, text);
}

/** Months since the year 0: differences are distances in months. */
export function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

export function monthAt(index: number): Month {
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

export function addMonths(month: Month, n: number): Month {
  return monthAt(monthIndex(month) + n);
}

/** Every month from `first` to `last`, both included; empty when `last` comes first. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const start = monthIndex(first);
  return Array.from({ length: Math.max(0, monthIndex(last) - start + 1) }, (_, i) => monthAt(start + i));
}
