import { compareText } from '../../i18n/locale.ts';
import type { z } from 'astro/zod';
import type { Method } from '../../analysis/method.ts';
import { entriesOf, type Entry, type Markdown } from '../../i18n/entries.ts';
import { cardSchema, termSchema } from '../../content/frontmatter.ts';

export interface Card extends Method, Entry<z.infer<typeof cardSchema>> {
  folder: string;
  terms: Term[];
}

export type Term = Entry<z.infer<typeof termSchema>>;

const methods = import.meta.glob<Method>('../../analysis/methods/*/method.ts', {
  eager: true,
  import: 'method',
});
const texts = entriesOf(
  import.meta.glob<Markdown>('../../content/*/methods/*.md', { eager: true }),
  cardSchema,
);
const terms = entriesOf(
  import.meta.glob<Markdown>('../../content/*/terms/*.md', { eager: true }),
  termSchema,
);

export function cards(): Card[] {
  return Object.entries(methods)
    .map(([path, method]) => cardOf(method, path.replace(/^(\.\.\/)+/, 'src/').replace(/method\.ts$/, '')))
    .sort((a, b) => compareText(a.title, b.title));
}

function cardOf(method: Method, folder: string): Card {
  const card = texts.find(({ id }) => id === method.id);
  if (!card) throw new Error(`The method ${method.id} requires a card, content/en/methods/${method.id}.md.`);
  const words = [card.text, ...card.assumptions, ...card.limits, ...card.record].join('\n');
  return { ...card, ...method, folder, terms: termsIn(words) };
}

export function termsIn(text: string): Term[] {
  return terms
    .filter(({ written }) => written.some((word) => holds(text, word)))
    .sort((a, b) => compareText(a.term, b.term));
}

function holds(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text);
}
