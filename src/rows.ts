/** Made by `npm run data:rows` from the fields that pipeline/ declares; do not edit. */
import type { Day, EventId, Iso3, Month } from './schema.ts';

/** Outlook by analogues; sorted by country, event, horizon. */
export interface AnalogueOutlookRow {
  country: Iso3;
  event: EventId;
  origin: Month;
  horizon: number;
  z: number | null;
  baseZ: number | null;
  fadedZ: number | null;
  surge: number | null;
  baseSurge: number | null;
  windows: number;
  version: string;
  madeOn: Day;
}

/** Analogues; sorted by country, event, rank. */
export interface AnalogueRow {
  country: Iso3;
  event: EventId;
  origin: Month;
  rank: number;
  match: Iso3;
  matchMonth: Month;
  distance: number;
  z3: number | null;
  z6: number | null;
  z12: number | null;
  version: string;
  madeOn: Day;
}

/** Breaks in measurement; sorted by month. */
export interface BreakRow {
  month: Month;
  label: string;
  description: string;
}

/** Calendar of elections, coups, shutdowns, constitutions and emergencies; sorted by country, date, kind, source. */
export interface CalendarRow {
  country: Iso3;
  date: Day;
  precision: 'day' | 'month' | 'year';
  until: Day | null;
  subject: 'election' | 'referendum' | 'coup' | 'coup plot' | 'shutdown' | 'constitution' | 'emergency';
  kind:
    | 'executive_election'
    | 'presidential_election'
    | 'general_election'
    | 'legislative_election'
    | 'upper_chamber_election'
    | 'constituent_election'
    | 'referendum'
    | 'coup'
    | 'coup_attempt'
    | 'coup_plot'
    | 'shutdowns_begun'
    | 'shutdowns_of_year'
    | 'constitution_new'
    | 'constitution_interim'
    | 'constitution_reinstated'
    | 'constitution_amended'
    | 'constitution_suspended'
    | 'constitution_changed_while_suspended'
    | 'emergency'
    | 'health_emergency'
    | 'disaster'
    | 'emergency_by_law'
    | 'emergency_other';
  title: string;
  detail: string | null;
  count: number;
  status: 'held' | 'annulled' | 'scheduled' | 'due' | 'postponed' | 'cancelled' | null;
  round: '1' | '2' | 'rerun' | null;
  early: boolean | null;
  turnover: 'yes' | 'no' | 'unknown' | null;
  note: string | null;
  page: string | null;
  url: string | null;
  source: string;
  also: readonly string[] | null;
}

/** Clusters of countries; sorted by k, country. */
export interface ClusterRow {
  k: number;
  country: Iso3;
  cluster: number;
  stability: number;
  silhouette: number;
  x: number;
  y: number;
  version: string;
  madeOn: Day;
}

/** Deaths in armed conflicts; sorted by country, year. */
export interface ConflictDeathRow {
  country: Iso3;
  year: number;
  deaths: number;
  lower: number | null;
  upper: number | null;
}

/** Countries; sorted by iso3. */
export interface CountryRow {
  iso3: Iso3;
  iso2: string;
  m49: string | null;
  name: string;
  producerName: string;
  region: string;
  subregion: string;
  capital: string;
  areaKm2: number | null;
  population: number | null;
  populationYear: number | null;
  gdp: number | null;
  gdpYear: number | null;
  languages: readonly string[];
  neighbours: readonly string[];
  cow: number;
  gw: number;
  vdem: number;
  wb: string;
  imf: number;
  wikidata: string;
  leastDeveloped: boolean;
  landlockedDeveloping: boolean;
  smallIsland: boolean;
  firstMonth: Month;
  lastMonth: Month;
}

/** The news base of each month; sorted by country, month. */
export interface CoverageRow {
  country: Iso3;
  month: Month;
  articles: number;
  outlets: number;
  noEvent: number | null;
  thin: boolean;
  partial: boolean;
  afterBreak: boolean;
}

