import { mean, min, sum } from 'd3-array';
import { type ForecastCoefficients, forecaster } from '../../src/analysis/methods/forecast/forecast.ts';
import { coefficientsOf } from '../../src/analysis/methods/forecast/coefficients.ts';
import { MEDIAN } from '../../src/analysis/forecasting/series.ts';
import { histories } from '../../src/analysis/history/history.ts';
import { AHEAD, movedTo, respond, spreadOf } from '../../src/analysis/methods/what-if/what-if.ts';
import { pastOrigins } from '../../src/analysis/methods/what-if/origins.ts';
import { errorsOf, pairRecords, type PastOrigin } from '../../src/analysis/methods/what-if/record.ts';
import { rowsOf } from '../../src/data/tables/rows.ts';
import { observations } from '../../src/data/tables/observations.ts';
import { addMonths, type EventId, EVENTS } from '../../src/schema.ts';
import type { Row } from '../accuracy.ts';
import { type ReferenceSeries, referenceSeries, scoreAtOrigins } from '../scoring/reference-origins.ts';

export default async function measure(): Promise<Row[]> {
  const coefficients = coefficientsOf(await rowsOf('forecast_coefficients'));
  const all = histories(await observations());
  const origins = pastOrigins(all.map((one) => ({ ...one, forecaster: forecaster(one, coefficients) })));
  const breakAt = (await rowsOf('breaks'))[0]?.month ?? null;
  const before = origins.filter(({ origin }) => breakAt === null || addMonths(origin, AHEAD) < breakAt);
  const half = Math.ceil(before.length / 2);
  const [earlier, later] = [before.slice(0, half), before.slice(half)];
  const chosen = pairRecords(earlier, null).filter(({ on }) => on);
  const kept = chosen.map(({ driver, target }) => gain(later, [driver], target));
  const pairs = (await rowsOf('whatif_pairs')).filter(({ on }) => on);
  const together = EVENTS.map((target) => driversOf(target, pairs)).map((drivers, i) =>
    gain(before, drivers, EVENTS[i]!),
  );
  const held = mean(
    pairs.flatMap(({ driver, target }) => before.flatMap((origin) => errorsOf(origin, driver, target))),
    ({ insideUnder }) => insideUnder,
  )!;
  const row = (measure: string, value: number, side: Row['side'], bar: number, required = true): Row => ({
    method: 'what-if',
    measure,
    value,
    side,
    bar,
    required,
  });
  return [
    row('CRPS, nothing given', await unconditional(coefficients), 'at most', 0.703),
    row(
      'CRPS with nothing given, over the forecast’s',
      1 - mean(EVENTS, (e) => gain(origins, [], e))!,
      'at most',
      1.03,
    ),
    row('pairs on', pairs.length, 'at least', 1),
    row(
      'least gain of a pair that is on',
      min(pairs, (pair) => pair.gain)!,
      'at least',
      0,
    ),
    row(
      'the same before the break',
      min(pairs, (pair) => pair.gainBeforeBreak ?? pair.gain)!,
      'at least',
      0,
    ),
    row(
      'mean gain of pairs on, before the break',
      mean(pairs, (pair) => pair.gainBeforeBreak ?? pair.gain)!,
      'at least',
      0.03,
    ),
    row('90% coverage under true paths', held, 'at least', 0.85),
    row('90% coverage under true paths', held, 'at least', 0.88, false),
    row('90% coverage under true paths', held, 'at most', 0.93),
    row('pairs chosen on the earlier half of origins', chosen.length, 'at least', 1),
    row(
      'their mean gain then',
      mean(chosen, (pair) => pair.gain)!,
      'at least',
      0,
    ),
    row('their mean gain in the later half', mean(kept)!, 'at least', 0),
    row(
      'part of them that gained in the later half',
      mean(kept, (each) => Number(each > 0))!,
      'at least',
      0.75,
      false,
    ),
    row('mean gain per event from up to three drivers', mean(together)!, 'at least', 0.03, false),
  ];
}

async function unconditional(coefficients: ForecastCoefficients): Promise<number> {
  const quantiles = (one: ReferenceSeries, t: number) => {
    const { answer } = forecaster(one, coefficients).forecast(t);
    if (!answer) throw new Error(`${one.event} in ${one.country} has no forecast at one of the origins.`);
    const { shift, narrowing } = respond([], [], [...answer.months.keys()]);
    return answer.months.map((month, h) => {
      const median = Math.log1p(month.quantiles[MEDIAN]!);
      const move = shift[h]! * spreadOf(month);
      return month.quantiles.map((share) =>
        Math.expm1(movedTo(Math.log1p(share), median, move, narrowing[h]!)),
      );
    });
  };
  return scoreAtOrigins(await referenceSeries(), quantiles).CRPS;
}

function driversOf(
  target: EventId,
  pairs: readonly { driver: EventId; target: EventId; gain: number }[],
): EventId[] {
  const own = pairs.filter((pair) => pair.target === target).sort((a, b) => b.gain - a.gain);
  return own.slice(0, 3).map(({ driver }) => driver);
}

/** Share of the target's CRPS that knowing the drivers' true paths removes. */
function gain(origins: readonly PastOrigin[], drivers: readonly EventId[], target: EventId): number {
  const errors = origins.flatMap((origin) => errorsOf(origin, drivers, target));
  return 1 - sum(errors, ({ under }) => under) / sum(errors, ({ without }) => without);
}
