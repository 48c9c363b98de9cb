import type { Figure } from '../../series/figure.ts';

/** What an example module exports: figures by what each shows. Found by the gallery and the tests. */
export type Examples = Record<string, Figure>;
