import { waySchema } from '../../content/frontmatter.ts';
import { entriesOf, inOrder, type Markdown } from '../../i18n/entries.ts';

/** The ways in, one for each kind of visitor. */
export const ways = inOrder(
  entriesOf(import.meta.glob<Markdown>('../../content/*/ways/*.md', { eager: true }), waySchema),
);
