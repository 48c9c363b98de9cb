import { readFileSync } from 'node:fs';

/** The card of a method as it is written: for tests that hold its figures against the code. */
export function cardWords(id: string): string {
  const card = new URL(`../src/content/en/methods/${id}.md`, import.meta.url);
  return readFileSync(card, 'utf8');
}
