import { parentPort, workerData } from 'node:worker_threads';
import type { ForecastSeries } from '../../src/analysis/forecasting/series.ts';
import { trainNetworks } from '../../src/analysis/methods/forecast/training.ts';
import type { Month } from '../../src/schema.ts';

export interface Order {
  series: ForecastSeries[];
  refits: Month[];
  seed: number;
}

const { series, refits, seed } = workerData as Order;
parentPort?.postMessage(trainNetworks(series, refits, seed));
