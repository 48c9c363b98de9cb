import { waySchema } from '../../content/frontmatter.ts';
import { entriesOf, inOrder, type Markdown } from '../../i18n/entries.ts';

export const ways = inOrder(
  entriesOf(import.meta.glob<Markdown>('../../content/*/ways/*.md', { eager: true }), waySchema),
);
