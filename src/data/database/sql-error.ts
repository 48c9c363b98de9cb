/**
 * A failed query. The message is a sentence for the reader; `detail` is the engine's own text, several lines with a
 * mark under the place.
 */
export class SqlError extends Error {
  override name = 'SqlError';
  readonly query: string;
  readonly detail: string;

  constructor(query: string, cause: unknown, tables: readonly string[] = []) {
    const detail = detailOf(cause);
    super(isFatal(cause) ? BROKEN : sentence(detail, tables), { cause });
    this.query = query;
    this.detail = detail;
  }
}

/** Whether an error leaves the engine unusable, so that it must be restarted. */
export function isFatal(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    (cause.name === 'RuntimeError' ||
      /memory access|unreachable|signature mismatch|INTERNAL Error/.test(cause.message))
  );
}

const BROKEN =
  'The database stopped working, perhaps for want of memory. It starts anew with the next query.';

const CLOCK =
  "Today’s date and time zones are not part of this database. Write a date as date '2024-06-01', or use the newest month: (select max(month) from shares).";

const EXTENSIONS: Record<string, string> = {
  icu: CLOCK,
  json: 'JSON functions are not part of this database. Lists such as [1, 2] and structs such as {a: 1} work without them.',
};

function sentence(detail: string, tables: readonly string[]): string {
  const there = `These tables are already there: ${tables.join(', ')}.`;
  const noFiles = `This database reads neither files nor addresses. ${there}`;
  const extension = /(?:exists in the|function by this name exists in the|required extension) '?(\w+)/.exec(
    detail,
  )?.[1];
  if (extension) {
    const name = /(?:with name|Function with name) "?(\w+)/.exec(detail)?.[1];
    if (extension === 'parquet' || extension === 'httpfs') return noFiles;
    return (
      EXTENSIONS[extension] ??
      `${name ?? 'This'} needs the extension ${extension}, which is not part of this database.`
    );
  }
  if (/TIMESTAMP WITH TIME ZONE/.test(detail)) return CLOCK;
  if (/operations are disabled|external extensions is disabled|No files found/.test(detail)) return noFiles;
  if (/configuration has been locked/.test(detail)) return 'The settings of this database are locked.';
  if (/out of memory/i.test(detail)) {
    return 'The query needs more memory than this page may use. Ask for fewer rows or columns, or group before sorting.';
  }
  if (/no statements/.test(detail)) return 'There is no query to run yet. Pick an example, or write one.';
  const table = /Table with name ([^\s]+) does not exist/.exec(detail)?.[1];
  if (table && /[./]/.test(table)) return noFiles;
  if (table && tables.includes(table)) return `The table ${table} was dropped. “Start anew” brings it back.`;
  if (table) return `There is no table ${table}. There are ${tables.join(', ')}.`;
  const [first = ''] = detail.replace(/^[A-Z]\w+(?: [A-Z]\w+)* Error: /, '').split('\n', 1);
  return `${first.charAt(0).toUpperCase()}${first.slice(1).replace(/[.!]$/, '')}.`;
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
