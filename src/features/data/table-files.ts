import { isSelected } from '../../components/page/selected.ts';
import { formatCsv } from '../../series/csv.ts';
import { catalog, resource } from '../../data/snapshot/catalog.ts';
import { oncePer } from '../../data/snapshot/once.ts';
import { tableRows } from '../../data/tables/rows.ts';
import { aboutTable } from './about-table.ts';

export const FORMATS = ['csv', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** Some hosts refuse files over 25 MiB, and few programs handle them well: larger ones are not made. */
export const LARGEST_BYTES = 24_000_000;

/**
 * A whole table of the snapshot as CSV, with title, sources, licence and snapshot in lines that start with `# `, or as
 * JSON Lines: one object per row, and no line about the file.
 */
export async function tableFile(name: string, format: Format): Promise<string> {
  const [table, about, rows] = await Promise.all([resource(name), catalog(), tableRows(name)]);
  const columns = table.schema.fields.map((field) => field.name);
  switch (format) {
    case 'csv':
      return formatCsv(columns, rows, aboutTable(table, about));
    case 'jsonl': {
      const keys = columns.map((column) => JSON.stringify(column));
      const object = (row: (typeof rows)[number]) =>
        `{${row.map((cell, i) => `${keys[i]}:${JSON.stringify(cell)}`).join(',')}}\n`;
      return rows.map(object).join('');
    }
    default:
      return format satisfies never;
  }
}

/** Sizes in bytes of a table’s files; null for one that would be too large. */
export const tableFileBytes = oncePer(async (name): Promise<Record<Format, number | null>> => {
  const bytes = async (format: Format) => {
    const { length } = new TextEncoder().encode(await tableFile(name, format));
    return length > LARGEST_BYTES ? null : length;
  };
  return { csv: await bytes('csv'), jsonl: await bytes('jsonl') };
});

export async function tablesIn(format: Format): Promise<string[]> {
  const { resources } = await catalog();
  const made = await Promise.all(
    resources
      .filter(({ name }) => isSelected(name))
      .map(async ({ name }) => ({ name, bytes: (await tableFileBytes(name))[format] })),
  );
  return made.filter(({ bytes }) => bytes !== null).map(({ name }) => name);
}
