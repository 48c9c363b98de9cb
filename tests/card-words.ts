import { readFileSync } from 'node:fs';

/** The raw card of a method, for tests that check its figures against the code. */
export function cardWords(id: string): string {
  const card = new URL(`../src/content/en/methods/${id}.md`, import.meta.url);
  return readFileSync(card, 'utf8');
}
