import { type Field, resource } from '../snapshot/catalog.ts';
import { column, table, type Value } from './table.ts';

/** A value as files and pages give it: dates are `YYYY-MM-DD`. */
export type RowCell = string | number | boolean | null;

/** The rows of a table as stored, one array per row in the order of its columns; all, or the first few. */
export async function tableRows(name: string, limit = Infinity): Promise<RowCell[][]> {
  const [from, { schema }] = await Promise.all([table(name), resource(name)]);
  const columns = schema.fields.map((field) => ({ field, values: column(from, field.name) }));
  return Array.from({ length: Math.min(from.rows, limit) }, (_, row) =>
    columns.map(({ field, values }) => readable(values[row] ?? null, field)),
  );
}

function readable(value: Value, { type }: Field): RowCell {
  return value === null || type !== 'date' ? value : isoDay(Number(value));
}

const days = new Map<number, string>();

/** `2024-06-01` from days since 1970-01-01. */
export function isoDay(day: number): string {
  const text = days.get(day) ?? new Date(day * 86_400_000).toISOString().slice(0, 10);
  days.set(day, text);
  return text;
}
