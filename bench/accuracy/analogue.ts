import { mean } from 'd3-array';
import { fadings } from '../../src/analysis/methods/analogue/fading.ts';
import { analogueSkill } from '../../src/analysis/methods/analogue/record.ts';
import { histories } from '../../src/analysis/history/history.ts';
import { panelOf } from '../../src/analysis/history/panel.ts';
import { HORIZONS } from '../../src/analysis/methods/analogue/sequel.ts';
import { observations } from '../../src/data/tables/observations.ts';
import { EVENTS, type Month } from '../../src/schema.ts';
import type { Row } from '../accuracy.ts';

/** Half a year apart, the last a year before the shortest histories end. */
const ORIGINS: readonly Month[] = ['2022-01', '2022-07', '2023-01', '2023-07'];

/**
 * How much less squared error analogues make than the base rate, matched on the event itself; and how much less a
 * country's own last year makes that simply fades, beside which they are shown.
 */
export default async function measure(): Promise<Row[]> {
  const panel = panelOf(histories(await observations()));
  const fades = fadings(panel);
  const skill = EVENTS.map((event) => analogueSkill(panel, event, ORIGINS, fades));
  const row = (measure: string, value: number, bar: number): Row => ({
    method: 'analogue',
    measure,
    value,
    side: 'at least',
    bar,
    required: true,
  });
  return HORIZONS.flatMap((horizon, h) => [
    row(
      `gain in the mean z of ${horizon} months`,
      mean(skill, (each) => each[h]!.z)!,
      0.15,
    ),
    row(
      `gain in surges within ${horizon} months`,
      mean(skill, (each) => each[h]!.surge)!,
      0,
    ),
    row(
      `gain of the own year fading, mean z of ${horizon} months`,
      mean(skill, (each) => each[h]!.fading)!,
      0.2,
    ),
  ]);
}
