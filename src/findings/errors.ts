import { SqlError, type SqlFault } from '../data/database/sql-error.ts';
import { type Details, type SnapshotFault, SnapshotError } from '../data/snapshot/snapshot-error.ts';
import errorWords from '../i18n/en/errors.json' with { type: 'json' };
import { formatEnumeration } from '../i18n/format.ts';
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(errorWords);

export function reportOf(cause: unknown): string {
  if (cause instanceof SnapshotError || cause instanceof SqlError)
    return faultReport(cause.code, cause.details);
  return cause instanceof Error ? cause.message : String(cause);
}

export function faultReport(code: SnapshotFault | SqlFault, details: Details = {}): string {
  const values = Object.entries(details).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? formatEnumeration(value) : value,
  ]);
  return t(`error.${code}`, Object.fromEntries(values));
}
