import type { Fan, FanMonth } from '../../series/fan.ts';
import type { Series } from '../../series/series.ts';

export interface Supposed {
  series: Series;
  base: Omit<Fan, 'baseline'>;
  /** The same months under the scenario; `given` where the reader set the share. Null where no path affects it. */
  under: readonly (FanMonth & { given: boolean })[] | null;
  /** Share that 99% of the series' months do not exceed; what lies above is shaded. Null shades nothing. */
  rare: number | null;
}
