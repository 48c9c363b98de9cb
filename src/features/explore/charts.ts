import type { ChartChoice } from '../../series/chart-choice.ts';

const found = import.meta.glob<ChartChoice>('../../charts/*/choice.ts', { eager: true, import: 'choice' });

export const charts: readonly ChartChoice[] = Object.values(found).sort((a, b) => a.order - b.order);
