import type { EventId, Iso3, Month } from '../../../schema.ts';
import type { Panel } from '../../history/panel.ts';
import { solve } from '../../statistics/cholesky.ts';
import { type Horizon, perHorizon, sequelsOf } from './sequel.ts';

const YEAR = 12;
const LEAST_MONTHS = 9;
const RIDGE = 1e-6;

/** Mean z of the months ahead, null where the last month or most of the last year cannot be judged. */
export type Fading = (country: Iso3, event: EventId) => Record<Horizon, number | null>;

/**
 * What is to be expected if the level of a country's last year simply fades? For each horizon a regression of the mean z
 * that followed on the z of the last month and the mean of the last twelve, over all countries and events and all windows
 * whose sequel was known by `month`.
 */
function fading(panel: Panel, month: Month): Fading {
  const now = panel.months.indexOf(month);
  const series = panel.events.flatMap((event) =>
    panel.countries.map((country) => ({ country, event, inputs: inputsOf(panel.z(country, event)) })),
  );
  const coefficients = perHorizon((h) => {
    const normal = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? RIDGE : 0)));
    const right = [0, 0, 0];
    for (const { country, event, inputs } of series) {
      const sequels = sequelsOf(panel, event);
      for (let end = YEAR - 1; end + h <= now; end++) {
        const x = inputs[end];
        const y = x ? sequels({ country, end }, h).z : null;
        if (!x || y === null) continue;
        for (let i = 0; i < 3; i++) {
          right[i]! += x[i]! * y;
          for (let j = 0; j < 3; j++) normal[i]![j]! += x[i]! * x[j]!;
        }
      }
    }
    return solve(normal, [right])[0]!;
  });
  const known = new Map(series.map(({ country, event, inputs }) => [`${country} ${event}`, inputs[now]]));
  return (country, event) => {
    const x = known.get(`${country} ${event}`);
    return perHorizon((h) => (x ? x.reduce((sum, value, i) => sum + value * coefficients[h][i]!, 0) : null));
  };
}

/** `fading`, learned once for each month. */
export function fadings(panel: Panel): (month: Month) => Fading {
  const known = new Map<Month, Fading>();
  return (month) => {
    const found = known.get(month) ?? fading(panel, month);
    known.set(month, found);
    return found;
  };
}

function inputsOf(z: Float64Array): ([number, number, number] | null)[] {
  return Array.from(z, (last, t) => {
    const year = Array.from(z.subarray(Math.max(0, t + 1 - YEAR), t + 1)).filter(
      (value) => !Number.isNaN(value),
    );
    if (Number.isNaN(last) || year.length < LEAST_MONTHS) return null;
    return [1, last, year.reduce((sum, value) => sum + value, 0) / year.length];
  });
}
