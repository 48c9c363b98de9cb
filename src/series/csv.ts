import type { Cell } from '../schema.ts';

/**
 * A table as CSV text (RFC 4180, CRLF line ends; null and undefined are left empty), preceded by what must travel with
 * it in lines that start with `# `. Text that a spreadsheet would run as a formula gets a leading apostrophe; text
 * containing # is quoted, since the preamble declares # a comment sign.
 *
 * @param about title, unit, source, snapshot, licence: one line each
 */
export function formatCsv(
  header: readonly string[],
  rows: readonly (readonly (Cell | undefined)[])[],
  about: readonly string[] = [],
): string {
  const notes = about.map((line) => `# ${line.replace(/\s+/g, ' ').trim()}`);
  const lines = [header, ...rows].map((row) => row.map(formatCell).join(','));
  return [...notes, ...lines, ''].join('\r\n');
}

function formatCell(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n#]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
