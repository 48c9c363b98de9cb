import { formatCsv } from '../../csv.ts';
import { catalog, resource } from '../../data/catalog.ts';
import { tableRows } from '../../data/rows.ts';
import { aboutTable } from './about.ts';

/** A whole table of the snapshot as CSV, with title, sources, licence and snapshot in lines that start with `# `. */
export async function tableCsv(name: string): Promise<string> {
  const [table, about, rows] = await Promise.all([resource(name), catalog(), tableRows(name)]);
  return formatCsv(
    table.schema.fields.map((field) => field.name),
    rows,
    aboutTable(table, about),
  );
}

/** A whole table of the snapshot as JSON Lines: one object per row, no line about the file. */
export async function tableJsonLines(name: string): Promise<string> {
  const [{ schema }, rows] = await Promise.all([resource(name), tableRows(name)]);
  const names = schema.fields.map((field) => JSON.stringify(field.name));
  const lines = rows.map(
    (row) => `{${row.map((cell, i) => `${names[i]}:${JSON.stringify(cell)}`).join(',')}}\n`,
  );
  return lines.join('');
}
