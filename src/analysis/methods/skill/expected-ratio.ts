import { group, mean, sum, variance } from 'd3-array';
import type { EventId, Iso3 } from '../../../schema.ts';

/** The record of one series at one horizon: its CRPS over that of the better simple rule. */
export interface SeriesRatio {
  country: Iso3;
  event: EventId;
  ratio: number;
}

/**
 * What ratio is to be expected of each series next time? That of its event over all countries, moved by what its country
 * does over all events, as far as countries truly differ: additive effects on the logarithm, those of countries shrunk
 * by empirical Bayes (DerSimonian & Laird 1986). A single series' own record is too short to add to it.
 *
 * @param series all series of one horizon
 */
export function expectedRatios(
  series: readonly SeriesRatio[],
): (country: Iso3, event: EventId) => number | null {
  const logs = series.map(({ ratio, ...of }) => ({ ...of, log: Math.log(ratio) }));
  const events = new Map(
    [...group(logs, ({ event }) => event)].map(([event, own]) => [event, mean(own, ({ log }) => log)!]),
  );
  const countries = [...group(logs, ({ country }) => country)].map(([country, own]) => {
    const deviations = own.map(({ event, log }) => log - events.get(event)!);
    return { country, deviation: mean(deviations)!, error: (variance(deviations) ?? Infinity) / own.length };
  });
  const between = betweenVariance(countries);
  const effects = new Map(
    countries.map(({ country, deviation, error }) => [
      country,
      between > 0 ? (deviation * between) / (between + error) : 0,
    ]),
  );
  return (country, event) => {
    const own = events.get(event);
    return own === undefined ? null : Math.exp(own + (effects.get(country) ?? 0));
  };
}

/** How much the true effects vary, beyond their sampling errors. */
function betweenVariance(effects: readonly { deviation: number; error: number }[]): number {
  const known = effects.filter(({ error }) => error > 0 && error < Infinity);
  const weights = known.map(({ error }) => 1 / error);
  const total = sum(weights);
  const centre = sum(known, ({ deviation, error }) => deviation / error) / total;
  const q = sum(known, ({ deviation, error }) => (deviation - centre) ** 2 / error);
  const scale = total - sum(weights, (weight) => weight ** 2) / total;
  return scale > 0 ? Math.max(0, (q - (known.length - 1)) / scale) : 0;
}