/** Episodes of regime transformation; sorted by country, startYear, kind. */
export interface EpisodeRow {
  country: Iso3;
  kind: 'democratisation' | 'autocratisation';
  startYear: number;
  endYear: number;
  open: boolean;
  outcome: string | null;
}

/** Articles reporting civic events; sorted by event, country, month. */
export interface EventRow {
  event: EventId;
  country: Iso3;
  month: Month;
  count: number;
  otherCount: number | null;
}

/** Coefficients of the forecast; sorted by refit, part, place. */
export interface ForecastCoefficientRow {
  refit: Month;
  part: string;
  place: number;
  value: number;
  version: string;
  madeOn: Day;
}

/** Forecasts; sorted by country, event, horizon. */
export interface ForecastRow {
  country: Iso3;
  event: EventId;
  horizon: number;
  origin: Month;
  month: Month;
  median: number;
  lower80: number;
  upper80: number;
  lower95: number;
  upper95: number;
  naive: number;
  mean12: number;
  expiresOn: Day;
  version: string;
  madeOn: Day;
}

/** Named levels of indicators; sorted by indicator, levelMin. */
export interface IndicatorLevelRow {
  indicator: string;
  levelMin: number;
  levelMax: number;
  label: string;
}

/** What each indicator means; sorted by indicator. */
export interface IndicatorRow {
  indicator: string;
  variable: string;
  version: string;
  source: string;
  topic: string;
  title: string;
  description: string;
  unit: string;
  scaleMin: number | null;
  scaleMax: number | null;
  direction: 'better' | 'worse' | 'neither';
  higherMeans: string;
  interval: string | null;
  intervalLevel: number | null;
  firstYear: number;
  lastYear: number;
  countries: number;
  newer: string | null;
}

/** Indices by country and year; sorted by source, indicator, country, year. */
export interface IndexRow {
  source: string;
  indicator: string;
  country: Iso3;
  year: number;
  value: number;
  lower: number | null;
  upper: number | null;
}

/** Articles reporting influence by China and Russia; sorted by influencer, country, type, month. */
export interface InfluenceRow {
  influencer: 'CHN' | 'RUS';
  country: Iso3;
  type: string;
  month: Month;
  count: number;
}

/** Articles reporting any influence by China or Russia, to 2024; sorted by country, month. */
export interface InfluenceArticleRow {
  country: Iso3;
  month: Month;
  articles: number;
  china: number;
  russia: number;
}

/** The news base of the influence data; sorted by country, month. */
export interface InfluenceCoverageRow {
  country: Iso3;
  month: Month;
  articles: number;
  thin: boolean;
}

/** Articles reporting each type of influence, 2023 to 2024; sorted by type, country, month. */
export interface InfluenceTypeArticleRow {
  type: string;
  country: Iso3;
  month: Month;
  count: number;
}

/** Types of influence; sorted by type. */
export interface InfluenceTypeRow {
  type: string;
  name: string;
  theme: string;
  newerType: string | null;
  newerName: string | null;
}

/** Legal environment; sorted by fact, country, year. */
export interface LawRow {
  fact: string;
  country: Iso3;
  year: number | null;
  status: 'yes' | 'no' | 'signed' | 'withdrawn' | 'rated' | 'not rated' | 'not eligible' | 'unknown';
  value: number | null;
  date: Day | null;
  precision: 'day' | 'month' | 'year' | null;
  asOf: string | null;
}

/** Facts of the legal environment; sorted by fact. */
export interface LawFactRow {
  fact: string;
  heading: 'entry' | 'operations' | 'resources' | 'expression' | 'assembly' | 'international' | 'safeguards';
  kind: 'commitment' | 'law' | 'institution' | 'review' | 'assessment';
  title: string;
  description: string;
  unit: string | null;
  scaleMin: number | null;
  scaleMax: number | null;
  direction: 'better' | 'worse' | 'neither';
  higherMeans: string;
  firstYear: number | null;
  lastYear: number | null;
  statesYes: number | null;
  source: string;
  asOf: string | null;
}

