import type { Verdict } from '../schema.ts';

const LETTERS = { clearly_better: 'c', a_little_better: 'l', no_better: 'n' } as const satisfies Record<
  Verdict,
  string
>;

export function packVerdicts(verdicts: readonly (Verdict | null)[]): string {
  return verdicts.map((verdict) => (verdict === null ? '-' : LETTERS[verdict])).join('');
}

export function verdictAt(letters: string | undefined, place: number): Verdict | null {
  const letter = letters?.[place];
  return (Object.keys(LETTERS) as Verdict[]).find((verdict) => LETTERS[verdict] === letter) ?? null;
}
