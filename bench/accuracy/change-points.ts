import { type ChangePoints, changePoints } from '../../src/analysis/methods/change-points/change-points.ts';
import reference from '../../tests/reference/change-points.json' with { type: 'json' };
import { near, simulate, type Simulation } from '../../tests/analysis/methods/change-points/simulate.ts';
import type { Row } from '../accuracy.ts';

/**
 * Segmentations of four series at four settings each, against exact optimal partitioning in reference software; and
 * changes found in simulated series with none, and with one.
 */
export default function measure(): Row[] {
  const equal = Object.values(reference.series).flatMap(({ x, ...costs }) =>
    Object.entries(costs).flatMap(([cost, penalties]) =>
      Object.entries(penalties).map(([penalty, { changepoints }]) => {
        const { answer } = changePoints(x, {
          cost: cost as 'mean' | 'meanvar',
          penalty: Number(penalty),
          autocorrelation: 0,
        });
        return JSON.stringify(answer?.changes) === JSON.stringify(changepoints);
      }),
    ),
  );
  return [
    {
      method: 'change-points',
      measure: `segmentations equal to the reference, of ${equal.length}`,
      value: equal.filter(Boolean).length,
      side: 'at least',
      bar: equal.length,
      required: true,
    },
    ...[0, 0.35, 0.5].map((autocorrelation): Row => {
      const alarms = partOf({ autocorrelation, step: 0 }, ({ changes }) => changes.length > 0);
      const measure = `series without a change that get one, autocorrelation ${autocorrelation}`;
      return { method: 'change-points', measure, value: alarms, side: 'at most', bar: 0.1, required: true };
    }),
    ...[0, 0.5, 0.7].map((autocorrelation): Row => {
      const found = partOf({ autocorrelation, step: 3 }, ({ changes }) => changes.some(near(75)));
      const measure = `steps of 3 sd found, autocorrelation ${autocorrelation}`;
      return { method: 'change-points', measure, value: found, side: 'at least', bar: 0.9, required: true };
    }),
  ];
}

function partOf(simulation: Simulation, holds: (found: ChangePoints) => boolean): number {
  const series = simulate(500, simulation);
  return series.filter((shares) => holds(changePoints(shares).answer!)).length / series.length;
}
