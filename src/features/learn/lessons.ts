import { entriesOf, inOrder, type Markdown } from '../../i18n/entries.ts';
import { lessonSchema } from '../../content/frontmatter.ts';

/** Every lesson, in the order in which they are taught. */
export const lessons = inOrder(
  entriesOf(import.meta.glob<Markdown>('../../content/*/lessons/*.md', { eager: true }), lessonSchema),
);
