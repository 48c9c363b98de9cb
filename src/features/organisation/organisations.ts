import { entriesOf, type Markdown } from '../../i18n/entries.ts';
import { organisationSchema } from '../../content/frontmatter.ts';
import { compareText } from '../../i18n/locale.ts';
import { once } from '../../data/snapshot/once.ts';
import { memberships } from '../../data/tables/organisations.ts';
import { tableRows } from '../../data/tables/rows.ts';

const written = entriesOf(
  import.meta.glob<Markdown>('../../content/*/organisations/*.md', { eager: true }),
  organisationSchema,
);

export const organisations = once(async () => {
  if (written.length === 0) return [];
  const [rows, all] = await Promise.all([tableRows('organisations'), memberships()]);
  const names = new Map(rows.map(([id, name]) => [id, name]));
  return written
    .map((entry) => {
      const name = names.get(entry.id);
      if (typeof name !== 'string')
        throw new Error(`organisations/${entry.id}.md: the data have no such id.`);
      return { ...entry, name, members: all.filter(({ organisation }) => organisation === entry.id) };
    })
    .sort((a, b) => compareText(a.name, b.name));
});