/** Named values in the legal environment; sorted by fact, value. */
export interface LawLevelRow {
  fact: string;
  value: number;
  label: string;
}

/** Memberships of organisations; sorted by country, organisation, term. */
export interface MembershipRow {
  country: Iso3;
  organisation: string;
  term: number;
  status: 'member' | 'suspended' | 'observer' | 'withdrawn' | 'term';
  since: Day | null;
  sincePrecision: 'day' | 'month' | 'year' | null;
  sinceBasis: 'Correlates of War' | 'compilers' | 'General Assembly' | null;
  suspendedSince: Day | null;
  until: Day | null;
  untilPrecision: 'day' | 'month' | 'year' | null;
  detail: string | null;
  listed2014: boolean | null;
  listed2026: boolean | null;
}

/** Notes: what happened in months that stand out; sorted by country, date, headline. */
export interface NoteRow {
  country: Iso3;
  month: Month;
  date: Day;
  precision: 'day' | 'month' | 'year';
  headline: string;
  what: string;
  events: readonly EventId[];
  page: string;
  url: string | null;
  pageKind: 'news' | 'encyclopedia' | 'ngo' | 'official' | 'academic' | 'other';
  seen: 'full' | 'partly';
  confidence: 'high' | 'medium';
}

/** Organisations of states; sorted by organisation. */
export interface OrganisationRow {
  organisation: string;
  name: string;
  shortName: string;
  kind:
    | 'regional'
    | 'economic'
    | 'security'
    | 'faith, language or history'
    | 'United Nations'
    | 'voluntary partnership';
  founded: number | null;
  seat: string | null;
  predecessor: string | null;
  instrument: string | null;
  rightsBody: string | null;
  description: string;
  membersListed: boolean;
}

/** Months in which each outlet published; sorted by country, outlet, month. */
export interface OutletMonthRow {
  country: Iso3;
  outlet: string;
  month: Month;
}

/** Outlets and when they published; sorted by country, outlet. */
export interface OutletRow {
  country: Iso3;
  outlet: string;
  firstMonth: Month;
  lastMonth: Month;
  months: number;
}

/** Months that two releases hold; sorted by event, country, month. */
export interface OverlapRow {
  event: EventId;
  country: Iso3;
  month: Month;
  count: number;
  articles: number;
}

/** Democratic standards in the pandemic, by quarter; sorted by country, quarter. */
export interface PandemicQuarterRow {
  country: Iso3;
  quarter: Day;
  violations: number;
  backslidingRisk: number;
  discrimination: 0 | 1 | 2 | 3;
  nonDerogable: 0 | 3;
  enforcement: 0 | 1 | 2 | 3;
  noTimeLimit: 0 | 1 | 2;
  legislature: 0 | 2 | 3;
  disinformation: 0 | 1 | 2 | 3;
  media: 0 | 1 | 2 | 3;
  hasTimeLimit: boolean | null;
  legislatureRole: 0 | 1 | 2 | 3 | 4 | 5;
  mediaLaw: 0 | 1 | 2 | 3;
  mediaReporting: boolean;
  mediaInformation: 0 | 1 | 2;
  journalistsInsulted: boolean;
  journalistsAttacked: boolean;
  military: boolean;
}

/** Reporting pressure; sorted by country, month. */
export interface PressureRow {
  country: Iso3;
  month: Month;
  pressure: number;
  acts: number;
  version: string;
  madeOn: Day;
}

/** Track record of the forecasts; sorted by country, event, horizon. */
export interface SkillRow {
  country: Iso3;
  event: EventId;
  horizon: number;
  origins: number;
  error: number | null;
  naiveError: number | null;
  mean12Error: number | null;
  crps: number | null;
  naiveCrps: number | null;
  mean12Crps: number | null;
  coverage80: number | null;
  coverage95: number | null;
  verdict: 'clearly_better' | 'a_little_better' | 'no_better';
  expectedRatio: number | null;
  version: string;
  madeOn: Day;
}

