import type { EventId, Month } from '../../../schema.ts';
import { analogues } from './analogue.ts';
import { type Fading, fadings } from './fading.ts';
import type { Panel } from '../../history/panel.ts';
import { followed, type Horizon, HORIZONS } from './sequel.ts';

/**
 * Skill against the base rate, above 0 where better: 1 − Brier score / base rate's, for surges; 1 − squared error /
 * base rate's, for the mean z that followed; `fading` is that of the country's own last year fading. `windows` are those whose sequel is known.
 */
export interface AnalogueSkill {
  horizon: Horizon;
  surge: number;
  z: number;
  fading: number;
  windows: number;
}

/**
 * Would analogues have predicted better than the base rate? Every country at every origin, matched on the event
 * itself with what was known then.
 */
export function analogueSkill(
  panel: Panel,
  event: EventId,
  origins: readonly Month[],
  fades: (month: Month) => Fading = fadings(panel),
): AnalogueSkill[] {
  const totals = HORIZONS.map(() => ({ surge: [0, 0], z: [0, 0], fading: 0, windows: 0 }));
  for (const month of origins) {
    const faded = fades(month);
    for (const country of panel.countries) {
      const { answer } = analogues(panel, { country, month, weights: { [event]: 1 }, outcome: event });
      if (answer === null) continue;
      const truth = followed(panel, country, event, month);
      const own = faded(country, event);
      HORIZONS.forEach((h, i) => {
        const total = totals[i]!;
        const known = (['surge', 'z'] as const).filter((key) => truth[h][key] !== null);
        if (known.length < 2) return;
        total.windows++;
        total.fading += ((own[h] ?? answer.base[h].z!) - truth[h].z!) ** 2;
        for (const key of known) {
          total[key][0]! += (answer.outlook[h][key]! - truth[h][key]!) ** 2;
          total[key][1]! += (answer.base[h][key]! - truth[h][key]!) ** 2;
        }
      });
    }
  }
  return totals.map(({ surge, z, fading, windows }, i) => ({
    horizon: HORIZONS[i]!,
    surge: 1 - surge[0]! / surge[1]!,
    z: 1 - z[0]! / z[1]!,
    fading: 1 - fading / z[1]!,
    windows,
  }));
}
