/** The words that all layers share: months, countries, events, and one observed country-month. */

/** ISO 3166-1 alpha-3, upper case; Kosovo is XKX. */
export type Iso3 = string;

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

export const MEASURES = ['share', 'count', 'z'] as const;
/** share: per 10,000 articles; count: articles; z: standard deviations from the country's own history. */
export type Measure = (typeof MEASURES)[number];

export const WARNING_HORIZONS = [1, 3, 6] as const;
/** Months within which a warning looks for a surge. */
export type WarningHorizon = (typeof WARNING_HORIZONS)[number];

/** One of the 63 countries the snapshot covers. */
export interface Country {
  iso3: Iso3;
  iso2: string;
  /** UN M49 number, zero-padded to three digits, as in the map's ids; null for Kosovo. */
  m49: string | null;
  name: string;
  /** How the news producer spells it. */
  producerName: string;
  region: string;
  subregion: string;
  capital: string;
  areaKm2: number | null;
  population: number | null;
  populationYear: number | null;
  /** Current US dollars. */
  gdp: number | null;
  gdpYear: number | null;
  /** ISO 639-1 codes (and tet) of the outlets' languages. */
  languages: string[];
  /** Land neighbours, covered by the snapshot or not. */
  neighbours: Iso3[];
  firstMonth: Month;
  lastMonth: Month;
}

/** The news base of one country-month: what every share of that month is divided by. */
export interface CoverageMonth {
  country: Iso3;
  month: Month;
  /** Articles about the country. */
  articles: number;
  /** Named outlets that published; 0 where the release names none. */
  outlets: number;
  /** Articles in which no civic event was found; null where the release does not say. */
  noEvent: number | null;
  /** Fewer than 50 articles: shown faintly, never scored. */
  thin: boolean;
  /** Among the last months of a country, and under 60% of the trailing 12-month median of articles. */
  partial: boolean;
  /** At or after a break in measurement (see `Break`). */
  afterBreak: boolean;
}

/** Articles that report one kind of event in one country and month. Reporting, not events. */
export interface Observation {
  country: Iso3;
  event: EventId;
  month: Month;
  /** Articles reporting the event; not always whole, since eight countries are source-weighted. */
  count: number;
  /** Articles on the same kind of event judged not civic-relevant; null where the producer does not split. */
  otherCount: number | null;
  articles: number;
  /** 10,000 × count / articles; null when there are no articles. */
  share: number | null;
  thin: boolean;
  partial: boolean;
  afterBreak: boolean;
}

/** A month from which the measurement itself changed. */
export interface Break {
  month: Month;
  label: string;
  description: string;
}

export interface Outlet {
  country: Iso3;
  /** The outlet's web domain, as the producer names it. */
  outlet: string;
  firstMonth: Month;
  lastMonth: Month;
  /** Months in which it published, between the two. */
  months: number;
}

/** A month that the producer flagged as a surge, with hindsight over the whole series. */
export interface ProducerSurge {
  country: Iso3;
  event: EventId;
  month: Month;
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
