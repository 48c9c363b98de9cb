import type { Fan, FanMonth } from '../../series/fan.ts';
import type { Series } from '../../series/series.ts';

/** The forecast of one series with and without a scenario. */
export interface Supposed {
  series: Series;
  base: Fan;
  /** The same months under the scenario; `given` where the reader set the share. Null where no path bears on it. */
  under: readonly (FanMonth & { given: boolean })[] | null;
  /** Share above which 99% of the series' months do not lie; what is above is shaded. Null draws none. */
  rare: number | null;
}
