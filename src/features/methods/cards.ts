import { compareText } from '../../i18n/locale.ts';
import type { MarkdownInstance } from 'astro';
import type { z } from 'astro/zod';
import type { Method } from '../../analysis/method.ts';
import { cardSchema, termSchema } from '../../content/frontmatter.ts';

type Markdown = MarkdownInstance<Record<string, unknown>>;
type Content = Markdown['Content'];

/** A method, what its card says of it, and the folder of its code. */
export interface Card extends Method, z.infer<typeof cardSchema> {
  folder: string;
  /** How it is computed, exactly. */
  Definition: Content;
  /** The technical terms that the card uses. */
  terms: Term[];
}

export interface Term {
  term: string;
  Meaning: Content;
}

const methods = import.meta.glob<Method>('../../analysis/methods/*/method.ts', {
  eager: true,
  import: 'method',
});
const texts = import.meta.glob<Markdown>('../../content/en/methods/*.md', { eager: true });
const terms = Object.values(import.meta.glob<Markdown>('../../content/en/terms/*.md', { eager: true })).map(
  ({ frontmatter, Content }) => ({ ...termSchema.parse(frontmatter), Meaning: Content }),
);

/** Every method with its card, by title. Fails where a method has no card. */
export function cards(): Card[] {
  return Object.entries(methods)
    .map(([path, method]) => cardOf(method, path.replace(/^(\.\.\/)+/, 'src/').replace(/method\.ts$/, '')))
    .sort((a, b) => compareText(a.title, b.title));
}

function cardOf(method: Method, folder: string): Card {
  const text = texts[`../../content/en/methods/${method.id}.md`];
  if (!text) throw new Error(`The method ${method.id} requires a card, content/en/methods/${method.id}.md.`);
  const card = cardSchema.parse(text.frontmatter);
  const words = [text.rawContent(), ...card.assumptions, ...card.limits, ...card.record].join('\n');
  return { ...method, ...card, folder, Definition: text.Content, terms: termsIn(words) };
}

/** The technical terms that a text uses, in alphabetical order. */
export function termsIn(text: string): Term[] {
  return terms
    .filter(({ written }) => written.some((word) => holds(text, word)))
    .sort((a, b) => compareText(a.term, b.term));
}

function holds(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text);
}
