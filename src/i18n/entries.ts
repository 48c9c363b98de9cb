import type { MarkdownInstance } from 'astro';
import type { z } from 'astro/zod';
import { PSEUDO } from './languages.ts';
import { lang as pageLanguage } from './locale.ts';

export type Markdown = MarkdownInstance<Record<string, unknown>>;

export type Entry<Head> = Head & {
  id: string;
  lang: string;
  Content: Markdown['Content'];
  text: string;
  html(): Promise<string>;
};

const FALLBACK = 'en';

/**
 * The files of a content folder in the page's language, by id.
 *
 * @param files of all languages, as `import.meta.glob` finds them, eagerly
 * @returns one entry for each id that English has; fails where a head is not as the schema asks
 */
export function entriesOf<Schema extends z.ZodType<object>>(
  files: Readonly<Record<string, Markdown>>,
  schema: Schema,
): Entry<z.infer<Schema>>[] {
  const found = Object.entries(files).map(([path, file]) => {
    const [, lang = '', id = ''] = /content\/([\w-]+)\/.*?([^/]+)\.md$/.exec(path) ?? [];
    return { id, lang, path, file };
  });
  return found
    .filter(({ lang }) => lang === FALLBACK)
    .map((english) => found.find(({ id, lang }) => id === english.id && lang === pageLanguage) ?? english)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, lang, path, file }) => {
      const head = schema.safeParse(file.frontmatter);
      if (!head.success) throw new Error(`${path}: ${head.error.message}`);
      return {
        ...head.data,
        id,
        lang: pageLanguage === PSEUDO ? PSEUDO : lang,
        Content: file.Content,
        text: file.rawContent(),
        html: async () => file.compiledContent(),
      };
    });
}

export function inOrder<Head extends { order: number }>(entries: readonly Entry<Head>[]): Entry<Head>[] {
  return [...entries].sort((a, b) => a.order - b.order);
}
