import { median, sum } from 'd3-array';
import type { EventId, Iso3 } from '../../schema.ts';

/** One month of one series as two releases of the same source hold it. */
export interface Overlap {
  country: Iso3;
  event: EventId;
  month: number;
  older: Counted;
  newer: Counted;
}

export interface Counted {
  count: number;
  articles: number;
}

/**
 * How a series steps from the older release to the newer: `log` is the logarithm of newer share / older share, `error`
 * its standard error, both shrunk. `measured` is the step of this series alone; null without any article.
 */
export interface JoinStep {
  country: Iso3;
  event: EventId;
  log: number;
  error: number;
  measured: number | null;
  months: number;
  cells: number;
}

/** A country's mean step over its events, and how far its series go their own ways. */
export interface CountryJoin {
  country: Iso3;
  cells: number;
  log: number;
  /** Root mean square of its events' shrunk steps. */
  typical: number;
  large: boolean;
}

/** A country's join is large from a typical step of 10%. */
const LARGE_JOIN = Math.log(1.1);
/** Below this many articles in both releases together, a month says nothing about overdispersion. */
const LEAST_ARTICLES = 5;
const HALF = 0.5;

/**
 * By how much do the shares of a series step where a newer release of the same source continues an older one?
 *
 * The step is the log ratio of the two shares over the months that both hold. It is shrunk towards the mean of its
 * country plus the mean departure of its event (empirical Bayes; DerSimonian & Laird 1986 for the variance between
 * series). The sampling variance of a step is that of two counts, times the overdispersion of its country: how far
 * single months stray from the step, which is less than chance where both releases hold the same articles.
 *
 * @param overlaps months that both releases hold whole: neither thin, nor partial, nor holes
 * @param asOf uses months up to this `monthIndex` only
 * @returns one step per country and event that has any month; none elsewhere, where nothing is known
 */
export function joinSteps(
  overlaps: readonly Overlap[],
  asOf: number = Infinity,
): { steps: JoinStep[]; countries: CountryJoin[] } {
  const known = overlaps.filter(({ month }) => month <= asOf);
  const series = [...Map.groupBy(known, ({ country, event }) => `${country} ${event}`).values()].map(measure);
  const byCountry = Map.groupBy(series, ({ country }) => country);
  for (const own of byCountry.values()) {
    const dispersion = dispersionOf(own);
    for (const each of own) each.variance *= dispersion;
  }
  const means = new Map([...byCountry].map(([country, own]) => [country, meanOf(own, () => 0)]));
  const departures = new Map(
    [...Map.groupBy(series, ({ event }) => event)].map(([event, own]) => {
      const found = own.filter(({ measured }) => measured !== null);
      return [event, median(found, (each) => each.measured! - means.get(each.country)!.mean) ?? 0];
    }),
  );
  const steps = series.map((each): JoinStep => {
    const { country, event, measured, variance, months } = each;
    const {
      mean,
      between,
      variance: uncertain,
    } = meanOf(byCountry.get(country)!, (other) => departures.get(other.event)!);
    const centre = mean + departures.get(event)!;
    const weight = measured === null ? 0 : between / (between + variance);
    return {
      country,
      event,
      log: centre + weight * ((measured ?? centre) - centre),
      error: Math.sqrt((1 - weight) * between + (1 - weight) ** 2 * uncertain),
      measured,
      months: months.length,
      cells: months.filter(({ older, newer }) => older.count > 0 || newer.count > 0).length,
    };
  });
  return { steps, countries: countriesOf(steps) };
}

interface Measured {
  country: Iso3;
  event: EventId;
  measured: number | null;
  variance: number;
  months: readonly Overlap[];
}

function measure(months: readonly Overlap[]): Measured {
  const { country, event } = months[0]!;
  const [older, newer] = [totalOf(months, 'older'), totalOf(months, 'newer')];
  const empty = older.count + newer.count === 0;
  return {
    country,
    event,
    measured: empty ? null : logRatio(older, newer),
    variance: varianceOf(older, newer),
    months,
  };
}

function totalOf(months: readonly Overlap[], release: 'older' | 'newer'): Counted {
  return {
    count: sum(months, (month) => month[release].count),
    articles: sum(months, (month) => month[release].articles),
  };
}

function logRatio(older: Counted, newer: Counted): number {
  return Math.log(((newer.count + HALF) * older.articles) / ((older.count + HALF) * newer.articles));
}

function varianceOf(older: Counted, newer: Counted): number {
  return 1 / (older.count + HALF) + 1 / (newer.count + HALF);
}

/** How far single months stray from their series' step, in units of what two independent counts would. */
function dispersionOf(series: readonly Measured[]): number {
  const ratios = series.flatMap(({ measured, months }) => {
    const counted = months.filter(({ older, newer }) => older.count + newer.count >= LEAST_ARTICLES);
    if (measured === null || counted.length < 2) return [];
    const squares = counted.map(
      ({ older, newer }) => (logRatio(older, newer) - measured) ** 2 / varianceOf(older, newer),
    );
    return [sum(squares) / (counted.length - 1)];
  });
  return ratios.length > 0 ? Math.max(MIN_DISPERSION, sum(ratios) / ratios.length) : 1;
}

const MIN_DISPERSION = 0.01;

/** The random-effects mean of a country's steps, less their events' departures, and the variance between them. */
function meanOf(own: readonly Measured[], departure: (of: Measured) => number) {
  const found = own
    .filter(({ measured }) => measured !== null)
    .map((each) => ({ step: each.measured! - departure(each), variance: each.variance }));
  if (found.length === 0) return { mean: 0, between: 0, variance: 0 };
  const fixed = found.map(({ variance }) => 1 / variance);
  const total = sum(fixed);
  const centre = sum(found, ({ step }, i) => step * fixed[i]!) / total;
  const spread = sum(found, ({ step }, i) => fixed[i]! * (step - centre) ** 2);
  const scale = total - sum(fixed, (weight) => weight * weight) / total;
  const between = scale > 0 ? Math.max(0, (spread - (found.length - 1)) / scale) : 0;
  const weights = found.map(({ variance }) => 1 / (variance + between));
  const sumOfWeights = sum(weights);
  return {
    mean: sum(found, ({ step }, i) => step * weights[i]!) / sumOfWeights,
    between,
    variance: 1 / sumOfWeights,
  };
}

function countriesOf(steps: readonly JoinStep[]): CountryJoin[] {
  return [...Map.groupBy(steps, ({ country }) => country)].map(([country, own]) => {
    const typical = Math.sqrt(sum(own, ({ log }) => log * log) / own.length);
    return {
      country,
      cells: sum(own, ({ cells }) => cells),
      log: sum(own, ({ log }) => log) / own.length,
      typical,
      large: typical >= LARGE_JOIN,
    };
  });
}
