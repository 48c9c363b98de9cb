import { entriesOf, inOrder, type Markdown } from '../../i18n/entries.ts';
import { lessonSchema } from '../../content/frontmatter.ts';

export const lessons = inOrder(
  entriesOf(import.meta.glob<Markdown>('../../content/*/lessons/*.md', { eager: true }), lessonSchema),
);
