import type { Figure } from '../../series/figure.ts';

/** What a `<chart>.example.ts` exports: figures by what each shows. Found by the gallery and the tests. */
export type Examples = Record<string, Figure>;
