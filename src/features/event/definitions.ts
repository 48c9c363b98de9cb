import { eventSchema } from '../../content/frontmatter.ts';
import { entriesOf, type Markdown } from '../../i18n/entries.ts';

export const definitions = new Map(
  entriesOf(import.meta.glob<Markdown>('../../content/*/events/*.md', { eager: true }), eventSchema).map(
    (entry) => [entry.id, entry],
  ),
);
