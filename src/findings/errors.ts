import { type Details, type SnapshotFault, SnapshotError } from '../data/snapshot/snapshot-error.ts';
import errorWords from '../i18n/en/errors.json' with { type: 'json' };
import { formatEnumeration } from '../i18n/format.ts';
import { type Values, wordsOf } from '../i18n/words.ts';

const t = wordsOf(errorWords);

export function reportOf(cause: unknown): string {
  if (cause instanceof SnapshotError) return faultReport(cause.code, cause.details);
  return cause instanceof Error ? cause.message : String(cause);
}

export function faultReport(code: SnapshotFault, details: Details = {}): string {
  return t(`error.${code}`, valuesOf(details));
}

/** An error's details as a message takes them: lists as enumerations. */
export function valuesOf(details: Details): Values {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]): [string, string | number] => [
      name,
      typeof value === 'object' ? formatEnumeration(value) : value,
    ]),
  );
}
