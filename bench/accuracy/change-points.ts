import { changePoints } from '../../src/analysis/methods/change-points/change-points.ts';
import reference from '../../tests/reference/change-points.json' with { type: 'json' };
import type { Row } from '../accuracy.ts';

/** Segmentations of four series at four settings each, against exact optimal partitioning in reference software. */
export default function measure(): Row[] {
  const equal = Object.values(reference.series).flatMap(({ x, ...costs }) =>
    Object.entries(costs).flatMap(([cost, penalties]) =>
      Object.entries(penalties).map(([penalty, { changepoints }]) => {
        const { answer } = changePoints(x, { cost: cost as 'mean' | 'meanvar', penalty: Number(penalty) });
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
  ];
}
