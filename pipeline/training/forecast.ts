import { Worker } from 'node:worker_threads';
import type { ForecastCoefficients } from '../../src/analysis/methods/forecast/forecast.ts';
import type { Weights } from '../../src/analysis/methods/forecast/network.ts';
import { earlierRefits, refitMonths, refits, REFITS } from '../../src/analysis/methods/forecast/refits.ts';
import { type ForecastSeries, forecastSeries } from '../../src/analysis/forecasting/series.ts';
import { firstImpossible, unusable } from '../../src/analysis/answer.ts';
import { isValid, type Month } from '../../src/schema.ts';
import type { Run } from '../engine/result.ts';
import type { Order } from './forecast-worker.ts';

/**
 * The coefficients of the forecast, learned from all usable series. Call it through `run.once`: it takes half a
 * minute. Each network trains in its own thread, which does not affect the result.
 */
export async function trainForecast(run: Run): Promise<ForecastCoefficients> {
  const series = await run.once(usableSeries);
  return train(series, refitMonths(series), REFITS.seeds);
}

/**
 * Coefficients for the years before those of `trainForecast`, for the track record alone. They are learned half-yearly
 * and with one network, so that the forecasts they make are, if anything, a little worse.
 */
export async function trainEarlier(run: Run): Promise<ForecastCoefficients> {
  const series = await run.once(usableSeries);
  const [first] = refitMonths(series);
  return first === undefined ? [] : train(series, earlierRefits(first), REFITS.seeds.slice(0, 1));
}

async function usableSeries(run: Run): Promise<ForecastSeries[]> {
  return (await run.histories())
    .filter(({ months }) => firstImpossible({ method: 'forecast' }, months.filter(isValid)) === null)
    .map(({ event, months }) => forecastSeries(event, months))
    .filter(({ observed }) => unusable({ method: 'forecast' }, observed) === null);
}

async function train(
  series: ForecastSeries[],
  months: Month[],
  seeds: readonly number[],
): Promise<ForecastCoefficients> {
  const networks = await Promise.all(seeds.map((seed) => inThread({ series, refits: months, seed })));
  return refits(series, months, networks);
}

function inThread(order: Order): Promise<Weights[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('forecast-worker.ts', import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
