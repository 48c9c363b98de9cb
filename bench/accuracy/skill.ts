import { mean } from 'd3-array';
import { pooledRecord } from '../../src/analysis/methods/skill/verdict.ts';
import { rowsOf } from '../../src/data/tables/rows.ts';
import type { SkillPastRow } from '../../src/rows.ts';
import type { Row } from '../accuracy.ts';

/** Do verdicts of one half of the record order the other? Means of later ratios of what was called clearly better, or not. */
export default async function measure(): Promise<Row[]> {
  const past = await rowsOf('skill_past');
  const halfYears = [...new Set(past.map(({ halfYear }) => halfYear))].sort();
  const middle = halfYears[Math.floor(halfYears.length / 2)]!;
  const splits = {
    'first half': ({ halfYear }: SkillPastRow) => halfYear < middle,
    'every other half-year': ({ halfYear }: SkillPastRow) => halfYears.indexOf(halfYear) % 2 === 0,
  };
  const later = Object.entries(splits).map(([split, isKnown]): Row => {
    const judged = [...Map.groupBy(past, ({ event, horizon }) => `${event} ${horizon}`).values()].map(
      (own) => ({
        verdict: pooledRecord(own.filter(isKnown))!.verdict,
        ratio: pooledRecord(own.filter((half) => !isKnown(half)))!.ratio,
      }),
    );
    const ratioOf = (clearly: boolean) =>
      mean(
        judged.filter(({ verdict }) => (verdict === 'clearly_better') === clearly),
        ({ ratio }) => ratio,
      )!;
    return {
      method: 'skill',
      measure: `ratio elsewhere of events not clearly better less that of the others, judged by the ${split}`,
      value: ratioOf(false) - ratioOf(true),
      side: 'at least',
      bar: 0.03,
      required: true,
    };
  });
  return later;
}