/** Track record by event; sorted by event, horizon. */
export interface SkillEventRow {
  event: EventId;
  horizon: number;
  forecasts: number;
  ratio: number;
  lower: number;
  upper: number;
  verdict: 'clearly_better' | 'a_little_better' | 'no_better';
  version: string;
  madeOn: Day;
}

/** Track record by half-year; sorted by event, horizon, halfYear. */
export interface SkillPastRow {
  event: EventId;
  horizon: number;
  halfYear: Month;
  forecasts: number;
  crps: number;
  naiveCrps: number;
  mean12Crps: number;
  coverage80: number;
  version: string;
  madeOn: Day;
}

/** How far each source reaches; sorted by country, table, source. */
export interface SpanRow {
  country: Iso3;
  table: string;
  source: string;
  unit: 'month' | 'year' | 'day' | 'state';
  first: Day;
  last: Day;
  rows: number;
}

/** Surges and what happened at the same time; sorted by country, month, event. */
export interface SurgeRow {
  country: Iso3;
  month: Month;
  event: EventId;
  partial: boolean;
  seen: 'live' | 'hindsight' | 'both';
  share: number;
  usual: number | null;
  line: number | null;
  times: number | null;
  articlesPart: number | null;
  coSurging: readonly EventId[];
  countriesSurging: number;
  everywhere: boolean;
  nearby: readonly string[];
  unexplained: boolean;
  version: string;
  madeOn: Day;
}

/** The producer's surges; sorted by event, country, month. */
export interface SurgesProducerRow {
  event: EventId;
  country: Iso3;
  month: Month;
}

/** Coefficients of the early warning; sorted by horizon, term. */
export interface WarningCoefficientRow {
  horizon: 1 | 3 | 6;
  term: string;
  driver: 'average' | 'forecast' | 'now' | 'recent' | 'surges' | 'line' | 'country' | 'elsewhere' | 'event';
  coefficient: number;
  mean: number | null;
  deviation: number | null;
  baseRate: number | null;
  version: string;
  madeOn: Day;
}

/** How high events stood in all countries; sorted by event, month. */
export interface WarningElsewhereRow {
  event: EventId;
  month: Month;
  sum: number;
  countries: number;
  version: string;
  madeOn: Day;
}

/** How often what was said came true; sorted by horizon, lower. */
export interface WarningRecordRow {
  horizon: 1 | 3 | 6;
  lower: number;
  upper: number;
  forecasts: number;
  meanProbability: number;
  observedRate: number;
  version: string;
  madeOn: Day;
}

/** Record of the early warning; sorted by horizon, scope. */
export interface WarningSkillRow {
  horizon: 1 | 3 | 6;
  scope: 'all' | 'onset' | 'continued' | 'before_break' | 'reaches_break' | 'after_break';
  forecasts: number;
  firstOrigin: Month;
  lastOrigin: Month;
  meanProbability: number;
  observedRate: number;
  auc: number | null;
  baseAuc: number | null;
  brier: number;
  baseBrier: number;
  brierSkill: number;
  version: string;
  madeOn: Day;
}

/** Early warnings; sorted by country, event, horizon. */
export interface WarningRow {
  country: Iso3;
  event: EventId;
  horizon: 1 | 3 | 6;
  origin: Month;
  probability: number;
  baseRate: number | null;
  surging: boolean;
  recent: boolean;
  likeliest: boolean;
  lineArticles: number;
  articles: number;
  lastArticles: number;
  baseRateSince: number | null;
  average: number;
  dForecast: number;
  dNow: number;
  dRecent: number;
  dSurges: number;
  dLine: number;
  dCountry: number;
  dElsewhere: number;
  dEvent: number;
  expiresOn: Day;
  version: string;
  madeOn: Day;
}

