import type { Details } from '../snapshot/snapshot-error.ts';
import { closestNames } from './closest-names.ts';

export type SqlFault = `sql.${
  | 'broken'
  | 'clock'
  | 'column'
  | 'dropped'
  | 'empty'
  | 'extension'
  | 'extension.unnamed'
  | 'files'
  | 'json'
  | 'locked'
  | 'memory'
  | 'other'
  | 'slow'
  | 'table'
  | 'table.near'}`;

interface Fault {
  code: SqlFault;
  details?: Details;
}

/** A failed query. `detail` is the engine's own text, several lines with a mark under the place; empty when it was not the engine. */
export class SqlError extends Error {
  override name = 'SqlError';
  readonly query: string;
  readonly code: SqlFault;
  readonly details: Details;
  readonly detail: string;

  constructor(query: string, { code, details = {} }: Fault, detail = '', options?: ErrorOptions) {
    super(detail || code, options);
    this.query = query;
    this.code = code;
    this.details = details;
    this.detail = detail;
  }
}

export class UnreadableColumn extends Error {
  override name = 'UnreadableColumn';
  readonly column: string;

  constructor(column: string) {
    super(column);
    this.column = column;
  }
}

/** What the engine's refusal of a query means. `tables` are those that the database began with. */
export function sqlErrorOf(query: string, cause: unknown, tables: readonly string[] = []): SqlError {
  if (cause instanceof UnreadableColumn) {
    return new SqlError(query, { code: 'sql.column', details: { column: cause.column } }, '', { cause });
  }
  const detail = detailOf(cause);
  const fault: Fault = isFatal(cause) ? { code: 'sql.broken' } : faultOf(detail, tables);
  return new SqlError(query, fault, detail, { cause });
}

/** Whether an error leaves the engine unusable, so that it must be restarted. */
export function isFatal(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    (cause.name === 'RuntimeError' ||
      /memory access|unreachable|signature mismatch|INTERNAL Error/.test(cause.message))
  );
}

function faultOf(detail: string, tables: readonly string[]): Fault {
  const noFiles: Fault = { code: 'sql.files' };
  const extension = /(?:exists in the|function by this name exists in the|required extension) '?(\w+)/.exec(
    detail,
  )?.[1];
  if (extension) {
    const name = /(?:with name|Function with name) "?(\w+)/.exec(detail)?.[1];
    if (extension === 'parquet' || extension === 'httpfs') return noFiles;
    if (extension === 'icu') return { code: 'sql.clock' };
    if (extension === 'json') return { code: 'sql.json' };
    return name === undefined
      ? { code: 'sql.extension.unnamed', details: { extension } }
      : { code: 'sql.extension', details: { name, extension } };
  }
  if (/TIMESTAMP WITH TIME ZONE/.test(detail)) return { code: 'sql.clock' };
  if (/operations are disabled|external extensions is disabled|No files found/.test(detail)) return noFiles;
  if (/configuration has been locked/.test(detail)) return { code: 'sql.locked' };
  if (/out of memory/i.test(detail)) return { code: 'sql.memory' };
  if (/no statements/.test(detail)) return { code: 'sql.empty' };
  const table = /Table with name ([^\s]+) does not exist/.exec(detail)?.[1];
  if (table && /[./]/.test(table)) return noFiles;
  if (table && tables.includes(table)) return { code: 'sql.dropped', details: { table } };
  const near = table ? closestNames(table, tables) : [];
  if (table && near.length > 0) return { code: 'sql.table.near', details: { table, tables: near } };
  if (table) return { code: 'sql.table', details: { table } };
  const [first = ''] = detail.replace(/^[A-Z]\w+(?: [A-Z]\w+)* Error: /, '').split('\n', 1);
  return { code: 'sql.other', details: { text: first.replace(/[.!]$/, '') } };
}

function detailOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (!text.startsWith('{')) return text;
  try {
    const { exception_type, exception_message } = JSON.parse(text) as Record<string, string>;
    return `${exception_type} Error: ${exception_message}`;
  } catch {
    return text;
  }
}
