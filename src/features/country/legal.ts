import { entriesOf, inOrder, type Markdown } from '../../i18n/entries.ts';
import { legalSchema } from '../../content/frontmatter.ts';
import { resource } from '../../data/snapshot/catalog.ts';
import { oncePer } from '../../data/snapshot/once.ts';
import { tableRows } from '../../data/tables/rows.ts';
import type { Cell, Iso3 } from '../../schema.ts';

export const legalBlocks = inOrder(
  entriesOf(import.meta.glob<Markdown>('../../content/*/legal/*.md', { eager: true }), legalSchema),
);

export interface LegalFact {
  title: string;
  answer: string | null;
  asOf: string;
}

/** The latest row of each fact in a country, in the order given. Throws for a fact that the data do not have. */
export async function legalFacts(country: Iso3, facts: readonly string[]): Promise<LegalFact[]> {
  const [titles, levels, rows] = await Promise.all(['law_facts', 'law_levels', 'law'].map(records));
  return facts.map((fact) => {
    const title = titles!.find((each) => each['fact'] === fact)?.['title'];
    if (typeof title !== 'string') throw new Error(`content/en/legal: the data have no fact "${fact}".`);
    const newest = rows!
      .filter((row) => row['fact'] === fact && row['country'] === country)
      .sort((a, b) => Number(a['year'] ?? 0) - Number(b['year'] ?? 0))
      .at(-1);
    const level = levels!.find((each) => each['fact'] === fact && each['value'] === newest?.['value']);
    const answer = newest?.['status'] ?? level?.['label'] ?? newest?.['value'] ?? null;
    return { title, answer: answer === null ? null : String(answer), asOf: String(newest?.['as_of'] ?? '') };
  });
}

const records = oncePer(async (name: string): Promise<Record<string, Cell>[]> => {
  const [{ schema }, rows] = await Promise.all([resource(name), tableRows(name)]);
  return rows.map((cells) => Object.fromEntries(schema.fields.map((field, i) => [field.name, cells[i]!])));
});