/** Early warnings of six months before; sorted by country, event, horizon. */
export interface WarningsPastRow {
  country: Iso3;
  event: EventId;
  horizon: 1 | 3 | 6;
  origin: Month;
  probability: number;
  baseRate: number;
  surging: boolean;
  recent: boolean;
  likeliest: boolean;
  lineArticles: number;
  surged: boolean;
  version: string;
  madeOn: Day;
}

/** Relations between events; sorted by event, other. */
export interface WhatifCoefficientRow {
  event: EventId;
  other: EventId;
  carry: number;
  together: number;
  version: string;
  madeOn: Day;
}

/** Pairs of events in the what-if forecasts; sorted by driver, target. */
export interface WhatifPairRow {
  driver: EventId;
  target: EventId;
  on: boolean;
  gain: number;
  gainBeforeBreak: number | null;
  gainElsewhere: number | null;
  countriesGaining: number;
  origins: number;
  reason: string | null;
  version: string;
  madeOn: Day;
}

/** The rows of each table of the snapshot. */
export interface Rows {
  analogue_outlooks: AnalogueOutlookRow;
  analogues: AnalogueRow;
  breaks: BreakRow;
  calendar: CalendarRow;
  clusters: ClusterRow;
  conflict_deaths: ConflictDeathRow;
  countries: CountryRow;
  coverage: CoverageRow;
  episodes: EpisodeRow;
  events: EventRow;
  forecast_coefficients: ForecastCoefficientRow;
  forecasts: ForecastRow;
  indicator_levels: IndicatorLevelRow;
  indicators: IndicatorRow;
  indices: IndexRow;
  influence: InfluenceRow;
  influence_articles: InfluenceArticleRow;
  influence_coverage: InfluenceCoverageRow;
  influence_type_articles: InfluenceTypeArticleRow;
  influence_types: InfluenceTypeRow;
  law: LawRow;
  law_facts: LawFactRow;
  law_levels: LawLevelRow;
  memberships: MembershipRow;
  notes: NoteRow;
  organisations: OrganisationRow;
  outlet_months: OutletMonthRow;
  outlets: OutletRow;
  overlap: OverlapRow;
  pandemic_quarters: PandemicQuarterRow;
  pressure: PressureRow;
  skill: SkillRow;
  skill_events: SkillEventRow;
  skill_past: SkillPastRow;
  spans: SpanRow;
  surges: SurgeRow;
  surges_producer: SurgesProducerRow;
  warning_coefficients: WarningCoefficientRow;
  warning_elsewhere: WarningElsewhereRow;
  warning_record: WarningRecordRow;
  warning_skill: WarningSkillRow;
  warnings: WarningRow;
  warnings_past: WarningsPastRow;
  whatif_coefficients: WhatifCoefficientRow;
  whatif_pairs: WhatifPairRow;
}

export type TableName = keyof Rows;

/** Columns whose days are the first of a month. */
export const MONTH_COLUMNS: Partial<Record<TableName, readonly string[]>> = {
  analogue_outlooks: ['origin'],
  analogues: ['origin', 'match_month'],
  breaks: ['month'],
  countries: ['first_month', 'last_month'],
  coverage: ['month'],
  events: ['month'],
  forecast_coefficients: ['refit'],
  forecasts: ['origin', 'month'],
  influence: ['month'],
  influence_articles: ['month'],
  influence_coverage: ['month'],
  influence_type_articles: ['month'],
  notes: ['month'],
  outlet_months: ['month'],
  outlets: ['first_month', 'last_month'],
  overlap: ['month'],
  pressure: ['month'],
  skill_past: ['half_year'],
  surges: ['month'],
  surges_producer: ['month'],
  warning_elsewhere: ['month'],
  warning_skill: ['first_origin', 'last_origin'],
  warnings: ['origin'],
  warnings_past: ['origin'],
};

/** Columns that hold any number of words with blanks between. */
export const LIST_COLUMNS: Partial<Record<TableName, readonly string[]>> = {
  calendar: ['also'],
  countries: ['languages', 'neighbours'],
  notes: ['events'],
  surges: ['co_surging', 'nearby'],
};
