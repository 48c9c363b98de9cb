import type { ChartChoice } from '../../series/chart-choice.ts';

const found = import.meta.glob<ChartChoice>('../../charts/*/choice.ts', { eager: true, import: 'choice' });

/** The charts that explore offers, in their order: every folder of `src/charts/` that has a choice. */
export const charts: readonly ChartChoice[] = Object.values(found).sort((a, b) => a.order - b.order);
