/**
 * How long a reader's browser takes for each method on the snapshot's own series. Bundled and run by
 * bench/methods.ts.
 */
import { changePoints } from '../src/analysis/methods/change-points/change-points.ts';
import { earlyWarning } from '../src/analysis/methods/early-warning/early-warning.ts';
import { eventStudy } from '../src/analysis/methods/event-study/event-study.ts';
import { forecast } from '../src/analysis/methods/forecast/forecast.ts';
import { coefficientsOf } from '../src/analysis/methods/forecast/coefficients.ts';
import { type History, histories } from '../src/analysis/history/history.ts';
import { leadLag } from '../src/analysis/methods/lead-lag/lead-lag.ts';
import { ownHistory } from '../src/analysis/history/own-history.ts';
import { reportingPressure } from '../src/analysis/methods/reporting-pressure/reporting-pressure.ts';
import { sightings } from '../src/analysis/methods/change-points/sightings.ts';
import { surges } from '../src/analysis/history/surge-rule.ts';
import { trend } from '../src/analysis/methods/trend/trend.ts';
import { warningCoefficients as coefficientsFrom } from '../src/analysis/methods/early-warning/coefficients.ts';
import { whatIf } from '../src/analysis/methods/what-if/what-if.ts';
import { relationsFrom } from '../src/analysis/methods/what-if/training.ts';
import type { ForecastRow } from '../src/rows.ts';
import { rowsOf } from '../src/data/tables/rows.ts';
import { observations } from '../src/data/tables/observations.ts';
import { eventRelations } from '../src/data/tables/what-if.ts';
import { EVENT_GROUP, type EventId } from '../src/schema.ts';
import { BUDGETS } from './budgets.ts';

export interface MethodTime {
  what: string;
  median: number;
  slow: number;
  budget: number;
}

const shares = ({ months }: History) => months.map(({ share, thin }) => (thin ? null : share));

/**
 * Times every method on each of several series, taking the best of three runs: other work on the machine is not
 * the method's.
 */
export async function timeMethods(): Promise<MethodTime[]> {
  const [rows, learned, ahead, together, warningTerms, heights] = await Promise.all([
    observations(),
    rowsOf('forecast_coefficients'),
    rowsOf('forecasts'),
    eventRelations(),
    rowsOf('warning_coefficients'),
    rowsOf('warning_elsewhere'),
  ]);
  const coefficients = coefficientsOf(learned);
  const signs = coefficientsFrom(warningTerms, heights);
  const all = histories(rows);
  const sample = all.filter((_, i) => i % 13 === 0);
  const protests = all.filter(({ event }) => event === 'protest');
  const byCountry = [...Map.groupBy(all, ({ country }) => country).values()];
  const others = new Map(protests.slice(1).map((history) => [history.country, shares(history)]));
  const relations = relationsFrom(together, () => true);
  const bases = [...Map.groupBy(ahead, ({ country }) => country).values()].map((own) =>
    Map.groupBy(own, ({ event }) => event),
  );
  const closing = (own: History[]) => own.filter(({ event }) => EVENT_GROUP[event] === 'closing');
  return [
    time('surges', sample, ({ months }) => surges(months)),
    time('own history', sample, (history) => ownHistory(shares(history))),
    time('change points', sample, (history) => changePoints(shares(history))),
    time('change points, as they were seen', sample, (history) => {
      const { answer } = changePoints(shares(history));
      return answer && sightings(shares(history), answer);
    }),
    time('trend', sample, (history) => trend(shares(history))),
    time('forecast of six months', sample, (history) => forecast(history, coefficients)),
    time('lead and lag', sample, (history, i) => {
      const other = all.find(
        (one) => one.country === history.country && one.event !== history.event && i % 2 === 0,
      );
      return leadLag(shares(history), shares(other ?? history));
    }),
    time('event study', sample.slice(0, 20), (history) =>
      eventStudy(shares(history), others, Math.floor(history.months.length / 2)),
    ),
    time('reporting pressure, one country', byCountry, (own) => reportingPressure(closing(own))),
    time(
      'surges and own history, twenty events of a country',
      byCountry,
      (own) => histories(own.flatMap(({ months }) => months)),
      BUDGETS.countryMs,
    ),
    time(
      'forecasts, twenty events of a country',
      byCountry,
      (own) => own.map((history) => forecast(history, coefficients)),
      BUDGETS.countryMs,
    ),
    time(
      'what-if, twenty events of a country, three of them set',
      bases,
      (base) => whatIf(base, doubled(base), relations),
      BUDGETS.whatIfMs,
    ),
    time(
      'early warnings, twenty events of a country',
      byCountry,
      (own) => earlyWarning(own, signs),
      BUDGETS.countryMs,
    ),
  ];
}

function doubled(base: ReadonlyMap<EventId, readonly ForecastRow[]>) {
  return new Map(
    [...base].slice(0, 3).map(([event, months]) => [event, months.map(({ median }) => 2 * median)]),
  );
}

function time<T>(
  what: string,
  cases: readonly T[],
  work: (one: T, i: number) => unknown,
  budget: number = BUDGETS.seriesMs,
): MethodTime {
  cases.slice(0, 5).forEach(work);
  const taken = cases
    .map((one, i) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const start = performance.now();
          work(one, i);
          return performance.now() - start;
        }),
      ),
    )
    .sort((a, b) => a - b);
  const at = (quantile: number) => taken[Math.min(taken.length - 1, Math.floor(quantile * taken.length))]!;
  return { what, median: at(0.5), slow: at(0.95), budget };
}
