import { readFileSync } from 'node:fs';

export function cardWords(id: string): string {
  const card = new URL(`../src/content/en/methods/${id}.md`, import.meta.url);
  return readFileSync(card, 'utf8');
}
