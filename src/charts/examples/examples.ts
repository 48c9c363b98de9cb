import type { Figure } from '../../series/figure.ts';

export type Examples = Record<string, Figure>;
