import { SqlError } from '../data/database/sql-error.ts';
import queryErrorWords from '../i18n/en/query-errors.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';
import { reportOf, valuesOf } from './errors.ts';

const t = wordsOf(queryErrorWords);

/** Why a query failed, in words; anything else as `reportOf` has it. */
export function queryReportOf(cause: unknown): string {
  return cause instanceof SqlError ? t(`error.${cause.code}`, valuesOf(cause.details)) : reportOf(cause);
}
