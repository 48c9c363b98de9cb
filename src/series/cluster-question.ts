import { rowsOf } from '../data/tables/rows.ts';
import type { ClusterQuestion } from '../analysis/methods/cluster/study.ts';
import type { Month } from '../schema.ts';
import { CLUSTER_VIEW, type ClusterView } from '../state/clusters.ts';

export interface ComparedMonths {
  firstMonth: Month;
  lastMonth: Month;
}

export function questionOf(
  { from, to, ...rest }: ClusterView,
  { firstMonth, lastMonth }: ComparedMonths,
): ClusterQuestion {
  return { ...rest, from: from ?? firstMonth, to: to ?? lastMonth };
}

export const defaultQuestion = (months: ComparedMonths): ClusterQuestion => questionOf(CLUSTER_VIEW, months);

export async function comparedMonths(): Promise<ComparedMonths> {
  const all = await rowsOf('countries', { columns: ['firstMonth', 'lastMonth'] });
  return {
    firstMonth: all.map(({ firstMonth }) => firstMonth).sort()[0]!,
    lastMonth: all.map(({ lastMonth }) => lastMonth).sort()[0]!,
  };
}
